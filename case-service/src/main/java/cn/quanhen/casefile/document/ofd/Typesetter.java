package cn.quanhen.casefile.document.ofd;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** Sets blocks into strips as wide as the type area. */
final class Typesetter {

    /** A label wider than this does not indent what follows it. */
    private static final double WIDEST_LABEL = 60;

    private final Typeface typeface;
    private final SortedSet<Integer> unwritable;
    private final LineBreaker body;
    private final TableSetter tables;
    private final GridSetter grids;
    private final SigningSetter signing;

    Typesetter(Typeface typeface, SortedSet<Integer> unwritable) {
        this.typeface = typeface;
        this.unwritable = unwritable;
        this.body = new LineBreaker(typeface, Style.BODY.size);
        this.tables = new TableSetter(typeface);
        this.grids = new GridSetter(typeface);
        this.signing = new SigningSetter(typeface);
    }

    List<Strip> set(OfficialDocument document) {
        List<Strip> strips = new ArrayList<>();
        strips.addAll(kept(centred(document.agency(), Style.AGENCY)));
        strips.addAll(kept(centred(document.title(), Style.TITLE)));
        if (!document.number().isEmpty()) {
            strips.addAll(kept(centred(document.number(), Style.BODY)));
        }
        strips.add(Strip.gap(4).keptWithNext());
        for (Block block : document.body()) {
            if (block instanceof Block.Together) {
                keepLast(strips);
            }
            strips.addAll(set(block));
        }
        return strips;
    }

    private List<Strip> set(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> paragraph(paragraph.text());
            case Block.Heading heading -> kept(hanging("", heading.text()));
            case Block.Field field -> hanging(field.label() + "：", field.value());
            case Block.Table table -> tables.set(table, this::writable);
            case Block.Grid grid -> grids.set(grid, this::writable);
            case Block.Gap gap -> List.of(Strip.gap(gap.height()));
            case Block.QuestionAnswer exchange -> exchange(exchange);
            case Block.SignatureLine line -> signing.line(Anchor.Kind.SIGNATURE, writable(line.label()), line.signer());
            case Block.HandPrintLine line ->
                signing.line(Anchor.Kind.HAND_PRINT, writable(line.label()), line.signer());
            case Block.SealArea area -> signing.seal(writable(area.agency()), area.date());
            case Block.Together together -> together(together.blocks());
        };
    }

    /** So that no signature or seal stands on a page without words (GB/T 9704-2012 7.3.5.4). */
    private static void keepLast(List<Strip> strips) {
        strips.subList(strips.size() - Math.min(2, strips.size()), strips.size())
                .replaceAll(Strip::keptWithNext);
    }

    private List<Strip> paragraph(String text) {
        double indent = 2 * Style.BODY.size;
        List<Strip> strips = new ArrayList<>();
        for (String part : writable(text).split("\n", -1)) {
            List<String> lines = body.lines(part, Sheet.TEXT_WIDTH, indent);
            strips.add(Strip.line(Style.BODY, indent, lines.getFirst()));
            lines.stream().skip(1).forEach(line -> strips.add(Strip.line(Style.BODY, 0, line)));
        }
        return strips;
    }

    private List<Strip> exchange(Block.QuestionAnswer exchange) {
        List<Strip> strips = new ArrayList<>(hanging("问：", exchange.question()));
        strips.addAll(hanging("答：", exchange.answer()));
        return strips;
    }

    private List<Strip> hanging(String label, String text) {
        String name = writable(label);
        double indent = typeface.width(name, Style.BODY.size);
        if (indent > WIDEST_LABEL) {
            return lines(name + writable(text), 0);
        }
        List<Strip> strips = lines(writable(text), indent);
        if (!name.isEmpty()) {
            List<Mark> first = new ArrayList<>(strips.getFirst().marks());
            first.addFirst(new Mark.Text(0, Style.BODY.baseline(), Style.BODY, name));
            strips.set(0, new Strip(Style.BODY.pitch, first));
        }
        return strips;
    }

    private List<Strip> lines(String text, double indent) {
        List<Strip> strips = new ArrayList<>();
        body.lines(text, Sheet.TEXT_WIDTH - indent, 0)
                .forEach(line -> strips.add(Strip.line(Style.BODY, indent, line)));
        return strips;
    }

    private List<Strip> centred(String text, Style style) {
        return new LineBreaker(typeface, style.size)
                .lines(writable(text), Sheet.TEXT_WIDTH, 0).stream()
                        .map(line -> Strip.line(style, (Sheet.TEXT_WIDTH - typeface.width(line, style.size)) / 2, line))
                        .toList();
    }

    private List<Strip> together(List<Block> blocks) {
        List<Strip> strips = new ArrayList<>();
        blocks.forEach(block -> strips.addAll(set(block)));
        if (strips.isEmpty()) {
            return strips;
        }
        Strip last = strips.removeLast();
        List<Strip> kept = kept(strips);
        kept.add(last);
        return kept;
    }

    private static List<Strip> kept(List<Strip> strips) {
        return new ArrayList<>(strips.stream().map(Strip::keptWithNext).toList());
    }

    private String writable(String text) {
        return typeface.writable(text, unwritable);
    }
}
