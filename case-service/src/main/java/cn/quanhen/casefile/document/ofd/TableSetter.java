package cn.quanhen.casefile.document.ofd;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Sets a ruled table: a strip for each row, several for a row that is taller than a page could hold. */
final class TableSetter {

    private static final double PADDING = 1.5;
    /** Rows with more lines go on in a further strip. */
    private static final int MOST_LINES = 24;

    private final LineBreaker breaker;

    TableSetter(Typeface typeface) {
        this.breaker = new LineBreaker(typeface, Style.CELL.size);
    }

    List<Strip> set(Block.Table table, UnaryOperator<String> writable) {
        double[] edges = edges(table.widths());
        List<Strip> strips = new ArrayList<>();
        List<Strip> headers = row(table.header(), edges, writable);
        if (headers.size() > 1) {
            throw new IllegalArgumentException("a table's header has at most " + MOST_LINES + " lines");
        }
        Strip header = headers.getFirst().keptWithNext();
        strips.add(header);
        for (List<String> cells : table.rows()) {
            row(cells, edges, writable).forEach(strip -> strips.add(strip.under(header)));
        }
        strips.add(Strip.gap(3));
        return strips;
    }

    private List<Strip> row(List<String> cells, double[] edges, UnaryOperator<String> writable) {
        List<List<String>> columns = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            double width = edges[i + 1] - edges[i] - 2 * PADDING;
            columns.add(breaker.lines(writable.apply(cells.get(i)), width, 0));
        }
        int lines = columns.stream().mapToInt(List::size).max().orElse(1);
        List<Strip> strips = new ArrayList<>();
        for (int from = 0; from < lines; from += MOST_LINES) {
            strips.add(part(columns, from, Math.min(lines, from + MOST_LINES), edges));
        }
        return strips;
    }

    private static Strip part(List<List<String>> columns, int from, int to, double[] edges) {
        double height = (to - from) * Style.CELL.pitch + PADDING;
        List<Mark> marks = frame(edges, height);
        for (int column = 0; column < columns.size(); column++) {
            List<String> lines = columns.get(column);
            for (int line = from; line < Math.min(to, lines.size()); line++) {
                double baseline = PADDING / 2 + (line - from) * Style.CELL.pitch + Style.CELL.baseline();
                marks.add(new Mark.Text(edges[column] + PADDING, baseline, Style.CELL, lines.get(line)));
            }
        }
        return new Strip(height, marks);
    }

    private static List<Mark> frame(double[] edges, double height) {
        List<Mark> rules = new ArrayList<>();
        rules.add(new Mark.Rule(0, 0, Sheet.TEXT_WIDTH, 0));
        rules.add(new Mark.Rule(0, height, Sheet.TEXT_WIDTH, height));
        for (double edge : edges) {
            rules.add(new Mark.Rule(edge, 0, edge, height));
        }
        return rules;
    }

    private static double[] edges(List<Integer> widths) {
        int total = widths.stream().mapToInt(Integer::intValue).sum();
        double[] edges = new double[widths.size() + 1];
        for (int i = 0; i < widths.size(); i++) {
            edges[i + 1] = edges[i] + Sheet.TEXT_WIDTH * widths.get(i) / total;
        }
        return edges;
    }
}
