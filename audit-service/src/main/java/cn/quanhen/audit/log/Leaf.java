package cn.quanhen.audit.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An entry of the log: a record's attributes and two commitments to its payload, in RFC 8785 canonical JSON. Holds no
 * personal data. See docs/log.md, with a worked vector.
 *
 * @param id the record's name
 * @param previous the hash of the record before it, in hex
 * @param sequence its place in its chain
 * @param commitments to its payload
 * @param source the service that keeps it
 * @param subject its chain
 * @param time when it was recorded
 * @param type {@code cn.} and its kind
 */
public record Leaf(
        String id,
        String previous,
        long sequence,
        Commitments commitments,
        String source,
        String subject,
        Instant time,
        String type) {
    private static final int MAX_LENGTH = 500;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

    /** Reads an entry; empty where it is not a leaf in its canonical form. */
    public static Optional<Leaf> parse(byte[] entry) {
        try {
            JsonObject json = new JsonObject(new String(entry, UTF_8));
            Leaf leaf = new Leaf(
                    json.getString("id"),
                    json.getString("previous"),
                    json.getLong("sequence"),
                    new Commitments(json.getString("sha256"), json.getString("sm3")),
                    json.getString("source"),
                    json.getString("subject"),
                    Instant.parse(json.getString("time")),
                    json.getString("type"));
            return Optional.of(leaf).filter(Leaf::sound).filter(read -> Arrays.equals(read.bytes(), entry));
        } catch (DecodeException | DateTimeException | ClassCastException | NullPointerException e) {
            return Optional.empty();
        }
    }

    /** Whether every reader of the log can keep it: nothing too long, too far away or unprintable. */
    public boolean sound() {
        return sequence > 0
                && sequence <= CanonicalJson.MAX_INTEGER
                && !time.isBefore(EARLIEST)
                && time.isBefore(LATEST)
                && Stream.of(id, previous, source, subject, type).allMatch(Leaf::sound);
    }

    private static boolean sound(String text) {
        return text.length() <= MAX_LENGTH && text.chars().noneMatch(Character::isISOControl);
    }

    /** The entry's bytes. */
    public byte[] bytes() {
        Map<String, Object> members = Map.of(
                "id", id,
                "previous", previous,
                "sequence", sequence,
                "sha256", commitments.sha256(),
                "sm3", commitments.sm3(),
                "source", source,
                "subject", subject,
                "time", DateTimeFormatter.ISO_INSTANT.format(time),
                "type", type);
        return CanonicalJson.format(new TreeMap<>(members)).getBytes(UTF_8);
    }

    /** The record's kind, for instance {@code quanhen.casefile.v1.Inspection}. */
    public String kind() {
        return type.startsWith("cn.") ? type.substring("cn.".length()) : type;
    }
}
