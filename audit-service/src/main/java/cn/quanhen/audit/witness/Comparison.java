package cn.quanhen.audit.witness;

import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.Hashing;
import java.util.Optional;

/** What the last cosigned head alone says about a log-signed checkpoint. */
enum Comparison {
    /** The same tree. */
    SAME,
    /** No single tree has both. */
    CONTRADICTS,
    /** Of another size: the tree itself must be asked. */
    ASK_THE_TREE;

    /** RFC 6962 §2.1: a size has one root, and the empty tree's is known. */
    static Comparison of(Checkpoint seen, Optional<WitnessHead> last) {
        if (seen.size() == 0) {
            return seen.root().equals(Hashing.empty()) ? SAME : CONTRADICTS;
        }
        if (last.isEmpty() || last.get().size() != seen.size()) {
            return ASK_THE_TREE;
        }
        return last.get().root().equals(seen.root()) ? SAME : CONTRADICTS;
    }
}
