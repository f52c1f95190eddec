package cn.quanhen.casefile.standard.pack;

import cn.quanhen.casefile.period.Basis;
import java.util.List;

/**
 * 案卷评查 (Art. 28, 30): points, and the rules whose breach takes them away.
 *
 * @param veto whether one breach makes the whole volume fail (一票否决)
 */
public record Score(String id, String title, List<Basis> basis, int points, boolean veto, List<String> rules) {

    public Score {
        basis = List.copyOf(basis);
        rules = List.copyOf(rules);
    }

    static Score read(Cursor at, Reader reader) {
        at.only("id", "title", "basis", "points", "veto", "rules");
        if (at.elements("rules").isEmpty()) {
            at.wrong("a score without rules cannot be told");
        }
        return new Score(
                at.text("id"),
                at.text("title"),
                reader.basis(at),
                at.number("points"),
                at.flag("veto"),
                at.texts("rules"));
    }
}
