package cn.quanhen.casefile.facts;

import cn.quanhen.casefile.v1.EnforcementWay;
import cn.quanhen.casefile.v1.MeasureKind;
import cn.quanhen.casefile.v1.RecordContent;
import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A record of every kind with every field filled, once for each alternative that a content has, with yes and with no.
 * Services and what comes after them stand behind the documents that they are about.
 */
final class Specimens {
    private static final int ALTERNATIVES = 6;
    private static final Comparator<FieldDescriptor> IN_ORDER = Comparator.comparing(Specimens::place);

    private static final List<FieldDescriptor> KINDS =
            RecordContent.getDescriptor().getFields().stream().sorted(IN_ORDER).toList();
    /** The fields that name the place of an earlier record, and its kind. */
    private static final Map<String, String> EARLIER = Map.of(
            "approval", "preservation_approved",
            "preservation", "evidence_preserved",
            "appraisal", "appraisal_entrusted",
            "measure_approval", "measure_approved",
            "measure", "measure_taken",
            "collection", "fine_collected");

    private static final Set<EnumDescriptor> TOLD_APART =
            Set.of(MeasureKind.getDescriptor(), EnforcementWay.getDescriptor());
    /** An urgent measure has no approval before it. */
    private static final String MAY_BE_NONE = "measure_approval";

    private Specimens() {}

    static List<RecordContent> ofEveryKind() {
        var specimens = new ArrayList<RecordContent>();
        for (var alternative = 0; alternative < ALTERNATIVES; alternative++) {
            for (var kind : KINDS) {
                var content = RecordContent.newBuilder();
                specimens.add(content.setField(kind, filled(content.newBuilderForField(kind), alternative))
                        .build());
            }
        }
        return specimens;
    }

    private static int place(FieldDescriptor kind) {
        return switch (kind.getName()) {
            case "opening" -> 0;
            case "service", "performance" -> 1_000 + kind.getNumber();
            case "closing", "volume_filed" -> 2_000 + kind.getNumber();
            default -> kind.getNumber();
        };
    }

    private static Message filled(Message.Builder message, int alternative) {
        for (var field : message.getDescriptorForType().getFields()) {
            var choice = field.getRealContainingOneof();
            if (choice != null && choice.getFields().indexOf(field) != alternative % choice.getFieldCount()) {
                continue;
            }
            if (!field.isRepeated()) {
                message.setField(field, value(message, field, alternative));
            } else if (field.getJavaType() == FieldDescriptor.JavaType.ENUM) {
                field.getEnumType().getValues().stream()
                        .filter(value -> value.getNumber() > 0)
                        .forEach(value -> message.addRepeatedField(field, value));
            } else {
                message.addRepeatedField(field, value(message, field, alternative));
            }
        }
        return message.build();
    }

    private static Object value(Message.Builder message, FieldDescriptor field, int alternative) {
        return switch (field.getJavaType()) {
            case STRING -> text(field.getName(), alternative);
            case BYTE_STRING -> ByteString.copyFrom(new byte[32]);
            case INT -> 1;
            case LONG -> earlier(field.getName(), alternative);
            case DOUBLE -> 1.0;
            case FLOAT -> 1.0f;
            case BOOLEAN -> alternative % 2 == 0;
            case ENUM -> field.getEnumType().findValueByNumber(number(field.getEnumType(), alternative));
            case MESSAGE -> filled(message.newBuilderForField(field), alternative);
        };
    }

    /** The first, but for those of which each says something else. */
    private static int number(EnumDescriptor type, int alternative) {
        return TOLD_APART.contains(type) ? 1 + alternative % (type.getValues().size() - 1) : 1;
    }

    /** The place of the record of that kind in this round; of an approval, in every other round only. */
    private static long earlier(String field, int alternative) {
        if (field.equals(MAY_BE_NONE) && alternative % 2 == 1) {
            return 0;
        }
        var kind = RecordContent.getDescriptor().findFieldByName(EARLIER.getOrDefault(field, "opening"));
        return (long) alternative * KINDS.size() + KINDS.indexOf(kind) + 1;
    }

    private static String text(String field, int alternative) {
        if (field.endsWith("_on")) {
            return "1970-01-01";
        }
        return switch (field) {
            case "retention" -> "30年";
            case "template" -> "penalty-decision/1";
            case "valid_from", "valid_until" -> "1970-01-01";
            case "capacity" -> alternative % 2 == 0 ? "当事人" : "见证人";
            default -> "x";
        };
    }
}
