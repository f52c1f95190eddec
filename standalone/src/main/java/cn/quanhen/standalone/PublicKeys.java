package cn.quanhen.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The public keys of the county's log and of the city's witness (C2SP signed-note verifier keys), as the two services
 * publish them beside their private keys at their first start.
 *
 * @param origin the log's identity
 * @param log the log's key
 * @param witness the witness's key of Ed25519
 * @param lasting its key of ML-DSA-44
 */
public record PublicKeys(String origin, String log, String witness, String lasting) {
    /** The keys of these nodes, once they have started. */
    public static PublicKeys of(Layout layout) {
        return new PublicKeys(
                OwnSettings.LOG_ORIGIN,
                read(layout.keys(PartName.AUDIT_SERVICE).resolve("log.vkey")),
                read(layout.keys(PartName.CITY_AUDIT_SERVICE).resolve("witness.vkey")),
                read(layout.keys(PartName.CITY_AUDIT_SERVICE).resolve("witness-ml-dsa-44.vkey")));
    }

    /**
     * Who must have signed, as verifiers of other makers read it too (C2SP tlog-policy): the log, and the city twice.
     */
    public String policy() {
        return """
                log %s
                witness city %s
                witness city-ml-dsa-44 %s
                group city-both all city city-ml-dsa-44
                quorum city-both
                """.formatted(log, witness, lasting);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("no public key in " + file, e);
        }
    }
}
