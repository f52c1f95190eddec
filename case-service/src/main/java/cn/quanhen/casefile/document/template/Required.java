package cn.quanhen.casefile.document.template;

import java.util.Collection;

/** Refuses facts without what the law says the document must state. */
final class Required {

    private Required() {}

    /**
     * @param what the fact and the clause that asks for it
     * @throws IllegalArgumentException where it is blank
     */
    static void text(String fact, String what) {
        if (fact.isBlank()) {
            throw new IllegalArgumentException("缺少" + what);
        }
    }

    /**
     * @param what the facts and the clause that asks for them
     * @throws IllegalArgumentException where there are fewer than {@code least}
     */
    static void atLeast(int least, Collection<?> facts, String what) {
        if (facts.size() < least) {
            throw new IllegalArgumentException("缺少" + what);
        }
    }
}
