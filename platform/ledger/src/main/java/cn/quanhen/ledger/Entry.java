package cn.quanhen.ledger;

import cn.quanhen.ledger.v1.Record;
import cn.quanhen.ledger.v1.Recorder;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/**
 * One record of a chain.
 *
 * @param record what the canonical bytes say
 * @param canonical the bytes as stored, hashed and logged
 * @param hash SHA-256 over them
 */
public record Entry(Record record, byte[] canonical, byte[] hash) {
    static final int HASH_LENGTH = 32;

    /** Puts the record in its canonical form, behind that tip. */
    static Entry behind(Tip tip, Append append) {
        var recorder = append.recorder();
        var record = Record.newBuilder()
                .setChain(append.chain())
                .setSequence(tip.sequence() + 1)
                .setPreviousHash(ByteString.copyFrom(tip.hash()))
                .setKind(append.content().getDescriptorForType().getFullName())
                .setHappenedAt(timestamp(append.happenedAt()))
                .setRecordedAt(timestamp(append.recordedAt()))
                .setRecorder(Recorder.newBuilder()
                        .setSubject(recorder.subject())
                        .setName(recorder.name())
                        .setAgency(recorder.agency())
                        .setCertificateNumber(recorder.certificateNumber()))
                .setRequestId(append.requestId())
                .setContent(append.content().toByteString())
                .setLateReason(append.lateReason())
                .build();
        var canonical = record.toByteArray();
        return new Entry(record, canonical, sha256(canonical));
    }

    static Entry of(byte[] canonical) throws InvalidProtocolBufferException {
        return new Entry(Record.parseFrom(canonical), canonical, sha256(canonical));
    }

    /**
     * A record as it is stored in that place.
     *
     * @param canonical empty where nothing is stored there any more
     * @throws Refusal {@link Reason#CHAIN_BROKEN} where its bytes are not those that were written there
     */
    public static Entry stored(String chain, long sequence, byte[] canonical, byte[] hash) {
        return ChainCheck.alone(chain, sequence, canonical, hash);
    }

    /** {@code {chain}/records/{sequence}} */
    public String name() {
        return name(record.getChain(), record.getSequence());
    }

    static String name(String chain, long sequence) {
        return chain + "/records/" + sequence;
    }

    public Instant happenedAt() {
        return instant(record.getHappenedAt());
    }

    public Instant recordedAt() {
        return instant(record.getRecordedAt());
    }

    /** The tip of a chain that ends with this record. */
    public Tip tip() {
        return new Tip(record.getChain(), record.getSequence(), hash);
    }

    private static Instant instant(Timestamp timestamp) {
        return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
    }

    private static Timestamp timestamp(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }

    static byte[] sha256(byte[] canonical) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(canonical);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
