package cn.quanhen.casefile.document.ofd;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Sets a ruled form: label, value, label, value; signatures stand at the foot of their row. */
final class GridSetter {

    private static final double LABEL = 30;
    private static final double SIGNATURE_HEIGHT = 13;
    private static final double SIGNATURE_WIDTH = 36;
    private static final double LINE_HEIGHT = 15;
    private static final double DATE_WIDTH = 34;

    private final Typeface typeface;
    private final LineBreaker breaker;
    private final RowSetter rows;

    GridSetter(Typeface typeface) {
        this.typeface = typeface;
        this.breaker = new LineBreaker(typeface, Style.CELL.size);
        this.rows = new RowSetter(typeface);
    }

    List<Strip> set(Block.Grid grid, UnaryOperator<String> writable) {
        Strip upperEdge = new Strip(0, List.of(new Mark.Rule(0, 0, Sheet.TEXT_WIDTH, 0)));
        List<Strip> strips = new ArrayList<>(List.of(Strip.gap(RowSetter.ABOVE)));
        for (Block.Row row : grid.rows()) {
            List<RowSetter.Cell> cells = cells(row.entries(), writable);
            Strip tail = signatures(row.signatures(), cells.getLast(), writable);
            rows.set(cells, tail).forEach(strip -> strips.add(strip.under(upperEdge)));
        }
        strips.add(Strip.gap(3));
        return strips;
    }

    private List<RowSetter.Cell> cells(List<Block.Field> entries, UnaryOperator<String> writable) {
        double width = Sheet.TEXT_WIDTH / entries.size();
        List<RowSetter.Cell> cells = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            double left = i * width;
            double middle = left + LABEL;
            String label = writable.apply(entries.get(i).label());
            String value = writable.apply(entries.get(i).value());
            cells.add(new RowSetter.Cell(left, middle, even(label), true));
            double room = width - LABEL - 2 * RowSetter.PADDING;
            cells.add(new RowSetter.Cell(middle, left + width, breaker.lines(value, room, 0), false));
        }
        return cells;
    }

    /** Lines of about the same length: 统一社会 over 信用代码; or those that the label itself has. */
    private List<String> even(String label) {
        double room = LABEL - 2 * RowSetter.PADDING;
        if (label.contains("\n")) {
            return breaker.lines(label, room, 0);
        }
        int lines = breaker.lines(label, room, 0).size();
        double evenly = typeface.width(label, Style.CELL.size) / lines + 0.75 * Style.CELL.size;
        return breaker.lines(label, Math.min(room, evenly), 0);
    }

    private Strip signatures(List<Block.SignedLine> lines, RowSetter.Cell cell, UnaryOperator<String> writable) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Block.SignedLine line = lines.get(i);
            String label = writable.apply(line.label() + "（" + line.signer().name() + "）：");
            marks.addAll(signature(line, label, cell.right() - cell.left(), (i + 1) * LINE_HEIGHT));
        }
        return new Strip(lines.size() * LINE_HEIGHT, marks);
    }

    private List<Mark> signature(Block.SignedLine line, String label, double width, double bottom) {
        double x = width - DATE_WIDTH - SIGNATURE_WIDTH - RowSetter.PADDING;
        List<String> lines = breaker.lines(label, x - RowSetter.PADDING, 0);
        double top = bottom - 2 - lines.size() * Style.CELL.pitch;
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            double left = x - typeface.width(lines.get(i), Style.CELL.size);
            marks.add(text(left, top + i * Style.CELL.pitch, lines.get(i)));
        }
        marks.add(new Mark.Spot(
                Anchor.Kind.SIGNATURE,
                line.label(),
                line.signer(),
                x,
                bottom - 1 - SIGNATURE_HEIGHT,
                SIGNATURE_WIDTH,
                SIGNATURE_HEIGHT));
        marks.add(new Mark.Rule(x, bottom - 2, x + SIGNATURE_WIDTH, bottom - 2));
        marks.add(text(x + SIGNATURE_WIDTH + 1, bottom - 2 - Style.CELL.pitch, day(line.date())));
        return marks;
    }

    private static String day(LocalDate date) {
        return "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    private static Mark text(double x, double top, String text) {
        return new Mark.Text(x, top + Style.CELL.baseline(), Style.CELL, text);
    }
}
