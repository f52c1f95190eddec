package cn.quanhen.casefile.document.ofd;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Sets the places for signatures and seals. */
final class SigningSetter {

    private static final double LINE_HEIGHT = 16;
    private static final double SIGNATURE_WIDTH = 45;
    private static final double SIGNATURE_HEIGHT = 13;
    private static final double WIDEST_LABEL = 74;
    private static final String DATE = "年　　月　　日";

    /** The seal of a county's agency measures 42 mm (国发〔1999〕25号 第五条). */
    private static final double SEAL = 42;

    /** The date stands four characters in from the right (GB/T 9704-2012 7.3.5.1). */
    private static final double RIGHT_INDENT = 4 * Style.BODY.size;

    private final Typeface typeface;
    private final LineBreaker breaker;

    SigningSetter(Typeface typeface) {
        this.typeface = typeface;
        this.breaker = new LineBreaker(typeface, Style.BODY.size);
    }

    List<Strip> line(Anchor.Kind kind, String label, Signer signer) {
        List<String> lines = breaker.lines(label + "：", WIDEST_LABEL, 0);
        double height = Math.max(LINE_HEIGHT, lines.size() * Style.BODY.pitch + 4);
        double bottom = height - 2;
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            double top = bottom - (lines.size() - i) * Style.BODY.pitch;
            marks.add(text(0, top, lines.get(i)));
        }
        double x = typeface.width(lines.getLast(), Style.BODY.size) + 1;
        marks.add(new Mark.Rule(x, bottom, x + SIGNATURE_WIDTH, bottom));
        marks.add(new Mark.Spot(kind, label, signer, x, bottom - SIGNATURE_HEIGHT, SIGNATURE_WIDTH, SIGNATURE_HEIGHT));
        double date = Sheet.TEXT_WIDTH - typeface.width(DATE, Style.BODY.size);
        marks.add(text(date, bottom - Style.BODY.pitch, DATE));
        return List.of(new Strip(height, marks));
    }

    List<Strip> seal(String agency, LocalDate date) {
        List<String> lines = new ArrayList<>(breaker.lines(agency, Sheet.TEXT_WIDTH - 2 * RIGHT_INDENT, 0));
        lines.add("%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth()));
        double widest = lines.stream().mapToDouble(this::width).max().orElseThrow();
        double middle = Math.min(Sheet.TEXT_WIDTH - RIGHT_INDENT - widest / 2, Sheet.TEXT_WIDTH - SEAL / 2);
        double height = Math.max(SEAL, lines.size() * Style.BODY.pitch) + 4;
        double top = (height - lines.size() * Style.BODY.pitch) / 2;
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            marks.add(text(middle - width(lines.get(i)) / 2, top + i * Style.BODY.pitch, lines.get(i)));
        }
        marks.add(new Mark.Spot(
                Anchor.Kind.SEAL, agency, Signer.NONE, middle - SEAL / 2, (height - SEAL) / 2, SEAL, SEAL));
        return List.of(new Strip(height, marks));
    }

    private double width(String line) {
        return typeface.width(line, Style.BODY.size);
    }

    private static Mark text(double x, double top, String text) {
        return new Mark.Text(x, top + Style.BODY.baseline(), Style.BODY, text);
    }
}
