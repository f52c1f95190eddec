package cn.quanhen.refusal;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A refusal: one reason, the article that it rests on, what happened and what to do, in Chinese, and the facts. Holds
 * no personal data: facts are names of resources, numbers, dates and digests.
 */
public final class Refusal extends RuntimeException {
    private final Reason reason;
    private final String article;
    private final String because;
    private final String remedy;
    private final Map<String, String> facts;

    private Refusal(Reason reason, String article, String because, String remedy, Map<String, String> facts) {
        super(reason + ": " + because, null, false, false);
        this.reason = reason;
        this.article = article;
        this.because = because;
        this.remedy = remedy;
        this.facts = Map.copyOf(facts);
    }

    /** A refusal that says its reason only; the methods below add to it. */
    public static Refusal of(Reason reason) {
        return new Refusal(reason, "", "", "", Map.of());
    }

    /** The article and item that it rests on, for instance {@code 第十条第三项}. */
    public Refusal article(String article) {
        return new Refusal(reason, article, because, remedy, facts);
    }

    /** What is wrong, in Chinese. */
    public Refusal because(String because) {
        return new Refusal(reason, article, because, remedy, facts);
    }

    /** What to do, in Chinese. */
    public Refusal remedy(String remedy) {
        return new Refusal(reason, article, because, remedy, facts);
    }

    /** Adds a fact; names in lower camel case. */
    public Refusal fact(String name, Object value) {
        var more = new LinkedHashMap<>(facts);
        more.put(name, String.valueOf(value));
        return new Refusal(reason, article, because, remedy, more);
    }

    public Reason reason() {
        return reason;
    }

    public String article() {
        return article;
    }

    public String because() {
        return because;
    }

    public String remedy() {
        return remedy;
    }

    public Map<String, String> facts() {
        return facts;
    }

    /** The whole as one sentence for a person: what is wrong (article), what to do. */
    public String sentence() {
        var basis = article.isEmpty() ? "" : "（" + article + "）";
        var advice = remedy.isEmpty() ? "" : "。" + remedy;
        return because + basis + advice;
    }
}
