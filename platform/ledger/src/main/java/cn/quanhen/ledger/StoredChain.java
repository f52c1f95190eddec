package cn.quanhen.ledger;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;

/**
 * A chain as the database keeps it at one moment. Its end and its records come with one statement: with two, a record
 * that commits between them would look like one that was changed. And the end comes as values, not as an entity, which
 * would stay in the session and be mistaken for the present end by whoever locks the chain afterwards.
 *
 * @param tip where it ends
 * @param rows its records, in their order
 */
record StoredChain(Tip tip, List<RecordRow> rows) {
    private static final String READ = """
            SELECT c.tipSequence, c.tipHash, r FROM ChainRow c LEFT JOIN RecordRow r ON r.chain = c.name
            WHERE c.name = ?1 ORDER BY r.sequence""";
    private static final String STRAYS = "FROM RecordRow r WHERE r.chain = ?1 ORDER BY r.sequence";

    static Uni<StoredChain> read(String chain) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(READ, Object[].class)
                        .setParameter(1, chain)
                        .getResultList()
                        .chain(found -> found.isEmpty()
                                ? session.createSelectionQuery(STRAYS, RecordRow.class)
                                        .setParameter(1, chain)
                                        .getResultList()
                                        .map(strays -> new StoredChain(Tip.start(chain), strays))
                                : Uni.createFrom().item(of(chain, found))));
    }

    private static StoredChain of(String chain, List<Object[]> found) {
        Object[] first = found.getFirst();
        return new StoredChain(
                new Tip(chain, (Long) first[0], (byte[]) first[1]),
                found.stream()
                        .map(columns -> (RecordRow) columns[2])
                        .filter(Objects::nonNull)
                        .toList());
    }
}
