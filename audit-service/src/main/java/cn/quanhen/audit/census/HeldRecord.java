package cn.quanhen.audit.census;

import cn.quanhen.audit.log.Leaf;
import cn.quanhen.audit.log.NewEntry;
import cn.quanhen.audit.log.Sha256;
import java.util.HexFormat;

/**
 * A record that the log holds.
 *
 * @param source the service that keeps it
 * @param chain its chain
 * @param sequence its place there
 * @param position its event's place in the service's outbox; 0 where it was not said
 * @param previous the hash of the record before, as it says
 * @param hash SHA-256 of its canonical bytes
 */
public record HeldRecord(String source, String chain, long sequence, long position, byte[] previous, byte[] hash) {
    /** What a census counts of an entry. */
    public static HeldRecord of(NewEntry entry, long position) {
        Leaf leaf = entry.leaf();
        return new HeldRecord(
                leaf.source(),
                leaf.subject(),
                leaf.sequence(),
                position,
                HexFormat.of().parseHex(leaf.previous()),
                Sha256.of(entry.canonical()));
    }
}
