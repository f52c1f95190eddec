package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Block;
import java.util.ArrayList;
import java.util.List;

/** The body of a form while it is filled in. */
final class Form {

    private static final String NUMERALS = "一二三四五六七八九十";

    private final List<Block> blocks = new ArrayList<>();
    private int sections;

    void field(String label, String value) {
        blocks.add(new Block.Field(label, value));
    }

    /** Leaves out an entry that is not known. */
    void fieldIfKnown(String label, String value) {
        if (!value.isBlank()) {
            field(label, value);
        }
    }

    void heading(String text) {
        blocks.add(new Block.Heading(text));
    }

    /** A heading with the next number: 一、二、… */
    void section(String title) {
        heading(NUMERALS.charAt(sections++) + "、" + title);
    }

    void paragraph(String text) {
        blocks.add(new Block.Paragraph(text));
    }

    void add(Block block) {
        blocks.add(block);
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }
}
