package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.casefile.act.Way;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each way of service must have on record (Art. 18, 20; 民诉法 第九十条、第九十一条、第九十五条). */
final class ServiceRules {
    private static final String SECOND_PARAGRAPH = "第十八条第二款";

    private ServiceRules() {}

    static void check(Act.Served served, Moment moment) {
        TimeRules.past("送达时间", served.servedAt(), moment);
        switch (served.way()) {
            case Way.Direct way -> require("第十八条第一款", way, present("受送达人签字", way.signedBy()));
            case Way.LeftBehind way -> leftBehind(way, served);
            case Way.Entrusted way ->
                require(
                        SECOND_PARAGRAPH,
                        way,
                        present("受委托机关", way.body()),
                        present("委托原因", way.reason()),
                        present("受送达人在送达回证上的签字", way.signedBy()));
            case Way.Postal way -> {
                require(
                        SECOND_PARAGRAPH,
                        way,
                        present("邮件号", way.itemNumber()),
                        present("回执上注明的收件日期", way.receivedOn()),
                        Map.entry("归档的邮寄回执单", way.receiptArchived()));
                SignatureDates.notInFuture(way.receivedOn().orElseThrow(), moment);
            }
            case Way.PublicNotice way -> publicNotice(way, moment);
            case Way.Electronic way -> electronic(way, moment);
        }
    }

    /** A notice is served once it was issued, not before its date (Art. 14, 18). */
    static void notice(Paper paper, Act.Served served, Moment moment) {
        var issuedOn = paper.issuedOn()
                .orElseThrow(() -> Refusal.of(Reason.DOCUMENT_STATE_WRONG)
                        .article("第十四条")
                        .because("《" + paper.title() + "》尚未签发，不能送达")
                        .remedy("请先加盖印章并签发")
                        .fact("document", paper.name()));
        check(served, moment);
        var servedOn = LocalDate.ofInstant(served.servedAt(), Moment.CHINA);
        if (servedOn.isBefore(issuedOn)) {
            throw Refusal.of(Reason.ENDS_BEFORE_START)
                    .article("第十四条")
                    .because("送达之日早于签发之日")
                    .remedy("请核对送达日期")
                    .fact("issuedOn", issuedOn)
                    .fact("on", servedOn);
        }
    }

    private static void leftBehind(Way.LeftBehind way, Act.Served served) {
        if (way.witness().isBlank() || way.explanation().isBlank()) {
            throw Refusal.of(Reason.WITNESS_MISSING)
                    .article("第十八条第三款")
                    .because("留置送达没有见证人签字或者没有说明情况")
                    .remedy("请在送达回证上说明情况，并由送达人、见证人签字");
        }
        if (served.servers().contains(way.witness())) {
            throw Refusal.of(Reason.WITNESS_MISSING)
                    .article("第十八条第三款")
                    .because("见证人与送达人为同一人")
                    .remedy("请由送达人以外的人见证并签字");
        }
        RecordingRules.recordedOrExplained("第二十条", way.recordings(), way.noRecordingReason());
    }

    private static void publicNotice(Way.PublicNotice way, Moment moment) {
        require(
                "第十八条第二款、民事诉讼法第九十五条",
                way,
                present("采用公告送达的原因", way.reason()),
                present("公告载体", way.medium()),
                present("公告日期", way.publishedOn()),
                Map.entry("归档的公告文书", way.noticeArchived()));
        SignatureDates.notInFuture(way.publishedOn().orElseThrow(), moment);
        RecordingRules.recordedOrExplained("第二十条", way.recordings(), way.noRecordingReason());
    }

    private static void electronic(Way.Electronic way, Moment moment) {
        require(
                "民事诉讼法第九十条",
                way,
                present("送达地址", way.address()),
                present("受送达人同意电子送达的签字", way.consentBy()),
                present("同意的日期", way.consentOn()),
                Map.entry("归档的确认书", way.consentArchived()));
        SignatureDates.notInFuture(way.consentOn().orElseThrow(), moment);
    }

    private static Map.Entry<String, Boolean> present(String what, String text) {
        return Map.entry(what, !text.isBlank());
    }

    private static Map.Entry<String, Boolean> present(String what, Optional<LocalDate> day) {
        return Map.entry(what, day.isPresent());
    }

    @SafeVarargs
    private static void require(String article, Way way, Map.Entry<String, Boolean>... present) {
        Map<String, Boolean> wanted = new LinkedHashMap<>();
        List.of(present).forEach(entry -> wanted.put(entry.getKey(), entry.getValue()));
        wanted.values().removeIf(there -> there);
        if (!wanted.isEmpty()) {
            String missing = String.join("、", wanted.keySet());
            throw Refusal.of(Reason.SERVICE_INCOMPLETE)
                    .article(article)
                    .because(way.title() + "缺少：" + missing)
                    .remedy("请补充后再记录送达")
                    .fact("way", way.title())
                    .fact("missing", missing);
        }
    }
}
