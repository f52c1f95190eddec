package cn.quanhen.verify.receipt;

import cn.quanhen.tlog.Policy;
import cn.quanhen.verify.command.Arguments;
import cn.quanhen.verify.command.Command;
import cn.quanhen.verify.report.Check;
import cn.quanhen.verify.report.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Verifies a receipt. */
public final class ReceiptCommand implements Command {
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
        Arguments given = arguments.allowing(Set.of(PolicyFile.OPTION, RECORD, SALT));
        String file = given.file();
        String policyFile = given.required(PolicyFile.OPTION);
        Optional<Payload> payload = payload(given);
        Policy policy = PolicyFile.read(policyFile);
        Receipt receipt = Receipt.parse(Arguments.read("receipt-unreadable", file));
        List<Check> found = new ArrayList<>(receipt.checks(policy));
        Map<String, Object> facts = new HashMap<>(Map.of(
                "origin", receipt.head().origin(),
                "index", receipt.proof().index(),
                "treeSize", receipt.head().size(),
                "root", receipt.head().root().hex()));
        LogEntry.parse(receipt.entry())
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
}
