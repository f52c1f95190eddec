package cn.quanhen.audit.log;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Between rows of PostgreSQL and what they mean. */
public final class Rows {
    private Rows() {}

    /** All rows, each as what it means. */
    public static <T> List<T> map(RowSet<Row> rows, Function<Row, T> meaning) {
        return StreamSupport.stream(rows.spliterator(), false).map(meaning).toList();
    }

    /** A column of type {@code bytea}. */
    public static byte[] bytes(Row row, String column) {
        return row.getBuffer(column).getBytes();
    }

    /** A parameter of type {@code bytea}. */
    public static Buffer bytea(byte[] bytes) {
        return Buffer.buffer(bytes);
    }

    /** A parameter of type {@code bytea[]}. */
    public static <T> Buffer[] byteas(Collection<T> items, Function<T, byte[]> bytes) {
        return items.stream().map(bytes).map(Buffer::buffer).toArray(Buffer[]::new);
    }

    /** A parameter of type {@code text[]}. */
    public static <T> String[] texts(Collection<T> items, Function<T, String> text) {
        return items.stream().map(text).toArray(String[]::new);
    }
}
