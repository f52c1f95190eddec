package cn.quanhen.verify.volume;

import cn.quanhen.verify.report.Check;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A BagIt bag (RFC 8493).
 *
 * @param files all of it
 * @param info what bag-info.txt says, by label
 */
record Bag(BagFiles files, Map<String, String> info) {
    static final String PAYLOAD = "data/";

    private static final String DECLARATION = "bagit.txt";
    private static final String INFO = "bag-info.txt";
    private static final String MANIFEST = "manifest-sha256.txt";
    private static final String TAG_MANIFEST = "tagmanifest-sha256.txt";
    private static final String VERSION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    static Bag of(BagFiles files) {
        Map<String, String> info = new LinkedHashMap<>();
        text(files, INFO).lines().forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0
                    && info.put(
                                    line.substring(0, colon),
                                    line.substring(colon + 1).strip())
                            != null) {
                throw new RefusedBag(
                        INFO + " 中重复：" + line.substring(0, colon),
                        "stands twice in " + INFO + ": " + line.substring(0, colon));
            }
        });
        return new Bag(files, info);
    }

    List<Check> checks() {
        Manifest payload = Manifest.of(files, MANIFEST);
        Manifest tags = Manifest.of(files, TAG_MANIFEST);
        return List.of(
                declaration(),
                payload.check("payload", files, Bag::isPayload),
                tags.check("tags", files, name -> !isPayload(name) && !name.equals(TAG_MANIFEST)),
                oxum());
    }

    private Check declaration() {
        Findings findings = new Findings("bagit");
        findings.require(
                text(files, DECLARATION).replace("\r\n", "\n").equals(VERSION),
                DECLARATION + " 不是 BagIt 1.0（UTF-8）",
                DECLARATION + " is not that of BagIt 1.0 in UTF-8");
        return findings.check("是 BagIt 1.0 包", "it is a BagIt 1.0 bag");
    }

    private Check oxum() {
        List<String> payload = files.names().stream().filter(Bag::isPayload).toList();
        String counted = payload.stream().mapToLong(files::size).sum() + "." + payload.size();
        String said = info.getOrDefault("Payload-Oxum", "");
        Findings findings = new Findings("oxum");
        findings.require(
                said.equals(counted),
                "Payload-Oxum 为 " + said + "，实为 " + counted,
                "Payload-Oxum says " + said + ", counted are " + counted);
        return findings.check("字节数与文件数一致（" + counted + "）", "as many bytes and files as it says (" + counted + ")");
    }

    static String text(BagFiles files, String name) {
        return files.find(name)
                .map(ZipBag::utf8)
                .orElseThrow(() -> new RefusedBag("缺少 " + name, "there is no " + name));
    }

    private static boolean isPayload(String name) {
        return name.startsWith(PAYLOAD);
    }
}
