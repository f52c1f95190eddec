package cn.quanhen.verify.volume;

import cn.quanhen.verify.report.Check;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The documents of the volume, each with its versions in the order of their records.
 *
 * @param files the bag
 * @param versions by the documents' names
 */
record VolumeDocuments(BagFiles files, Map<String, List<DocumentVersion>> versions) {
    private static final String DIRECTORY = Bag.PAYLOAD + "documents/";
    private static final String REPORTS = Bag.PAYLOAD + "validation/";

    static VolumeDocuments of(BagFiles files, VolumeRecords records) {
        Map<String, List<DocumentVersion>> versions = new LinkedHashMap<>();
        records.all()
                .forEach(record -> record.version()
                        .ifPresent(version -> versions.computeIfAbsent(version.document(), unused -> new ArrayList<>())
                                .add(version)));
        return new VolumeDocuments(files, versions);
    }

    /** Every version that a record names is there, the last as the last record says, and no other. */
    Check originals() {
        Findings findings = new Findings("documents");
        Set<String> named = new HashSet<>();
        versions.forEach((document, all) -> {
            for (int i = 0; i < all.size(); i++) {
                String file = file(DIRECTORY, all.get(i), i + 1, "ofd");
                named.add(file);
                if (!files.has(file)) {
                    findings.add("缺少文书 " + file, "a document is missing: " + file);
                } else if (!files.sha256(file).equals(all.get(i).sha256())) {
                    findings.add("文书与记录所载的摘要不符：" + file, "a document is not the one that its record names: " + file);
                }
            }
        });
        files.names().stream()
                .filter(name -> name.startsWith(DIRECTORY) && !named.contains(name))
                .forEach(name -> findings.add("没有记录载明的文书：" + name, "no record names this document: " + name));
        return findings.check(
                versions.size() + " 份文书（共 " + named.size() + " 个版本）与记录所载的摘要一致",
                versions.size() + " documents in " + named.size() + " versions are those that the records name");
    }

    /** Every document that bears a signature or a seal was verified when the volume was handed out. */
    Check reports() {
        Findings findings = new Findings("validation");
        int attested = 0;
        for (List<DocumentVersion> all : versions.values()) {
            DocumentVersion present = all.getLast();
            if (present.attested()) {
                attested++;
                String file = file(REPORTS, present, all.size(), "bin");
                findings.require(
                        files.find(file).filter(VolumeDocuments::saysValid).isPresent(),
                        "没有验章报告，或者验章没有通过：" + file,
                        "no report, or one of a verification that failed: " + file);
            }
        }
        return findings.check(
                attested + " 份签章文书各有一份通过的验章报告",
                "each of the " + attested + " signed or sealed documents has the report of a verification that passed");
    }

    /** The digest of a document's present version; empty where there is none of that name. */
    String present(String document) {
        return versions.containsKey(document) ? versions.get(document).getLast().sha256() : "";
    }

    /** {@code quanhen.signature.v1.VerifyDocumentResponse}, field 1. */
    private static boolean saysValid(byte[] report) {
        try {
            return Wire.of(report).number(1) == 1;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String file(String directory, DocumentVersion version, int number, String suffix) {
        return directory + "%s/%02d.%s".formatted(version.id(), number, suffix);
    }
}
