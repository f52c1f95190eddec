package cn.quanhen.casefile.document;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a field of a document is known to be.
 *
 * @param value the field's value, or an array of those that it may have
 * @param record the record that tells it; 0 for what the service knows itself
 * @param force what a caller may do about it
 */
record Known(JsonNode value, long record, Force force) {

    /** What a caller may do about what is known. */
    enum Force {
        /** Leave it, or say the same. */
        BINDING,
        /** Choose among what is known. */
        ONE_OF,
        /** Say otherwise. */
        USUAL
    }

    static Known binding(JsonNode value, long record) {
        return new Known(value, record, Force.BINDING);
    }

    static Known usual(JsonNode value, long record) {
        return new Known(value, record, Force.USUAL);
    }

    /** The same, but it may be said otherwise. */
    Known usual() {
        return usual(value, record);
    }

    static Known oneOf(JsonNode values) {
        return new Known(values, 0, Force.ONE_OF);
    }

    @Override
    public String toString() {
        return "Known[" + record + ", " + force + "]";
    }
}
