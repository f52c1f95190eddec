package cn.quanhen.verify.receipt;

import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.Hashing;
import cn.quanhen.tlog.InclusionProof;
import cn.quanhen.tlog.Policy;
import cn.quanhen.tlog.TlogProof;
import cn.quanhen.tlog.Verifier;
import cn.quanhen.verify.report.Check;
import java.util.List;

/**
 * What is checked of a receipt, each on its own, so that a reader learns everything that does not hold. Together they
 * hold exactly where {@link TlogProof#verify(byte[], Policy)} accepts.
 *
 * @param proof the receipt
 * @param head its checkpoint
 * @param policy whose signatures count
 */
record ReceiptChecks(TlogProof proof, Checkpoint head, Policy policy) {
    /** tlog-checkpoint, Signatures. */
    Check log() {
        List<Verifier> keys = policy.logs(head.origin());
        if (keys.isEmpty()) {
            return Check.unknown(
                    "log-signature",
                    "策略文件中没有日志 " + head.origin() + "；请核对策略文件",
                    "the policy has no log " + head.origin() + "; is it the right policy?");
        }
        Signed signed = Signed.of(proof.checkpoint(), policy.logs());
        if (!signed.wrong().isEmpty()) {
            return Check.fails(
                    "log-signature",
                    "日志签名不符：检查点被改动或伪造（" + Signed.names(signed.wrong()) + "）",
                    "the log's signature is wrong: the checkpoint was changed or forged ("
                            + Signed.names(signed.wrong()) + ")");
        }
        if (keys.stream().noneMatch(signed.right()::contains)) {
            return Check.fails(
                    "log-signature",
                    "检查点没有日志 " + head.origin() + " 的签名（所用密钥不在策略中）",
                    "no key that the policy knows for " + head.origin() + " has signed the checkpoint");
        }
        return Check.holds(
                "log-signature",
                "日志 " + head.origin() + " 已签署检查点，其中共 " + head.size() + " 条",
                "the log " + head.origin() + " has signed the checkpoint, of " + head.size() + " entries");
    }

    /** tlog-policy, Defining the quorum. */
    Check quorum() {
        Signed signed = Signed.of(proof.checkpoint(), policy.witnesses());
        String quorum = policy.quorum().text();
        if (!signed.wrong().isEmpty()) {
            return Check.fails(
                    "quorum",
                    "见证签名不符：检查点被改动或伪造（" + Signed.names(signed.wrong()) + "）",
                    "a witness's cosignature is wrong: the checkpoint was changed or forged ("
                            + Signed.names(signed.wrong()) + ")");
        }
        if (!policy.quorum().isMetBy(signed.right())) {
            return Check.fails(
                    "quorum",
                    "见证不足：策略要求 " + quorum + "，实有 " + signed.right().size() + " 个见证签名；不能排除日志分叉",
                    "too few witnesses: the policy asks for " + quorum + ", "
                            + signed.right().size() + " cosigned; a fork of the log cannot be excluded");
        }
        String who = WitnessedAt.text(proof.checkpoint(), signed.right());
        return Check.holds(
                "quorum", "见证满足策略（" + quorum + "）：" + who, "the policy's quorum (" + quorum + ") has cosigned: " + who);
    }

    /** RFC 9162 §2.1.3.2. */
    Check inclusion(byte[] entry) {
        InclusionProof inclusion = new InclusionProof(proof.index(), head.size(), proof.path());
        return inclusion.proves(Hashing.leaf(entry), head.root())
                ? Check.holds(
                        "inclusion",
                        "条目在日志的第 " + proof.index() + " 位（从 0 起），与检查点的根一致",
                        "the entry is at index " + proof.index() + " under the checkpoint's root")
                : Check.fails(
                        "inclusion",
                        "条目不在日志的第 " + proof.index() + " 位：条目、序号或证明路径被改动",
                        "the entry is not at index " + proof.index()
                                + " under the checkpoint's root: entry, index or path was changed");
    }
}
