package cn.quanhen.casefile.document;

import cn.quanhen.casefile.document.template.FormSamples;
import cn.quanhen.casefile.document.template.FormTemplate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.Map;
import java.util.Set;

/** The samples of a form's fields, without what a case fills in. */
final class SampleFields {
    /** Notices that go out while there is no proposal to fill them in from. */
    private static final Set<String> BEFORE_A_PROPOSAL = Set.of("penalty-prior-notice/1", "hearing-rights-notice/1");

    private static final Set<String> PROPOSED = Set.of("/facts", "/evidence", "/violated", "/basis");

    private SampleFields() {}

    static Map<String, Value> of(FormTemplate<?> form) {
        var told = FormSamples.told(form);
        Fillings.of(form.id(), FormSchema.of(form)).keySet().stream()
                .filter(path -> !BEFORE_A_PROPOSAL.contains(form.id()) || !PROPOSED.contains(path))
                .forEach(path -> remove(told, path));
        if (told.has("head") && told.get("head").has("signedOn")) {
            ((ObjectNode) told.get("head")).put("signedOn", PenaltyCase.today());
        }
        return struct(told).getFieldsMap();
    }

    static Struct struct(JsonNode object) {
        var struct = Struct.newBuilder();
        object.properties().forEach(field -> struct.putFields(field.getKey(), value(field.getValue())));
        return struct.build();
    }

    private static Value value(JsonNode node) {
        var value = Value.newBuilder();
        return switch (node.getNodeType()) {
            case OBJECT -> value.setStructValue(struct(node)).build();
            case ARRAY -> {
                var list = ListValue.newBuilder();
                node.forEach(item -> list.addValues(value(item)));
                yield value.setListValue(list).build();
            }
            case BOOLEAN -> value.setBoolValue(node.booleanValue()).build();
            case NUMBER -> value.setNumberValue(node.doubleValue()).build();
            default -> value.setStringValue(node.asText()).build();
        };
    }

    private static void remove(ObjectNode told, String path) {
        var cut = path.lastIndexOf('/');
        if (told.at(path.substring(0, cut)) instanceof ObjectNode holder) {
            var unused = holder.remove(path.substring(cut + 1));
        }
    }
}
