package cn.quanhen.casefile.document.ofd;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines by 禁则 (GB/T 15834 5.1): no closing mark begins a line, no opening mark ends one. */
final class LineBreaker {

    private static final String NEVER_FIRST = "，。、；：？！）》」』〕】”’…—·％%℃,.;:?!)]}";
    private static final String NEVER_LAST = "（《「『〔【“‘([{";
    /** How far back a better break is looked for, in characters. */
    private static final int REACH = 24;

    private final Typeface typeface;
    private final double size;

    LineBreaker(Typeface typeface, double size) {
        this.typeface = typeface;
        this.size = size;
    }

    /**
     * The lines; one empty line for an empty text.
     *
     * @param width of each line in millimetres
     * @param indent what the first line, and each after a line feed, has less
     */
    List<String> lines(String text, double width, double indent) {
        List<String> lines = new ArrayList<>();
        for (String part : text.split("\n", -1)) {
            breakPart(part.codePoints().toArray(), width, indent, lines);
        }
        return lines;
    }

    private void breakPart(int[] part, double width, double indent, List<String> lines) {
        int from = 0;
        double room = width - indent;
        do {
            int to = fitting(part, from, room);
            if (to < part.length) {
                to = allowed(part, from, to);
            }
            lines.add(new String(part, from, to - from));
            from = to;
            room = width;
        } while (from < part.length);
    }

    private int fitting(int[] part, int from, double room) {
        double used = 0;
        for (int i = from; i < part.length; i++) {
            used += typeface.width(part[i], size);
            if (used > room && i > from) {
                return i;
            }
        }
        return part.length;
    }

    private static int allowed(int[] part, int from, int end) {
        for (int at = end; at > Math.max(from, end - REACH); at--) {
            if (mayBreak(part[at - 1], part[at])) {
                return at;
            }
        }
        return end;
    }

    private static boolean mayBreak(int before, int after) {
        return NEVER_FIRST.indexOf(after) < 0 && NEVER_LAST.indexOf(before) < 0 && !(isLatin(before) && isLatin(after));
    }

    private static boolean isLatin(int codePoint) {
        return codePoint > ' ' && codePoint < 0x250;
    }
}
