package cn.quanhen.verify.receipt;

import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.MalformedException;
import cn.quanhen.tlog.Policy;
import cn.quanhen.tlog.TlogProof;
import cn.quanhen.verify.report.CannotTell;
import cn.quanhen.verify.report.Check;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A receipt: a tlog-proof whose extra data is the entry.
 *
 * @param proof what it says
 * @param head its checkpoint
 * @param entry the entry's bytes
 */
public record Receipt(TlogProof proof, Checkpoint head, byte[] entry) {
    /**
     * Reads a receipt.
     *
     * @throws CannotTell where it is none
     */
    public static Receipt parse(byte[] text) {
        try {
            TlogProof proof = TlogProof.parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text))
                    .toString());
            return new Receipt(
                    proof,
                    Checkpoint.parse(proof.checkpoint().text()),
                    proof.extra()
                            .orElseThrow(() -> new CannotTell(
                                    "entry", "回执不含条目（extra 行），无从验证", "the receipt carries no entry (no extra line)")));
        } catch (CharacterCodingException e) {
            throw unreadable("not UTF-8");
        } catch (MalformedException e) {
            throw unreadable(e.getMessage());
        }
    }

    /** Whether the log says it, before enough witnesses. */
    List<Check> checks(Policy policy) {
        ReceiptChecks checks = new ReceiptChecks(proof, head, policy);
        return List.of(checks.log(), checks.quorum(), checks.inclusion(entry));
    }

    /**
     * Whether the log says, before enough witnesses, that this record was written.
     *
     * @param record its name
     * @param salt 16 bytes
     * @param canonical its bytes
     */
    public List<Check> checks(Policy policy, String record, byte[] salt, byte[] canonical) {
        List<Check> found = new ArrayList<>(checks(policy));
        Optional<LogEntry> said = LogEntry.parse(entry);
        found.add(
                said.filter(of -> of.id().equals(record)).isPresent()
                        ? Check.holds("entry", "条目为记录 " + record, "the entry is of record " + record)
                        : Check.fails("entry", "条目不是记录 " + record + " 的", "the entry is not of record " + record));
        said.ifPresent(of -> found.addAll(new Payload(salt, canonical).checks(of)));
        return found;
    }

    private static CannotTell unreadable(String why) {
        return new CannotTell("receipt-unreadable", "不是回执，或已损坏：" + why, "not a receipt, or damaged: " + why);
    }
}
