package cn.quanhen.audit.intake;

import cn.quanhen.audit.contract.Times;
import cn.quanhen.audit.log.Commitments;
import cn.quanhen.audit.log.Leaf;
import cn.quanhen.ledger.v1.Record;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Reads an event off a Kafka record (CloudEvents 1.0, binary mode) and checks that it does not contradict itself. */
final class EventReader {
    private static final int SALT_LENGTH = 16;
    private static final int HASH_LENGTH = 32;

    private EventReader() {}

    /**
     * Reads an event.
     *
     * @param headers the record's headers, by name
     * @param canonical the record's value
     * @throws MalformedEvent where an attribute is missing or says other than the canonical bytes do
     */
    static Event read(Map<String, String> headers, byte[] canonical) {
        require(headers, "ce_specversion", "1.0"::equals);
        require(headers, "content-type", "application/protobuf"::equals);
        byte[] salt = bytes("ce_salt", attribute(headers, "ce_salt"), SALT_LENGTH);
        Leaf leaf = new Leaf(
                attribute(headers, "ce_id"),
                attribute(headers, "ce_previous"),
                sequence(attribute(headers, "ce_sequence")),
                Commitments.to(salt, canonical),
                attribute(headers, "ce_source"),
                attribute(headers, "ce_subject"),
                time(attribute(headers, "ce_time")),
                attribute(headers, "ce_type"));
        check(leaf, parse(canonical));
        if (!leaf.sound()) {
            throw new MalformedEvent("an attribute is too long, too far away or unprintable");
        }
        return new Event(leaf, salt, canonical);
    }

    private static void check(Leaf leaf, Record record) {
        agree("ce_subject", leaf, record, (e, r) -> r.getChain().equals(e.subject()));
        agree("ce_sequence", leaf, record, (e, r) -> r.getSequence() == e.sequence());
        agree("ce_id", leaf, record, (e, r) -> e.id().equals(r.getChain() + "/records/" + r.getSequence()));
        agree("ce_type", leaf, record, (e, r) -> e.type().equals("cn." + r.getKind()));
        agree("ce_time", leaf, record, (e, r) -> e.time().equals(instant(r.getRecordedAt())));
        agree(
                "ce_previous",
                leaf,
                record,
                (e, r) -> e.previous()
                        .equals(HexFormat.of().formatHex(r.getPreviousHash().toByteArray())));
        if (record.getPreviousHash().size() != HASH_LENGTH || leaf.sequence() < 1) {
            throw new MalformedEvent("the record has no place in a chain");
        }
    }

    private static void agree(String name, Leaf leaf, Record record, BiPredicate<Leaf, Record> rule) {
        if (!rule.test(leaf, record)) {
            throw new MalformedEvent(name + " is not what the record says");
        }
    }

    private static Record parse(byte[] canonical) {
        try {
            return Record.parseFrom(canonical);
        } catch (InvalidProtocolBufferException e) {
            throw new MalformedEvent("the body is not a quanhen.ledger.v1.Record");
        }
    }

    private static void require(Map<String, String> headers, String name, Predicate<String> rule) {
        if (!rule.test(attribute(headers, name))) {
            throw new MalformedEvent(name + " is of another kind");
        }
    }

    private static String attribute(Map<String, String> headers, String name) {
        String value = headers.get(name);
        if (value == null || value.isEmpty()) {
            throw new MalformedEvent(name + " is missing");
        }
        return value;
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new MalformedEvent("ce_time is not a time");
        }
    }

    private static long sequence(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new MalformedEvent("ce_sequence is not a number");
        }
    }

    private static byte[] bytes(String name, String hex, int length) {
        try {
            byte[] bytes = HexFormat.of().parseHex(hex);
            if (bytes.length == length) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new MalformedEvent(name + " is not hex");
        }
        throw new MalformedEvent(name + " is of another length");
    }

    private static Instant instant(Timestamp timestamp) {
        try {
            return Times.instant(timestamp);
        } catch (DateTimeException e) {
            throw new MalformedEvent("the record was made at no time");
        }
    }
}
