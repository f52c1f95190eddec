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

    Piece {
        fields = Map.copyOf(fields);
    }

    Object field(String name) {
        return fields.get(name);
    }

    String text(String name) {
        return (String) fields.getOrDefault(name, "");
    }
}
