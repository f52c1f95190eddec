package cn.quanhen.audit.feed;

import cn.quanhen.audit.log.Commitments;
import cn.quanhen.audit.log.Leaf;
import java.util.Optional;

/**
 * What an entry's commitments commit to, as somebody was given it.
 *
 * @param salt 16 bytes
 * @param canonical the record's bytes
 */
public record Payload(byte[] salt, byte[] canonical) {
    /** Whether the entry is a leaf that commits to this payload, by both digests. */
    public boolean belongsTo(byte[] entry) {
        Optional<Commitments> promised = Leaf.parse(entry).map(Leaf::commitments);
        return promised.equals(Optional.of(Commitments.to(salt, canonical)));
    }

    /** Without the bytes: they hold personal data. */
    @Override
    public String toString() {
        return "Payload[" + canonical.length + " bytes]";
    }
}
