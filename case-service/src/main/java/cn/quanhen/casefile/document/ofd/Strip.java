package cn.quanhen.casefile.document.ofd;

import java.util.List;

/**
 * What no page break goes through: a line, a row, a signature.
 *
 * @param height in millimetres
 * @param marks from the strip's upper left corner
 * @param keepWithNext whether the next strip goes on the same page
 * @param repeated what comes again before it where it begins a page: the header of its table
 * @param closing what is added where it ends a page: the lower edge of a row that goes on
 */
record Strip(double height, List<Mark> marks, boolean keepWithNext, List<Strip> repeated, List<Mark> closing) {

    Strip(double height, List<Mark> marks) {
        this(height, List.copyOf(marks), false, List.of(), List.of());
    }

    static Strip line(Style style, double x, String text) {
        return new Strip(style.pitch, List.of(new Mark.Text(x, style.baseline(), style, text)));
    }

    static Strip gap(double height) {
        return new Strip(height, List.of());
    }

    Strip keptWithNext() {
        return new Strip(height, marks, true, repeated, closing);
    }

    Strip under(Strip header) {
        return new Strip(height, marks, keepWithNext, List.of(header), closing);
    }

    Strip closedBy(Mark edge) {
        return new Strip(height, marks, keepWithNext, repeated, List.of(edge));
    }
}
