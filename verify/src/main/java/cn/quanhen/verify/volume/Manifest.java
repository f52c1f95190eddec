package cn.quanhen.verify.volume;

import cn.quanhen.verify.report.Check;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A manifest (RFC 8493, 2.1.3 and 2.2.1).
 *
 * @param name its file
 * @param digests SHA-256 in hex, by the names of the files
 */
record Manifest(String name, Map<String, String> digests) {
    private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]{64})[ \\t]+\\*?(.+)");

    static Manifest of(BagFiles files, String name) {
        Map<String, String> digests = new LinkedHashMap<>();
        for (String line : Bag.text(files, name).split("\\r\\n|\\n|\\r")) {
            Matcher form = LINE.matcher(line);
            if (!form.matches()) {
                throw new RefusedBag(name + " 中有一行无法读取：" + line, "a line of " + name + " cannot be read: " + line);
            }
            String file = decoded(form.group(2));
            BagPath.require(file);
            if (digests.put(file, form.group(1).toLowerCase(Locale.ROOT)) != null) {
                throw new RefusedBag(name + " 中文件名重复：" + file, "a name stands twice in " + name + ": " + file);
            }
        }
        return new Manifest(name, digests);
    }

    private static String decoded(String file) {
        return file.replace("%0D", "\r")
                .replace("%0A", "\n")
                .replace("%0d", "\r")
                .replace("%0a", "\n")
                .replace("%25", "%");
    }

    /** Whether it lists exactly the files that it is about, each as it is. */
    Check check(String id, BagFiles files, Predicate<String> about) {
        Findings findings = new Findings(id);
        digests.forEach((file, digest) -> {
            if (!files.has(file)) {
                findings.add("缺少文件 " + file, "missing: " + file);
            } else if (!about.test(file)) {
                findings.add(name + " 不应列出 " + file, name + " should not list " + file);
            } else if (!files.sha256(file).equals(digest)) {
                findings.add("文件被改动：" + file, "changed: " + file);
            }
        });
        files.names().stream()
                .filter(about)
                .filter(file -> !digests.containsKey(file))
                .forEach(file -> findings.add("多出文件 " + file, "not listed: " + file));
        return findings.check(
                name + " 所列 " + digests.size() + " 个文件齐全，与摘要一致",
                "the " + digests.size() + " files that " + name + " lists are there, as they were");
    }
}
