package cn.quanhen.audit.integrity;

import cn.quanhen.audit.log.Commitments;
import cn.quanhen.audit.log.Leaf;
import cn.quanhen.audit.log.NewEntry;
import cn.quanhen.tlog.Hash;
import cn.quanhen.tlog.Hashing;
import java.util.Optional;

/**
 * An entry as it is stored.
 *
 * @param index its place
 * @param source the column
 * @param id the column
 * @param leaf its bytes
 * @param leafHash the column
 * @param payload what its commitments commit to; empty where it is gone
 */
record StoredEntry(
        long index, String source, String id, byte[] leaf, byte[] leafHash, Optional<StoredPayload> payload) {
    /** What the tree must hold at its place. */
    Hash hash() {
        return Hashing.leaf(leaf);
    }

    /** What does not hold of it by itself; whether the tree holds it is another question. */
    Optional<String> fault() {
        if (!Hash.of(leafHash).equals(hash())) {
            return Optional.of("条目内容与其哈希值不符");
        }
        Optional<Leaf> parsed = Leaf.parse(leaf);
        if (parsed.isPresent()
                && !(parsed.get().id().equals(id) && parsed.get().source().equals(source))) {
            return Optional.of("条目内容与其存放位置不符");
        }
        if (payload.isEmpty()) {
            return parsed.isEmpty() && NewEntry.bare(source) ? Optional.empty() : Optional.of("条目的载荷缺失");
        }
        StoredPayload kept = payload.get();
        boolean committed =
                parsed.isEmpty() || parsed.get().commitments().equals(Commitments.to(kept.salt(), kept.canonical()));
        return committed ? Optional.empty() : Optional.of("载荷与条目的承诺值不符");
    }

    /** What the alarm names. */
    String subject() {
        return id.isEmpty() ? "entry " + index : id;
    }

    /** Without the payload: it holds personal data. */
    @Override
    public String toString() {
        return "StoredEntry[" + index + "]";
    }

    /** A payload and its salt. */
    record StoredPayload(byte[] salt, byte[] canonical) {
        @Override
        public String toString() {
            return "StoredPayload";
        }
    }
}
