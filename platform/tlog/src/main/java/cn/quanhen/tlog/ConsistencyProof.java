package cn.quanhen.tlog;

import java.util.ArrayList;
import java.util.List;

/**
 * That a tree has only grown (RFC 9162 §2.1.4).
 *
 * @param from the size of the older tree
 * @param to the size of the newer tree
 * @param path the hashes of the proof
 */
public record ConsistencyProof(long from, long to, List<Hash> path) {
    /** Keeps a copy of the path. */
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /**
     * Whether the newer root's tree begins with the older root's entries, RFC 9162 §2.1.4.2. Every tree begins with the
     * empty one, without a proof (tlog-witness, add-checkpoint); the same size asks for the same root and no proof.
     */
    public boolean proves(Hash older, Hash newer) {
        if (from < 0 || from > to) {
            return false;
        }
        if (from == to) {
            return path.isEmpty() && older.equals(newer);
        }
        if (from == 0) {
            return path.isEmpty() && older.equals(Hashing.empty());
        }
        return !path.isEmpty() && climb(older, newer);
    }

    private boolean climb(Hash older, Hash newer) {
        List<Hash> nodes = new ArrayList<>();
        if (Long.bitCount(from) == 1) {
            nodes.add(older);
        }
        nodes.addAll(path);
        int done = Long.numberOfTrailingZeros(from);
        long fn = (from - 1) >> done;
        long sn = (to - 1) >> done;
        Hash fr = nodes.getFirst();
        Hash sr = nodes.getFirst();
        for (Hash c : nodes.subList(1, nodes.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = Hashing.node(c, fr);
                sr = Hashing.node(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = Hashing.node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && fr.equals(older) && sr.equals(newer);
    }
}
