package cn.quanhen.grpc;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Message;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Control characters in the texts of a request: no database and no document takes them. Line breaks and tabs stay. */
final class Unwritable {
    private Unwritable() {}

    /** The path of the first field that holds one, for instance {@code content.inspection.findings}. */
    static Optional<String> field(Message message) {
        return fields(message).findFirst();
    }

    private static Stream<String> fields(Message message) {
        return message.getAllFields().entrySet().stream()
                .flatMap(entry -> values(entry.getValue()).flatMap(value -> in(entry.getKey(), value)));
    }

    private static Stream<String> in(FieldDescriptor field, Object value) {
        if (value instanceof Message inner) {
            return fields(inner).map(path -> field.getName() + "." + path);
        }
        boolean unwritable = field.getJavaType() == JavaType.STRING
                && ((String) value).chars().anyMatch(Unwritable::isControl);
        return unwritable ? Stream.of(field.getName()) : Stream.empty();
    }

    private static Collection<?> list(Object value) {
        return value instanceof Collection<?> many ? many : List.of(value);
    }

    private static Stream<?> values(Object value) {
        return list(value).stream();
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }
}
