package cn.quanhen.casefile.document.ofd;

import java.time.LocalDate;
import java.util.List;

/** One piece of a document's body, from top to bottom. A line feed in a text starts a new line. */
public sealed interface Block {

    /** Running text; each of its lines of origin begins two characters in. */
    record Paragraph(String text) implements Block {
        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    /** A heading within the body; it stays on the page of what follows. */
    record Heading(String text) implements Block {
        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    /** A named entry, for instance 当事人：…; the value hangs at the width of its label. The label has no colon. */
    record Field(String label, String value) implements Block {
        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    /**
     * A ruled table; it breaks between rows, and its header is repeated on each page.
     *
     * @param header the column names; as many as there are widths
     * @param widths the relative widths of the columns, each positive
     * @param rows the cells of each row, as many as there are columns
     */
    record Table(List<String> header, List<Integer> widths, List<List<String>> rows) implements Block {
        public Table {
            header = List.copyOf(header);
            widths = List.copyOf(widths);
            rows = rows.stream().map(List::copyOf).toList();
            int columns = widths.size();
            if (header.size() != columns || rows.stream().anyMatch(row -> row.size() != columns)) {
                throw new IllegalArgumentException("every row of a table has " + columns + " cells");
            }
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    /**
     * A ruled form without a header: each row names what it holds, and a long value goes on over the page break.
     *
     * @param rows from top to bottom
     */
    record Grid(List<Row> rows) implements Block {
        public Grid {
            rows = List.copyOf(rows);
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    /**
     * A row of a {@link Grid}.
     *
     * @param entries side by side, at least one; a single entry is as wide as the grid
     * @param signatures under the last entry's value
     */
    record Row(List<Field> entries, List<SignedLine> signatures) {
        public Row {
            entries = List.copyOf(entries);
            signatures = List.copyOf(signatures);
        }
    }

    /**
     * Where somebody who is known signs on a known day; becomes an {@link Anchor}.
     *
     * @param label the anchor's, for instance 承办人签名
     * @param signer whose name is printed beside the label
     */
    record SignedLine(String label, Signer signer, LocalDate date) {
        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    /** Empty space. */
    record Gap(double height) implements Block {}

    /** A question (问) and its answer (答), verbatim. */
    record QuestionAnswer(String question, String answer) implements Block {
        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    /** Where somebody signs and dates by hand; becomes an {@link Anchor}. The label has no colon. */
    record SignatureLine(String label, Signer signer) implements Block {}

    /** Where somebody puts a hand-print at an alteration; becomes an {@link Anchor}. The label has no colon. */
    record HandPrintLine(String label, Signer signer) implements Block {}

    /** The agency's name over the date, where the seal goes; becomes an {@link Anchor} of 42 × 42 mm. */
    record SealArea(String agency, LocalDate date) implements Block {}

    /** Blocks that stay on one page where a page holds them. */
    record Together(List<Block> blocks) implements Block {
        public Together {
            blocks = List.copyOf(blocks);
        }
    }
}
