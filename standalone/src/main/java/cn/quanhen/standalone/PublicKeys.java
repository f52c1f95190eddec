package cn.quanhen.standalone;

import cn.quanhen.tlog.CosignatureVerifier;
import cn.quanhen.tlog.NoteVerifier;
import cn.quanhen.tlog.Trust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The public keys of the county's log and of the city's witness (C2SP signed-note verifier keys), as the two services
 * publish them beside their private keys at their first start.
 *
 * @param origin the log's identity
 * @param log the log's key
 * @param witness the witness's key
 */
public record PublicKeys(String origin, String log, String witness) {
    /** The keys of these nodes, once they have started. */
    public static PublicKeys of(Layout layout) {
        return new PublicKeys(
                OwnSettings.LOG_ORIGIN,
                read(layout.keys(PartName.AUDIT_SERVICE).resolve("log.vkey")),
                read(layout.keys(PartName.CITY_AUDIT_SERVICE).resolve("witness.vkey")));
    }

    /** Who must have signed: the log, and the city. */
    public Trust trust() {
        return new Trust(origin, NoteVerifier.parse(log), List.of(CosignatureVerifier.parse(witness)), 1);
    }

    /** The same in a file that verifiers of other makers read too (C2SP tlog-policy). */
    String policy() {
        return "log " + log + "\nwitness city " + witness + "\nquorum city\n";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("no public key in " + file, e);
        }
    }
}
