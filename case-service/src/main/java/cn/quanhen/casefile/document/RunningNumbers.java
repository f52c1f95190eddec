package cn.quanhen.casefile.document;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

/** Running numbers per agency, word and year, without gaps: given in the transaction that uses them (Art. 14). */
public final class RunningNumbers {
    private static final String NEXT = """
            INSERT INTO document_number (agency, word, year, last) VALUES (:agency, :word, :year, 1)
            ON CONFLICT (agency, word, year) DO UPDATE SET last = document_number.last + 1
            RETURNING last""";

    private RunningNumbers() {}

    /** The next number; nobody else gets one of that series before this transaction is over. */
    public static Uni<Integer> next(String agency, String word, int year) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NEXT, Integer.class)
                        .setParameter("agency", agency)
                        .setParameter("word", word)
                        .setParameter("year", year)
                        .getSingleResult());
    }
}
