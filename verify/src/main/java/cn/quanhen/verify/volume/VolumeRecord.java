package cn.quanhen.verify.volume;

import java.util.Optional;
import java.util.Set;

/**
 * A record of the volume, read off its canonical bytes ({@code quanhen.ledger.v1.Record}).
 *
 * @param file where it lies in the bag
 * @param canonical the bytes
 * @param sha256 over them, in hex
 * @param chain the case
 * @param sequence its place, from 1
 * @param previous the hash that it says the record before has, in hex
 * @param kind the full name of what its content is
 * @param content what it says
 */
record VolumeRecord(
        String file,
        byte[] canonical,
        String sha256,
        String chain,
        long sequence,
        String previous,
        String kind,
        Wire content) {
    private static final String DRAFTED = "quanhen.casefile.v1.DocumentDrafted";
    private static final String CONFIRMED = "quanhen.casefile.v1.DocumentConfirmed";
    private static final String SEALED = "quanhen.casefile.v1.DocumentSealed";
    private static final String FILED = "quanhen.casefile.v1.VolumeFiled";
    private static final Set<String> CUSTODY = Set.of(
            "quanhen.casefile.v1.RetentionHeld",
            "quanhen.casefile.v1.RetentionReleased",
            "quanhen.casefile.v1.DisposalAppraised");

    /**
     * Reads a record.
     *
     * @throws IllegalArgumentException where the bytes are none
     */
    static VolumeRecord of(String file, byte[] canonical, String sha256) {
        Wire record = Wire.of(canonical);
        return new VolumeRecord(
                file,
                canonical,
                sha256,
                record.text(1),
                record.number(2),
                record.hex(3),
                record.text(4),
                Wire.of(record.bytes(9)));
    }

    String name() {
        return chain + "/records/" + sequence;
    }

    /** The version of a document that it brought about; empty where it is about none. */
    Optional<DocumentVersion> version() {
        return switch (kind) {
            case DRAFTED -> Optional.of(new DocumentVersion(content.text(1), content.hex(6), false));
            case CONFIRMED -> Optional.of(new DocumentVersion(content.text(1), content.hex(5), true));
            case SEALED -> Optional.of(new DocumentVersion(content.text(1), content.hex(4), true));
            default -> Optional.empty();
        };
    }

    /** What becomes of a filed volume: it is held, released, appraised. */
    boolean tellsOfCustody() {
        return CUSTODY.contains(kind);
    }

    boolean filesTheVolume() {
        return kind.equals(FILED);
    }
}
