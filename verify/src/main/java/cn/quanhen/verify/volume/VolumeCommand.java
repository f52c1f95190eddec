package cn.quanhen.verify.volume;

import cn.quanhen.tlog.Policy;
import cn.quanhen.verify.command.Arguments;
import cn.quanhen.verify.command.Command;
import cn.quanhen.verify.receipt.PolicyFile;
import cn.quanhen.verify.report.CannotTell;
import cn.quanhen.verify.report.Check;
import cn.quanhen.verify.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Verifies a volume (案卷) that was handed out: a bag in a zip file, or unpacked. */
public final class VolumeCommand implements Command {
    @Override
    public String name() {
        return "volume";
    }

    @Override
    public String usage() {
        return "FILE|DIR [" + PolicyFile.OPTION + " FILE]";
    }

    @Override
    public Report run(Arguments arguments) {
        Arguments given = arguments.allowing(Set.of(PolicyFile.OPTION));
        String file = given.file();
        Optional<Policy> policy = given.option(PolicyFile.OPTION).map(PolicyFile::read);
        try (BagFiles files = open(file)) {
            return report(files, policy);
        } catch (RefusedBag e) {
            return new Report(List.of(e.check()), Map.of());
        }
    }

    private static Report report(BagFiles files, Optional<Policy> policy) {
        Bag bag = Bag.of(files);
        VolumeRecords records = VolumeRecords.of(files);
        VolumeDocuments documents = VolumeDocuments.of(files, records);
        List<Check> found = new ArrayList<>(bag.checks());
        found.add(records.chain());
        found.add(documents.originals());
        found.add(documents.reports());
        found.add(contents(records, documents));
        found.add(identity(bag, records));
        VolumeReceipts receipts = new VolumeReceipts(files, records);
        found.add(policy.map(receipts::check).orElseGet(receipts::unasked));
        return new Report(found, facts(records));
    }

    private static Check contents(VolumeRecords records, VolumeDocuments documents) {
        return records.filing()
                .map(filed -> new VolumeContents(filed, records, documents).check())
                .orElseGet(
                        () -> Check.fails("contents", "最后一条记录不是归档记录，没有卷内目录", "the last record does not file a volume"));
    }

    private static Check identity(Bag bag, VolumeRecords records) {
        Findings findings = new Findings("identity");
        records.filing().ifPresent(filed -> {
            require(findings, bag, "External-Identifier", filed.content().text(1));
            require(findings, bag, "Internal-Sender-Identifier", filed.chain());
        });
        return findings.check(
                "bag-info.txt 与归档记录的档号、案件一致", "bag-info.txt names the volume and the case of the records");
    }

    private static void require(Findings findings, Bag bag, String label, String value) {
        String said = bag.info().getOrDefault(label, "");
        findings.require(
                said.equals(value), label + " 为 " + said + "，应为 " + value, label + " says " + said + ", not " + value);
    }

    private static Map<String, Object> facts(VolumeRecords records) {
        Map<String, Object> facts =
                new HashMap<>(Map.of("records", records.all().size()));
        records.filing().ifPresent(filed -> {
            facts.put("case", filed.chain());
            facts.put("archiveNumber", filed.content().text(1));
            facts.put("filedOn", filed.content().text(4));
        });
        return facts;
    }

    private static BagFiles open(String file) {
        try {
            Path path = Path.of(file);
            return Files.isDirectory(path) ? DirectoryBag.open(path) : ZipBag.open(path);
        } catch (IOException | InvalidPathException e) {
            throw new CannotTell(
                    "package-unreadable",
                    "读不到 " + file + "（" + e.getMessage() + "）",
                    "cannot read " + file + " (" + e.getMessage() + ")");
        }
    }
}
