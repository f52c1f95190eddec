package cn.quanhen.casefile.contract;

import static java.util.stream.Collectors.toUnmodifiableMap;

import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.ledger.v1.Record;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import java.util.Map;
import java.util.Optional;

/** Between the content of the contract and the content of a stored record, which is the one message that it holds. */
public final class Contents {
    private static final Map<String, FieldDescriptor> BY_KIND = RecordContent.getDescriptor().getFields().stream()
            .collect(toUnmodifiableMap(field -> field.getMessageType().getFullName(), field -> field));

    private Contents() {}

    /** The one message that the content holds. */
    public static Message inner(RecordContent content) {
        return (Message) content.getField(content.getOneofFieldDescriptor(
                RecordContent.getDescriptor().getOneofs().getFirst()));
    }

    /** The content of a stored record. */
    public static RecordContent of(Record stored) {
        var field = Optional.ofNullable(BY_KIND.get(stored.getKind()))
                .orElseThrow(() -> new IllegalStateException("no such kind of record: " + stored.getKind()));
        var content = RecordContent.newBuilder();
        try {
            return content.setField(
                            field,
                            content.newBuilderForField(field)
                                    .mergeFrom(stored.getContent())
                                    .build())
                    .build();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a record of kind " + stored.getKind() + " cannot be read", e);
        }
    }

    /** The content that holds that message. */
    public static RecordContent holding(Message inner) {
        var field = BY_KIND.get(inner.getDescriptorForType().getFullName());
        return RecordContent.newBuilder().setField(field, inner).build();
    }
}
