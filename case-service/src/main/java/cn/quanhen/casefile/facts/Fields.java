package cn.quanhen.casefile.facts;

import cn.quanhen.casefile.contract.Times;
import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects fields by the names of the vocabulary; what a record leaves blank is not there, so that it is missing. */
final class Fields {
    private final Map<String, Object> byName = new HashMap<>();

    static Fields of(Piece piece) {
        var fields = new Fields();
        fields.byName.putAll(piece.fields());
        return fields;
    }

    Fields with(String name, Object value) {
        byName.put(name, value);
        return this;
    }

    Fields text(String name, String value) {
        return value.isBlank() ? this : with(name, value);
    }

    Fields day(String name, String iso) {
        return iso.isBlank() ? this : with(name, Times.day(iso));
    }

    Fields time(String name, Timestamp at) {
        return with(name, Times.instant(at));
    }

    Fields digest(String name, ByteString bytes) {
        return with(name, HexFormat.of().formatHex(bytes.toByteArray()));
    }

    /** What another fact says of it, where it does. */
    Fields field(String name, Optional<Piece> from, String field) {
        return from.map(piece -> piece.field(field))
                .map(value -> with(name, value))
                .orElse(this);
    }

    /** The texts of a list; none where it is not there. */
    @SuppressWarnings("unchecked") // a list of the vocabulary's fields holds texts
    List<String> texts(String name) {
        return (List<String>) byName.getOrDefault(name, List.of());
    }

    Map<String, Object> map() {
        return byName;
    }
}
