package cn.quanhen.casefile.document.ofd;

import java.util.ArrayList;
import java.util.List;

/** Sets one ruled row. A short row is one strip; a long one may break between its lines, never after a single one. */
final class RowSetter {

    static final double PADDING = 1.5;
    /** Between a text and the rows that follow it. */
    static final double ABOVE = 1.5;
    /** Rows with more lines may break. */
    private static final int MOST_WHOLE = 8;

    private final Typeface typeface;

    RowSetter(Typeface typeface) {
        this.typeface = typeface;
    }

    /** What stands between two vertical rules. */
    record Cell(double left, double right, List<String> lines, boolean centred) {

        double room() {
            return right - left - 2 * PADDING;
        }
    }

    /**
     * The strips of a row.
     *
     * @param tail what follows the text of the last cell, below all cells' text, measured from that cell's left edge
     */
    List<Strip> set(List<Cell> cells, Strip tail) {
        int lines = cells.stream().mapToInt(cell -> cell.lines().size()).max().orElse(1);
        return lines <= MOST_WHOLE ? List.of(whole(cells, lines, tail)) : broken(cells, lines, tail);
    }

    private Strip whole(List<Cell> cells, int lines, Strip tail) {
        double height = lines * Style.CELL.pitch + PADDING + tail.height();
        List<Mark> marks = sides(cells, height);
        marks.add(across(cells, 0));
        marks.add(across(cells, height));
        for (Cell cell : cells) {
            double free = height - cell.lines().size() * Style.CELL.pitch;
            double top = tail.height() > 0 && cell == cells.getLast() ? PADDING / 2 : free / 2;
            for (int i = 0; i < cell.lines().size(); i++) {
                marks.add(text(cell, i, top + i * Style.CELL.pitch));
            }
        }
        marks.addAll(under(cells, tail, height - tail.height()));
        return new Strip(height, marks);
    }

    private List<Strip> broken(List<Cell> cells, int lines, Strip tail) {
        int headed = cells.stream()
                .filter(Cell::centred)
                .mapToInt(cell -> cell.lines().size() - 1)
                .reduce(1, Math::max);
        List<Strip> strips = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            double above = i == 0 ? PADDING / 2 : 0;
            boolean last = i == lines - 1;
            double below = last ? PADDING / 2 + tail.height() : 0;
            double height = above + Style.CELL.pitch + below;
            List<Mark> marks = sides(cells, height);
            if (i == 0) {
                marks.add(across(cells, 0));
            }
            marks.addAll(line(cells, i, above));
            if (last) {
                marks.add(across(cells, height));
                marks.addAll(under(cells, tail, height - tail.height()));
            }
            Strip strip = new Strip(height, marks).closedBy(across(cells, height));
            strips.add(i < headed || i == lines - 2 ? strip.keptWithNext() : strip);
        }
        return strips;
    }

    /** What a strip of one line shows; a label stands whole at the first. */
    private List<Mark> line(List<Cell> cells, int line, double top) {
        List<Mark> marks = new ArrayList<>();
        for (Cell cell : cells) {
            int last = !cell.centred() ? line : line == 0 ? cell.lines().size() - 1 : -1;
            for (int i = line; i <= Math.min(last, cell.lines().size() - 1); i++) {
                marks.add(text(cell, i, top + (i - line) * Style.CELL.pitch));
            }
        }
        return marks;
    }

    private Mark text(Cell cell, int line, double top) {
        String text = cell.lines().get(line);
        double slack = cell.centred() ? (cell.room() - typeface.width(text, Style.CELL.size)) / 2 : 0;
        return new Mark.Text(cell.left() + PADDING + slack, top + Style.CELL.baseline(), Style.CELL, text);
    }

    private static List<Mark> under(List<Cell> cells, Strip tail, double top) {
        double left = cells.getLast().left();
        return tail.marks().stream().map(mark -> mark.moved(left, top)).toList();
    }

    private static List<Mark> sides(List<Cell> cells, double height) {
        List<Mark> rules = new ArrayList<>();
        cells.forEach(cell -> rules.add(new Mark.Rule(cell.left(), 0, cell.left(), height)));
        double right = cells.getLast().right();
        rules.add(new Mark.Rule(right, 0, right, height));
        return rules;
    }

    private static Mark across(List<Cell> cells, double y) {
        return new Mark.Rule(cells.getFirst().left(), y, cells.getLast().right(), y);
    }
}
