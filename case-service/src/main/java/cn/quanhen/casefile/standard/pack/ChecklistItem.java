package cn.quanhen.casefile.standard.pack;

import cn.quanhen.casefile.period.Basis;
import cn.quanhen.casefile.standard.rule.Guarded;
import java.util.List;

/**
 * 清单事项: something to be recorded in a phase (Art. 8–11).
 *
 * @param recorded whether it is
 */
public record ChecklistItem(
        String id, String title, List<Basis> basis, Acts acts, String phase, Guarded recorded, String remedy) {

    public ChecklistItem {
        basis = List.copyOf(basis);
    }

    static ChecklistItem read(Cursor at, Reader reader) {
        at.only("id", "title", "basis", "acts", "phase", "when", "recorded", "remedy");
        return new ChecklistItem(
                at.text("id"),
                at.text("title"),
                reader.basis(at),
                Acts.read(at, reader),
                reader.known(at, "phase", reader.vocabulary().phases()),
                reader.guarded(at, "recorded"),
                at.text("remedy"));
    }
}
