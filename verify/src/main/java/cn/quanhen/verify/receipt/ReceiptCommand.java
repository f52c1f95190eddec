package cn.quanhen.verify.receipt;

import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.MalformedException;
import cn.quanhen.tlog.Policy;
import cn.quanhen.tlog.TlogProof;
import cn.quanhen.verify.command.Arguments;
import cn.quanhen.verify.command.Command;
import cn.quanhen.verify.report.CannotTell;
import cn.quanhen.verify.report.Check;
import cn.quanhen.verify.report.Report;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Verifies a receipt: a tlog-proof whose extra data is the entry. */
public final class ReceiptCommand implements Command {
    private static final String POLICY = "--policy";
    private static final String RECORD = "--record";
    private static final String SALT = "--salt";

    @Override
    public String name() {
        return "receipt";
    }

    @Override
    public String usage() {
        return "FILE --policy FILE [--record FILE --salt HEX]";
    }

    @Override
    public Report run(Arguments arguments) {
        Arguments given = arguments.allowing(Set.of(POLICY, RECORD, SALT));
        String file = given.file();
        String policyFile = given.required(POLICY);
        Optional<Payload> payload = payload(given);
        Policy policy = policy(policyFile);
        TlogProof proof = proof(file);
        Checkpoint head = head(proof);
        byte[] bytes = proof.extra()
                .orElseThrow(() -> new CannotTell(
                        "entry", "回执不含条目（extra 行），无从验证", "the receipt carries no entry (no extra line)"));

        ReceiptChecks checks = new ReceiptChecks(proof, head, policy);
        List<Check> found = new ArrayList<>(List.of(checks.log(), checks.quorum(), checks.inclusion(bytes)));
        Map<String, Object> facts = new HashMap<>(Map.of(
                "origin", head.origin(),
                "index", proof.index(),
                "treeSize", head.size(),
                "root", head.root().hex()));
        LogEntry.parse(bytes)
                .ifPresentOrElse(
                        entry -> {
                            found.add(says(entry));
                            payload.ifPresent(record -> found.addAll(record.checks(entry)));
                            facts.put("record", entry.id());
                            facts.put("type", entry.type());
                            facts.put("time", entry.time());
                        },
                        () -> found.add(Check.unknown(
                                "entry",
                                "条目不是规范形式，无法读出其内容",
                                "the entry is not in the canonical form and cannot be read")));
        return new Report(found, facts);
    }

    private static Check says(LogEntry entry) {
        return Check.holds(
                "entry",
                "条目为记录 " + entry.id() + "，链 " + entry.subject() + " 之第 " + entry.sequence() + " 条，类型 " + entry.type()
                        + "，记录时间 " + entry.time(),
                "the entry is of record " + entry.id() + ", number " + entry.sequence() + " of chain " + entry.subject()
                        + ", type " + entry.type() + ", recorded at " + entry.time());
    }

    private static Optional<Payload> payload(Arguments given) {
        if (given.option(RECORD).isPresent() != given.option(SALT).isPresent()) {
            throw Arguments.usage("--record 与 --salt 须同时给出", "--record and --salt go together");
        }
        return given.option(RECORD)
                .map(file -> new Payload(salt(given.required(SALT)), Arguments.read("record-unreadable", file)));
    }

    private static byte[] salt(String hex) {
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException e) {
            throw Arguments.usage("--salt 须为十六进制", "--salt is hexadecimal");
        }
    }

    private static Policy policy(String file) {
        try {
            return Policy.parse(Arguments.read("policy-unreadable", file));
        } catch (MalformedException e) {
            throw new CannotTell(
                    "policy-unreadable", "策略文件有误：" + e.getMessage(), "the policy cannot be read: " + e.getMessage());
        }
    }

    private static TlogProof proof(String file) {
        byte[] bytes = Arguments.read("receipt-unreadable", file);
        try {
            return TlogProof.parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            throw unreadable("not UTF-8");
        } catch (MalformedException e) {
            throw unreadable(e.getMessage());
        }
    }

    private static Checkpoint head(TlogProof proof) {
        try {
            return Checkpoint.parse(proof.checkpoint().text());
        } catch (MalformedException e) {
            throw unreadable(e.getMessage());
        }
    }

    private static CannotTell unreadable(String why) {
        return new CannotTell("receipt-unreadable", "不是回执，或已损坏：" + why, "not a receipt, or damaged: " + why);
    }
}
