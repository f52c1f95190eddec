package cn.quanhen.casefile.document.ofd;

import java.util.ArrayList;
import java.util.List;

/** Puts strips on pages, top to bottom, and keeps together what belongs together where one page holds it. */
final class Paginator {

    private final List<List<Mark>> pages = new ArrayList<>(List.of(new ArrayList<>()));
    private double used;
    private List<Mark> closing = List.of();

    private Paginator() {}

    /** The marks of each page, measured from the page's corner; at least one page. */
    static List<List<Mark>> paginate(List<Strip> strips) {
        Paginator paginator = new Paginator();
        List<Strip> chain = new ArrayList<>();
        for (Strip strip : strips) {
            chain.add(strip);
            if (!strip.keepWithNext()) {
                paginator.place(chain);
                chain.clear();
            }
        }
        paginator.place(chain);
        return paginator.pages;
    }

    private void place(List<Strip> chain) {
        double height = chain.stream().mapToDouble(Strip::height).sum();
        if (height <= Sheet.TEXT_HEIGHT && used + height > Sheet.TEXT_HEIGHT) {
            turn();
        }
        chain.forEach(this::place);
    }

    private void place(Strip strip) {
        if (used + strip.height() > Sheet.TEXT_HEIGHT) {
            turn();
        }
        if (used == 0) {
            strip.repeated().forEach(this::put);
        }
        put(strip);
    }

    private void put(Strip strip) {
        pages.getLast().addAll(placed(strip.marks()));
        closing = placed(strip.closing());
        used += strip.height();
    }

    private List<Mark> placed(List<Mark> marks) {
        return marks.stream()
                .map(mark -> mark.moved(Sheet.LEFT, Sheet.TOP + used))
                .toList();
    }

    private void turn() {
        pages.getLast().addAll(closing);
        pages.add(new ArrayList<>());
        used = 0;
    }
}
