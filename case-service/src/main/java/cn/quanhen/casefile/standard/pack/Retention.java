package cn.quanhen.casefile.standard.pack;

import cn.quanhen.casefile.period.Basis;
import cn.quanhen.casefile.standard.rule.Guarded;
import java.util.List;

/**
 * 保管期限 (Art. 25): how long a volume is kept; the longest that applies wins.
 *
 * @param years how many; 0 for 永久
 * @param applies to which volumes
 */
public record Retention(String id, String title, List<Basis> basis, int years, Guarded applies) {

    public Retention {
        basis = List.copyOf(basis);
    }

    static Retention read(Cursor at, Reader reader) {
        at.only("id", "title", "basis", "years", "applies");
        return new Retention(
                at.text("id"), at.text("title"), reader.basis(at), at.number("years"), reader.guarded(at, "applies"));
    }
}
