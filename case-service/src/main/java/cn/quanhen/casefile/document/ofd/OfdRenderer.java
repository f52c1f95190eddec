package cn.quanhen.casefile.document.ofd;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Renders a document as OFD (GB/T 33190-2016): A4, page numbers on every page, and the glyphs that it uses inside the
 * file. Holds the font (some 16 MB) and no state: make one and share it.
 */
public final class OfdRenderer {

    private final TrueType font;

    /** With the font that ships with the service. */
    public OfdRenderer() {
        this.font = TrueType.wenKai();
    }

    /** The same document and imprint give the same bytes. Takes tens of milliseconds: call it on a worker thread. */
    public Rendered render(OfficialDocument document, Imprint imprint) {
        Typeface typeface = new Typeface(font);
        SortedSet<Integer> unwritable = new TreeSet<>();
        List<List<Mark>> pages = Paginator.paginate(new Typesetter(typeface, unwritable).set(document));
        for (int i = 0; i < pages.size(); i++) {
            pages.get(i).add(footer(typeface, i + 1, pages.size()));
        }
        byte[] ofd = new OfdFile(typeface, new FontSubset(font, codePoints(pages))).write(document, imprint, pages);
        return new Rendered(ofd, pages.size(), anchors(pages), unwritable);
    }

    private static Mark footer(Typeface typeface, int page, int pages) {
        String text = "第%d页 共%d页".formatted(page, pages);
        double x = (Sheet.WIDTH - typeface.width(text, Style.FOOTER.size)) / 2;
        return new Mark.Text(x, Sheet.FOOTER + Style.FOOTER.baseline(), Style.FOOTER, text);
    }

    private static SortedSet<Integer> codePoints(List<List<Mark>> pages) {
        SortedSet<Integer> codePoints = new TreeSet<>();
        pages.forEach(page -> page.forEach(mark -> {
            if (mark instanceof Mark.Text text) {
                text.text().codePoints().forEach(codePoints::add);
            }
        }));
        return codePoints;
    }

    private static List<Anchor> anchors(List<List<Mark>> pages) {
        List<Anchor> anchors = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            for (Mark mark : pages.get(i)) {
                if (mark instanceof Mark.Spot(var kind, var label, var signer, var x, var y, var width, var height)) {
                    anchors.add(new Anchor(kind, label, signer, i + 1, x, y, width, height));
                }
            }
        }
        return List.copyOf(anchors);
    }
}
