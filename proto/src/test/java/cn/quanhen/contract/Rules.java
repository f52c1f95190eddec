package cn.quanhen.contract;

import build.buf.validate.FieldRules;
import build.buf.validate.ValidateProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.ExtensionRegistry;
import com.google.protobuf.TextFormat;

/** What protovalidate checks of a field before a service sees it. */
final class Rules {

    private Rules() {}

    static ExtensionRegistry registry() {
        var registry = ExtensionRegistry.newInstance();
        ValidateProto.registerAllExtensions(registry);
        return registry;
    }

    static String of(FieldDescriptorProto field) {
        FieldRules rules = field.getOptions().getExtension(ValidateProto.field);
        return TextFormat.printer()
                .escapingNonAscii(false)
                .emittingSingleLine(true)
                .printToString(rules)
                .strip();
    }
}
