package cn.quanhen.requests;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A command as the database keeps it, with its first answer. */
@Entity
@Table(name = "request")
@IdClass(RequestKey.class)
public class RequestRow extends PanacheEntityBase {
    private static final String CLAIM = """
            INSERT INTO request (caller, request_id, method, digest, asked_at)
            VALUES (:caller, :requestId, :method, :digest, :askedAt)
            ON CONFLICT DO NOTHING RETURNING true""";
    private static final String ANSWER = """
            UPDATE request SET answer = :answer
            WHERE caller = :caller AND request_id = :requestId RETURNING true""";

    @Id
    public String caller;

    @Id
    @Column(name = "request_id")
    public UUID requestId;

    public String method;
    public byte[] digest;
    public byte[] answer;

    @Column(name = "asked_at")
    public Instant askedAt;

    /** Whether the key was free; waits for another transaction that has just claimed it. */
    static Uni<Boolean> claim(RequestKey key, String method, byte[] digest, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CLAIM, Boolean.class)
                        .setParameter("caller", key.caller())
                        .setParameter("requestId", key.requestId())
                        .setParameter("method", method)
                        .setParameter("digest", digest)
                        .setParameter("askedAt", at)
                        .getSingleResultOrNull())
                .map(Objects::nonNull);
    }

    static Uni<Boolean> answer(RequestKey key, byte[] answer) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ANSWER, Boolean.class)
                        .setParameter("answer", answer)
                        .setParameter("caller", key.caller())
                        .setParameter("requestId", key.requestId())
                        .getSingleResult());
    }
}
