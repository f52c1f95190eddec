package cn.quanhen.verify.volume;

import cn.quanhen.verify.report.Check;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The table of contents (卷内目录, DA/T 22), as the record that filed the volume has it.
 *
 * @param filed that record
 * @param records all records
 * @param documents all documents
 */
record VolumeContents(VolumeRecord filed, VolumeRecords records, VolumeDocuments documents) {
    /** It names every document and every earlier record once, with its digest, and nothing else. */
    Check check() {
        Findings findings = new Findings("contents");
        Map<String, String> there = new HashMap<>();
        records.all().stream()
                .filter(record -> record.sequence() < filed.sequence())
                .forEach(record -> there.put(record.name(), record.sha256()));
        documents.versions().keySet().forEach(document -> there.put(document, documents.present(document)));
        List<Wire> items = filed.content().messages(3);
        Set<String> named = new HashSet<>();
        Map<Long, Long> counts = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            Wire item = items.get(i);
            String source = item.text(8);
            findings.require(
                    item.number(1) == counts.merge(item.number(10), 1L, Long::sum),
                    "目录第 " + (i + 1) + " 行序号不符",
                    "line " + (i + 1) + " has another number");
            findings.require(
                    item.hex(9).equals(there.get(source)),
                    "目录第 " + (i + 1) + " 行与卷内不符：" + source,
                    "line " + (i + 1) + " is not what the volume holds: " + source);
            findings.require(named.add(source), "目录重复：" + source, "named twice: " + source);
        }
        there.keySet().stream()
                .filter(source -> !named.contains(source))
                .sorted()
                .forEach(source -> findings.add("目录未列出：" + source, "the contents do not name: " + source));
        return findings.check(
                "卷内目录 " + items.size() + " 行与卷内文书、记录一一对应",
                "the " + items.size() + " lines of the table of contents and what the volume holds are the same");
    }
}
