package cn.quanhen.tlog;

import java.util.List;
import java.util.Optional;

/**
 * That an entry stands at an index of a tree (RFC 9162 §2.1.3).
 *
 * @param index the index of the entry, from 0
 * @param size the size of the tree
 * @param path the hashes from the leaf's sibling up to the root's child
 */
public record InclusionProof(long index, long size, List<Hash> path) {
    /** Keeps a copy of the path. */
    public InclusionProof {
        path = List.copyOf(path);
    }

    /** Whether the tree with this root has this leaf at {@link #index}. */
    public boolean proves(Hash leaf, Hash root) {
        return root(leaf).filter(root::equals).isPresent();
    }

    /** The root to which a leaf leads, RFC 9162 §2.1.3.2; empty where the proof does not fit index and size. */
    private Optional<Hash> root(Hash leaf) {
        if (index < 0 || index >= size) {
            return Optional.empty();
        }
        long fn = index;
        long sn = size - 1;
        Hash r = leaf;
        for (Hash p : path) {
            if (sn == 0) {
                return Optional.empty();
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = Hashing.node(p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = Hashing.node(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 ? Optional.of(r) : Optional.empty();
    }
}
