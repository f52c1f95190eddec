package cn.quanhen.casefile.document.ofd;

import java.util.ArrayList;
import java.util.List;

/** Splits a line so that a character outside the basic plane stands alone: viewers do not agree how to count it. */
final class Runs {

    private Runs() {}

    static List<String> of(String line) {
        List<String> runs = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            if (Character.isSupplementaryCodePoint(line.codePointAt(at))) {
                if (at > from) {
                    runs.add(line.substring(from, at));
                }
                runs.add(line.substring(at, at + 2));
                from = at + 2;
            }
        }
        if (from < line.length()) {
            runs.add(line.substring(from));
        }
        return runs;
    }
}
