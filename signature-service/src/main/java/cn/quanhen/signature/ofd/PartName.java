package cn.quanhen.signature.ofd;

import java.util.ArrayDeque;
import java.util.List;

/**
 * The name of a part of a package: segments joined by {@code /}, no leading slash. References between parts are ST_Loc
 * of GB/T 33190 clause 6.5: from the package's root where they begin with a slash, else from the referring part's
 * folder.
 */
public final class PartName {
    private static final int LONGEST = 255;

    private PartName() {}

    /** Whether a name of a zip entry stays inside the package and means the same on every system. */
    static boolean isSafe(String name) {
        return name.length() <= LONGEST
                && name.chars().noneMatch(c -> c < 0x20 || c == 0x7f || c == '\\' || c == ':')
                && List.of(name.split("/", -1)).stream()
                        .noneMatch(segment -> segment.isEmpty() || segment.equals(".") || segment.equals(".."));
    }

    /** The part that a reference in {@code from} means. */
    public static String resolve(String from, String reference) {
        var segments = new ArrayDeque<String>();
        if (!reference.startsWith("/")) {
            var folder = folder(from);
            if (!folder.isEmpty()) {
                segments.addAll(List.of(folder.split("/")));
            }
        }
        for (var segment : reference.strip().split("/")) {
            if (segment.equals("..")) {
                if (segments.pollLast() == null) {
                    throw UnreadableOfd.because("引用指向文件包之外：" + reference, from);
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return String.join("/", segments);
    }

    /** The folder of a part; empty for the root. */
    public static String folder(String part) {
        var slash = part.lastIndexOf('/');
        return slash < 0 ? "" : part.substring(0, slash);
    }

    /** A reference from the package's root. */
    public static String absolute(String part) {
        return "/" + part;
    }
}
