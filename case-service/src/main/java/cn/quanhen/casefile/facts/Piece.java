package cn.quanhen.casefile.facts;

import cn.quanhen.casefile.v1.RecordContent.ContentCase;
import java.util.Map;

/**
 * Fields of a fact that belong together, for instance one inspection.
 *
 * @param from the kind of record that gave them
 */
record Piece(ContentCase from, Map<String, Object> fields) {
    /** Given by records of several kinds. */
    static final ContentCase SEVERAL_RECORDS = ContentCase.CONTENT_NOT_SET;

    /** The field of an element that is no object but a word. */
    static final String WORD = "";

    Piece {
        fields = Map.copyOf(fields);
    }

    /** As an element of a list. */
    Object element() {
        return fields.getOrDefault(WORD, fields);
    }

    Object field(String name) {
        return fields.get(name);
    }

    String text(String name) {
        return (String) fields.getOrDefault(name, "");
    }
}
