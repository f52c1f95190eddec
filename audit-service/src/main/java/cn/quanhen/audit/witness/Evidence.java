package cn.quanhen.audit.witness;

import cn.quanhen.tlog.ConsistencyProof;
import cn.quanhen.tlog.Hash;
import cn.quanhen.tlog.Note;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why a log-signed checkpoint is kept.
 *
 * @param finding what it shows
 * @param message in Chinese
 * @param seen the checkpoint
 * @param against the cosigned note that it was held against; empty where there was none
 * @param proof that the larger of the two trees has another root at the smaller one's size, in base64: the root, then
 *     RFC 9162 §2.1.4 from there; empty where both name the same size
 */
public record Evidence(Finding finding, String message, SignedCheckpoint seen, String against, List<String> proof) {
    /** Keeps a copy of the proof. */
    public Evidence {
        proof = List.copyOf(proof);
    }

    /** Two roots at the size that was cosigned last, or a root that no tree of that size has. */
    static Evidence sameSize(SignedCheckpoint seen, String against) {
        String message = "日志分叉：大小" + seen.checkpoint().size() + "处签发了与市级见证不同的根";
        return new Evidence(Finding.CONTRADICTS, message, seen, against, List.of());
    }

    /** Another root than the tree had at that size. */
    public static Evidence history(SignedCheckpoint seen, String against, Hash root, ConsistencyProof onward) {
        String message = "日志分叉：大小" + seen.checkpoint().size() + "处签发的根不是已见证的历史中的根";
        return new Evidence(Finding.CONTRADICTS, message, seen, against, proof(root, onward));
    }

    /** A tree that had another root at the size that was cosigned. */
    public static Evidence future(SignedCheckpoint seen, WitnessHead cosigned, Hash root, ConsistencyProof onward) {
        String message = "日志分叉：大小" + seen.checkpoint().size() + "的检查点，其大小" + cosigned.size() + "处的根与市级见证不同";
        return new Evidence(Finding.CONTRADICTS, message, seen, cosigned.note(), proof(root, onward));
    }

    /** Larger than all that the log shows. */
    static Evidence unpublished(SignedCheckpoint seen, Note published) {
        String message = "签而未布：日志签发了大小" + seen.checkpoint().size() + "的检查点，却未公布";
        return new Evidence(Finding.UNPUBLISHED, message, seen, published.format(), List.of());
    }

    private static List<String> proof(Hash root, ConsistencyProof onward) {
        return Stream.concat(Stream.of(root), onward.path().stream())
                .map(Hash::base64)
                .toList();
    }
}
