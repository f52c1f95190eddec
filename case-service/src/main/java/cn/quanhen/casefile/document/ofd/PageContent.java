package cn.quanhen.casefile.document.ofd;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ofdrw.core.basicStructure.pageObj.Content;
import org.ofdrw.core.basicStructure.pageObj.Page;
import org.ofdrw.core.basicStructure.pageObj.layer.CT_Layer;
import org.ofdrw.core.basicStructure.pageObj.layer.Type;
import org.ofdrw.core.basicStructure.pageObj.layer.block.PathObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.core.basicType.ST_Array;
import org.ofdrw.core.basicType.ST_ID;
import org.ofdrw.core.graph.pathObj.CT_Path;
import org.ofdrw.core.text.CT_CGTransform;
import org.ofdrw.core.text.TextCode;

/** Turns marks into page objects (GB/T 33190 7.7, 9, 11), with ids that are unique in the document. */
final class PageContent {

    private static final double LINE_WIDTH = 0.25;
    private static final double ASCENT = 0.93;
    private static final double LINE_BOX = 1.2;

    private final Typeface typeface;
    private final FontSubset font;
    private final long fontId;
    private long lastId;

    PageContent(Typeface typeface, FontSubset font, long fontId) {
        this.typeface = typeface;
        this.font = font;
        this.fontId = fontId;
        this.lastId = fontId;
    }

    long nextId() {
        return ++lastId;
    }

    long lastId() {
        return lastId;
    }

    Page page(List<Mark> marks) {
        CT_Layer layer = new CT_Layer();
        layer.setObjID(new ST_ID(nextId()));
        layer.setType(Type.Body);
        for (Mark mark : marks) {
            switch (mark) {
                case Mark.Text text -> text(text, layer);
                case Mark.Rule rule -> layer.addPageBlock(rule(rule));
                case Mark.Spot keptFree -> {}
            }
        }
        return new Page().setContent(new Content().addLayer(layer));
    }

    private void text(Mark.Text text, CT_Layer layer) {
        double x = text.x();
        for (String run : Runs.of(text.text())) {
            double width = typeface.width(run, text.style().size);
            if (!run.isBlank()) {
                layer.addPageBlock(run(run, x, width, text));
            }
            ticks(run, x, text).forEach(tick -> layer.addPageBlock(rule(tick)));
            x += width;
        }
    }

    private List<Mark.Rule> ticks(String run, double x, Mark.Text text) {
        double size = text.style().size;
        List<Mark.Rule> ticks = new ArrayList<>();
        for (int at = run.indexOf(TickedBox.CODE_POINT); at >= 0; at = run.indexOf(TickedBox.CODE_POINT, at + 1)) {
            double left = x + typeface.width(run.substring(0, at), size);
            ticks.addAll(TickedBox.tick(left, text.baseline(), size));
        }
        return ticks;
    }

    private TextObject run(String run, double x, double width, Mark.Text text) {
        double size = text.style().size;
        TextObject object = new TextObject(nextId());
        object.addAttribute("Boundary", numbers(x, text.baseline() - ASCENT * size, width, LINE_BOX * size));
        object.setFont(fontId).addAttribute("Size", numbers(size));
        int first = run.codePointAt(0);
        if (Character.isSupplementaryCodePoint(first)) {
            object.addCGTransform(glyph(first));
        }
        TextCode code = new TextCode().setContent(run);
        code.addAttribute("X", "0");
        code.addAttribute("Y", numbers(ASCENT * size));
        if (run.codePointCount(0, run.length()) > 1) {
            code.addAttribute("DeltaX", steps(run, size));
        }
        object.addTextCode(code);
        return object;
    }

    /** Names the glyph outright, since many viewers look up UTF-16 units in the font; it stands for two of them. */
    private CT_CGTransform glyph(int codePoint) {
        return new CT_CGTransform()
                .setCodePosition(0)
                .setCodeCount(2)
                .setGlyphCount(1)
                .setGlyphs(new ST_Array(String.valueOf(font.glyph(codePoint))));
    }

    /** From each character to the next. */
    private String steps(String run, double size) {
        double[] widths =
                run.codePoints().mapToDouble(c -> typeface.width(c, size)).toArray();
        return numbers(Arrays.copyOf(widths, widths.length - 1));
    }

    private PathObject rule(Mark.Rule rule) {
        double right = rule.x2() - rule.x1();
        double down = rule.y2() - rule.y1();
        double top = Math.min(rule.y1(), rule.y2());
        CT_Path path = new CT_Path();
        path.addAttribute(
                "Boundary", numbers(rule.x1(), top, Math.max(right, LINE_WIDTH), Math.max(Math.abs(down), LINE_WIDTH)));
        path.addAttribute("LineWidth", numbers(LINE_WIDTH));
        path.addOFDEntity(
                "AbbreviatedData", "M " + numbers(0, rule.y1() - top) + " L " + numbers(right, rule.y2() - top));
        return path.toObj(new ST_ID(nextId()));
    }

    /** To the micrometre; ofdrw would write them with the decimal mark of the machine's locale. */
    private static String numbers(double... values) {
        return Arrays.stream(values)
                .mapToObj(value -> BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP))
                .map(value -> value.stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(" "));
    }
}
