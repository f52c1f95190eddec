package cn.quanhen.casefile.document.ofd;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Sets a ruled table under a header that each page repeats. */
final class TableSetter {

    private static final int MOST_HEADER_LINES = 8;
    private static final Strip NO_TAIL = Strip.gap(0);

    private final LineBreaker breaker;
    private final RowSetter rows;

    TableSetter(Typeface typeface) {
        this.breaker = new LineBreaker(typeface, Style.CELL.size);
        this.rows = new RowSetter(typeface);
    }

    List<Strip> set(Block.Table table, UnaryOperator<String> writable) {
        double[] edges = edges(table.widths());
        Strip header = header(cells(table.header(), edges, writable));
        List<List<RowSetter.Cell>> body =
                table.rows().stream().map(row -> cells(row, edges, writable)).toList();
        List<Boolean> centred = IntStream.range(0, table.widths().size())
                .mapToObj(column -> body.stream().allMatch(row -> isShort(row.get(column))))
                .toList();
        List<Strip> strips = new ArrayList<>(List.of(Strip.gap(RowSetter.ABOVE).keptWithNext(), header));
        for (List<RowSetter.Cell> row : body) {
            List<RowSetter.Cell> cells = IntStream.range(0, row.size())
                    .mapToObj(i -> centred.get(i) ? centred(row.get(i)) : row.get(i))
                    .toList();
            rows.set(cells, NO_TAIL).forEach(strip -> strips.add(strip.under(header)));
        }
        strips.add(Strip.gap(3));
        return strips;
    }

    private Strip header(List<RowSetter.Cell> cells) {
        List<Strip> strips = rows.set(cells.stream().map(TableSetter::centred).toList(), NO_TAIL);
        if (strips.size() > 1) {
            throw new IllegalArgumentException("a table's header has at most " + MOST_HEADER_LINES + " lines");
        }
        return strips.getFirst().keptWithNext();
    }

    private List<RowSetter.Cell> cells(List<String> texts, double[] edges, UnaryOperator<String> writable) {
        List<RowSetter.Cell> cells = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            double room = edges[i + 1] - edges[i] - 2 * RowSetter.PADDING;
            List<String> lines = breaker.lines(writable.apply(texts.get(i)), room, 0);
            cells.add(new RowSetter.Cell(edges[i], edges[i + 1], lines, false));
        }
        return cells;
    }

    /** A column of such cells is centred. */
    private static boolean isShort(RowSetter.Cell cell) {
        return cell.lines().size() == 1 && cell.lines().getFirst().length() <= 6;
    }

    private static RowSetter.Cell centred(RowSetter.Cell cell) {
        return new RowSetter.Cell(cell.left(), cell.right(), cell.lines(), true);
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
