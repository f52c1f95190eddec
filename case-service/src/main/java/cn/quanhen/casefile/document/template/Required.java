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
        if (fact == null || fact.isBlank()) {
            throw new IllegalArgumentException("缺少" + what);
        }
    }

    /**
     * @param what the facts and the clause that asks for them
     * @throws IllegalArgumentException where there are fewer than {@code least}
     */
    static void atLeast(int least, Collection<?> facts, String what) {
        if (facts == null || facts.size() < least) {
            throw new IllegalArgumentException("缺少" + what);
        }
    }

    /**
     * @param what the day, moment or part and the clause that asks for it
     * @throws IllegalArgumentException where it is not told
     */
    static void told(Object fact, String what) {
        if (fact == null) {
            throw new IllegalArgumentException("缺少" + what);
        }
    }

    /**
     * @param what the number and the clause that asks for it
     * @throws IllegalArgumentException where it is not above 0
     */
    static void positive(long number, String what) {
        if (number <= 0) {
            throw new IllegalArgumentException("缺少" + what);
        }
    }

    /** @throws IllegalArgumentException where the later comes before the earlier */
    static <T extends Comparable<? super T>> void inOrder(T earlier, T later, String otherwise) {
        if (later.compareTo(earlier) < 0) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
