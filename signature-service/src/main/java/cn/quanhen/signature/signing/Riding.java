package cn.quanhen.signature.signing;

import cn.quanhen.signature.ofd.Box;
import cn.quanhen.signature.ofd.OfdDocument.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A picture that rides over the right edges of all pages (骑缝, Art. 15): laid like a fan, the pages show it whole. Each
 * page bears one slice. Over more pages than a slice can be told from, it begins anew, in groups that are as even as
 * can be, none of a single page.
 *
 * @param width of the whole picture, in millimetres
 * @param height in millimetres
 * @param level the height of its middle on the page, from 0 at the top to 1 at the bottom
 */
public record Riding(double width, double height, double level) {
    private static final int MOST_SLICES = 12;

    /** One appearance on each page; none on a document of one page, which has no edges to ride over. */
    public List<Appearance> over(List<Page> pages) {
        var appearances = new ArrayList<Appearance>();
        if (pages.size() < 2) {
            return appearances;
        }
        var groups = (pages.size() + MOST_SLICES - 1) / MOST_SLICES;
        for (var group = 0; group < groups; group++) {
            var from = pages.size() * group / groups;
            var to = pages.size() * (group + 1) / groups;
            for (var i = from; i < to; i++) {
                appearances.add(slice(pages.get(i), i - from, to - from));
            }
        }
        return appearances;
    }

    private Appearance slice(Page page, int index, int count) {
        var slice = width / count;
        var x = page.width() - slice * (index + 1);
        var y = Math.clamp(page.height() * level - height / 2, 0, Math.max(0, page.height() - height));
        return new Appearance(
                page.id(), new Box(x, y, width, height), Optional.of(new Box(slice * index, 0, slice, height)));
    }
}
