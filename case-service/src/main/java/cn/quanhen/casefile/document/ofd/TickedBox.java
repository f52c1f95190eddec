package cn.quanhen.casefile.document.ofd;

import java.util.List;

/** ☑, which the font lacks: its □, and a tick of straight lines over it. Searched and copied it is a ☑. */
final class TickedBox {

    static final int CODE_POINT = 0x2611;
    static final int EMPTY = 0x25A1;

    private TickedBox() {}

    /** The tick over a box whose left end and baseline are given. */
    static List<Mark.Rule> tick(double x, double baseline, double size) {
        double left = x + 0.24 * size;
        double bottom = x + 0.44 * size;
        double foot = baseline - 0.08 * size;
        return List.of(
                new Mark.Rule(left, baseline - 0.38 * size, bottom, foot),
                new Mark.Rule(bottom, foot, x + 0.86 * size, baseline - 0.72 * size));
    }
}
