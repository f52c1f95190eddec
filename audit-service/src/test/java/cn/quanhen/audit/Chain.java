package cn.quanhen.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.quanhen.ledger.v1.Record;
import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** A chain of records as a service would publish it. */
public final class Chain {
    private final String name;
    private long sequence;
    private byte[] tip = new byte[32];

    public Chain(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** The next record's event. */
    public Published next(String content) {
        Instant at = Instant.parse("2026-09-02T08:30:00.123456Z").plusSeconds(sequence);
        Record record = Record.newBuilder()
                .setChain(name)
                .setSequence(++sequence)
                .setPreviousHash(ByteString.copyFrom(tip))
                .setKind("quanhen.casefile.v1.Inspection")
                .setRecordedAt(
                        Timestamp.newBuilder().setSeconds(at.getEpochSecond()).setNanos(at.getNano()))
                .setContent(ByteString.copyFromUtf8(content))
                .build();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", name + "/records/" + sequence);
        headers.put("ce_source", "//case-service/counties/231202");
        headers.put("ce_type", "cn.quanhen.casefile.v1.Inspection");
        headers.put("ce_subject", name);
        headers.put("ce_time", DateTimeFormatter.ISO_INSTANT.format(at));
        headers.put("ce_sequence", Long.toString(sequence));
        headers.put("ce_previous", HexFormat.of().formatHex(tip));
        headers.put("ce_salt", HexFormat.of().formatHex(sha256((name + sequence).getBytes(UTF_8)), 0, 16));
        headers.put("content-type", "application/protobuf");
        byte[] canonical = record.toByteArray();
        tip = sha256(canonical);
        return new Published(headers, canonical);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** An event as it lies on Kafka. */
    public record Published(Map<String, String> headers, byte[] canonical) {
        public String id() {
            return headers.get("ce_id");
        }

        /** With another value of a header; without it where null. */
        public Published with(String header, String value) {
            Map<String, String> changed = new LinkedHashMap<>(headers);
            if (value == null) {
                changed.remove(header);
            } else {
                changed.put(header, value);
            }
            return new Published(changed, canonical);
        }

        public Published with(byte[] body) {
            return new Published(headers, body);
        }
    }
}
