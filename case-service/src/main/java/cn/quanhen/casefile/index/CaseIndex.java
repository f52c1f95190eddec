package cn.quanhen.casefile.index;

import static java.util.stream.Collectors.joining;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes the index of cases, in the caller's transaction: a line is as new as its records, or neither is there. */
@ApplicationScoped
public class CaseIndex {
    private static final String WRITE = """
            INSERT INTO case_index (name, agency, title, opened_at, phase, terms, passages)
            VALUES (:name, :agency, :title, :openedAt, :phase,
                string_to_array(:terms, chr(10)), string_to_array(:passages, chr(10)))
            ON CONFLICT (name) DO UPDATE SET agency = excluded.agency, title = excluded.title,
                opened_at = excluded.opened_at, phase = excluded.phase, terms = excluded.terms,
                passages = excluded.passages
            RETURNING true""";

    /** Writes the line of a case, over the one that was there. */
    public Uni<Void> write(CaseLine line) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(WRITE, Boolean.class)
                        .setParameter("name", line.name())
                        .setParameter("agency", line.agency())
                        .setParameter("title", line.title())
                        .setParameter("openedAt", line.openedAt())
                        .setParameter("phase", line.phase().name())
                        .setParameter("terms", line.terms().collect(joining("\n")))
                        .setParameter(
                                "passages", line.passages().stream().sorted().collect(joining("\n")))
                        .getSingleResult())
                .replaceWithVoid();
    }
}
