package cn.quanhen.contract;

import static com.google.protobuf.DescriptorProtos.DescriptorProto.ENUM_TYPE_FIELD_NUMBER;
import static com.google.protobuf.DescriptorProtos.DescriptorProto.FIELD_FIELD_NUMBER;
import static com.google.protobuf.DescriptorProtos.DescriptorProto.NESTED_TYPE_FIELD_NUMBER;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.MethodDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import java.util.Locale;
import java.util.stream.Stream;

/** One `.proto` file as a chapter in Markdown: services, messages, enums, each with its comment. */
final class ContractPage {

    private final FileDescriptorProto file;
    private final Comments comments;
    private final StringBuilder page = new StringBuilder();

    private ContractPage(FileDescriptorProto file) {
        this.file = file;
        this.comments = new Comments(file);
    }

    static String of(FileDescriptorProto file) {
        return new ContractPage(file).chapter();
    }

    private String chapter() {
        page.append("\n# ").append(file.getName()).append("\n\n");
        paragraph(comments.at(FileDescriptorProto.PACKAGE_FIELD_NUMBER));
        paragraph(comments.at(FileDescriptorProto.SYNTAX_FIELD_NUMBER));
        for (int i = 0; i < file.getServiceCount(); i++) {
            service(i, file.getService(i));
        }
        for (int i = 0; i < file.getMessageTypeCount(); i++) {
            message("", file.getMessageType(i), FileDescriptorProto.MESSAGE_TYPE_FIELD_NUMBER, i);
        }
        for (int i = 0; i < file.getEnumTypeCount(); i++) {
            enumeration("", file.getEnumType(i), FileDescriptorProto.ENUM_TYPE_FIELD_NUMBER, i);
        }
        return page.toString();
    }

    private void service(int index, ServiceDescriptorProto service) {
        int at = FileDescriptorProto.SERVICE_FIELD_NUMBER;
        heading(service.getName(), comments.at(at, index));
        page.append("| Method | Request | Answer | |\n|---|---|---|---|\n");
        for (int i = 0; i < service.getMethodCount(); i++) {
            MethodDescriptorProto method = service.getMethod(i);
            page.append("| `%s` | %s%s | %s%s | %s |\n"
                    .formatted(
                            method.getName(),
                            method.getClientStreaming() ? "stream of " : "",
                            type(method.getInputType()),
                            method.getServerStreaming() ? "stream of " : "",
                            type(method.getOutputType()),
                            cell(comments.at(at, index, ServiceDescriptorProto.METHOD_FIELD_NUMBER, i))));
        }
    }

    private void message(String prefix, DescriptorProto message, Integer... path) {
        if (message.getOptions().getMapEntry()) {
            return;
        }
        String name = prefix + message.getName();
        heading(name, comments.at(path));
        if (message.getFieldCount() > 0) {
            page.append("| Field | Type | | Checked |\n|---|---|---|---|\n");
        }
        for (int i = 0; i < message.getFieldCount(); i++) {
            field(message, message.getField(i), comments.at(under(path, FIELD_FIELD_NUMBER, i)));
        }
        for (int i = 0; i < message.getNestedTypeCount(); i++) {
            message(name + ".", message.getNestedType(i), under(path, NESTED_TYPE_FIELD_NUMBER, i));
        }
        for (int i = 0; i < message.getEnumTypeCount(); i++) {
            enumeration(name + ".", message.getEnumType(i), under(path, ENUM_TYPE_FIELD_NUMBER, i));
        }
    }

    private void field(DescriptorProto message, FieldDescriptorProto field, String comment) {
        String type = field.hasTypeName()
                ? type(field.getTypeName())
                : field.getType().name().replace("TYPE_", "").toLowerCase(Locale.ROOT);
        String rules = Rules.of(field);
        page.append("| `%s` | %s | %s | %s |\n"
                .formatted(
                        field.getName(),
                        presence(message, field) + type,
                        cell(comment),
                        rules.isEmpty() ? "" : "`" + cell(rules) + "`"));
    }

    private static String presence(DescriptorProto message, FieldDescriptorProto field) {
        if (field.getLabel() == FieldDescriptorProto.Label.LABEL_REPEATED) {
            return "repeated ";
        }
        if (field.getProto3Optional()) {
            return "optional ";
        }
        return field.hasOneofIndex()
                ? "one of `%s`: "
                        .formatted(message.getOneofDecl(field.getOneofIndex()).getName())
                : "";
    }

    private void enumeration(String prefix, EnumDescriptorProto type, Integer... path) {
        heading(prefix + type.getName(), comments.at(path));
        page.append("| Value | |\n|---|---|\n");
        for (int i = 0; i < type.getValueCount(); i++) {
            page.append("| `%s` | %s |\n"
                    .formatted(
                            type.getValue(i).getName(),
                            cell(comments.at(under(path, EnumDescriptorProto.VALUE_FIELD_NUMBER, i)))));
        }
    }

    private void heading(String name, String comment) {
        page.append("\n## ").append(name).append("\n\n");
        paragraph(comment);
    }

    private void paragraph(String text) {
        if (!text.isEmpty()) {
            page.append(text).append("\n\n");
        }
    }

    private String type(String fullName) {
        String own = "." + file.getPackage() + ".";
        return "`" + (fullName.startsWith(own) ? fullName.substring(own.length()) : fullName.substring(1)) + "`";
    }

    private static Integer[] under(Integer[] path, int field, int index) {
        return Stream.concat(Stream.of(path), Stream.of(field, index)).toArray(Integer[]::new);
    }

    private static String cell(String text) {
        return text.replace("\n", " ").replace("|", "\\|");
    }
}
