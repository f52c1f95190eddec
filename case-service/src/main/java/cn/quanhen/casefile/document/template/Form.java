package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Block;
import cn.quanhen.casefile.document.ofd.OfficialDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The body of a form while it is filled in. */
final class Form {

    private static final String NUMERALS = "一二三四五六七八九十";

    private final List<Block> blocks = new ArrayList<>();
    private final List<Block.Row> rows = new ArrayList<>();
    private int sections;

    void field(String label, String value) {
        add(new Block.Field(label, value));
    }

    /** Leaves out an entry that is not known. */
    void fieldIfKnown(String label, String value) {
        if (!value.isBlank()) {
            field(label, value);
        }
    }

    void heading(String text) {
        add(new Block.Heading(text));
    }

    /** A heading with the next number: 一、二、… */
    void section(String title) {
        heading(NUMERALS.charAt(sections++) + "、" + title);
    }

    /** A numbered section of one paragraph; left out where nothing is told. */
    void sectionIfTold(String title, String text) {
        if (!text.isBlank()) {
            section(title);
            paragraph(text);
        }
    }

    void paragraph(String text) {
        add(new Block.Paragraph(text));
    }

    void paragraphIfTold(String text) {
        if (!text.isBlank()) {
            paragraph(text);
        }
    }

    /** 1. 2. 3. on lines of their own, with a full stop behind the last. */
    void items(List<String> items) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            boolean last = i == items.size() - 1;
            lines.append(i + 1).append(". ").append(items.get(i)).append(last ? "。" : "；\n");
        }
        paragraph(lines.toString());
    }

    /** A row of the ruled form: one entry over its whole width. */
    void row(String label, String value) {
        row(label, value, List.of());
    }

    void rowIfTold(String label, String value) {
        if (!value.isBlank()) {
            row(label, value);
        }
    }

    void row(String label, String value, List<Block.SignedLine> signatures) {
        rows.add(new Block.Row(List.of(new Block.Field(label, value)), signatures));
    }

    /** A row of two entries. */
    void row(String label, String value, String secondLabel, String secondValue) {
        rows.add(new Block.Row(
                List.of(new Block.Field(label, value), new Block.Field(secondLabel, secondValue)), List.of()));
    }

    /** Who the party is, under what the document calls it. */
    void party(String title, Party party) {
        field(title, party.name());
        fieldIfKnown(party.identifierLabel(), party.identifier());
        fieldIfKnown(party.addressLabel(), party.address());
    }

    /** Rows that say who the party is, and where. */
    void rows(Party party) {
        row("当事人", party.name());
        rowIfTold(party.identifierLabel(), party.identifier());
        rowIfTold(party.addressLabel(), party.address());
    }

    /** A table whose first column counts the rows; left out without rows. */
    void numbered(List<String> header, List<Integer> widths, List<List<String>> cells) {
        if (cells.isEmpty()) {
            return;
        }
        add(new Block.Table(
                prepended("序号", header),
                prepended(2, widths),
                IntStream.range(0, cells.size())
                        .mapToObj(i -> prepended(String.valueOf(i + 1), cells.get(i)))
                        .toList()));
    }

    /** What is confirmed, with a line for each signature, all on one page. */
    void signed(String statement, List<Block.SignatureLine> lines) {
        List<Block> together = new ArrayList<>();
        if (!statement.isBlank()) {
            together.add(new Block.Paragraph(statement));
        }
        together.addAll(lines);
        add(new Block.Together(together));
    }

    /** The place of the seal, on the page of what stands before it (Art. 14). */
    void seal(String agency, LocalDate issuedOn) {
        closeGrid();
        List<Block> together = new ArrayList<>();
        if (!blocks.isEmpty() && blocks.getLast() instanceof Block.Paragraph) {
            together.add(blocks.removeLast());
        }
        together.add(new Block.SealArea(agency, issuedOn));
        add(new Block.Together(together));
    }

    void add(Block block) {
        closeGrid();
        blocks.add(block);
    }

    List<Block> blocks() {
        closeGrid();
        return List.copyOf(blocks);
    }

    OfficialDocument document(String agency, String title, String number) {
        return new OfficialDocument(agency, title, number, blocks());
    }

    private void closeGrid() {
        if (!rows.isEmpty()) {
            blocks.add(new Block.Grid(rows));
            rows.clear();
        }
    }

    private static <T> List<T> prepended(T first, List<T> others) {
        List<T> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return all;
    }
}
