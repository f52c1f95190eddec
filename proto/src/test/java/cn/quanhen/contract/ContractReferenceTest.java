package cn.quanhen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import build.buf.validate.FieldRules;
import build.buf.validate.StringRules;
import build.buf.validate.ValidateProto;
import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldOptions;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.DescriptorProtos.MethodDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import com.google.protobuf.DescriptorProtos.SourceCodeInfo;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractReferenceTest {

    private static final FieldOptions AT_MOST_TEN = FieldOptions.newBuilder()
            .setExtension(
                    ValidateProto.field,
                    FieldRules.newBuilder()
                            .setString(StringRules.newBuilder().setMaxLen(10))
                            .build())
            .build();

    private static final FileDescriptorProto SEALS = FileDescriptorProto.newBuilder()
            .setName("seals.proto")
            .setPackage("quanhen.seals.v1")
            .addService(ServiceDescriptorProto.newBuilder()
                    .setName("SealService")
                    .addMethod(MethodDescriptorProto.newBuilder()
                            .setName("GetSeal")
                            .setInputType(".quanhen.seals.v1.Seal")
                            .setOutputType(".quanhen.seals.v1.Seal")
                            .setServerStreaming(true)))
            .addMessageType(DescriptorProto.newBuilder()
                    .setName("Seal")
                    .addField(FieldDescriptorProto.newBuilder()
                            .setName("name")
                            .setType(FieldDescriptorProto.Type.TYPE_STRING)
                            .setOptions(AT_MOST_TEN)))
            .setSourceCodeInfo(SourceCodeInfo.newBuilder()
                    .addLocation(comment(" Reads a seal.\n", 6, 0, 2, 0))
                    .addLocation(comment(" 公章\n", 4, 0))
                    .addLocation(comment(" 名称 | name\n", 4, 0, 2, 0)))
            .build();

    @Test
    void everyElementIsShownWithItsCommentAndItsRules() {
        String page = ContractReference.render(
                FileDescriptorSet.newBuilder().addFile(SEALS).build());

        assertThat(page)
                .contains("| `GetSeal` | `Seal` | stream of `Seal` | Reads a seal. |")
                .contains("## Seal\n\n公章\n")
                .contains("| `name` | string | 名称 \\| name | `string { max_len: 10 }` |");
    }

    private static SourceCodeInfo.Location comment(String text, Integer... path) {
        return SourceCodeInfo.Location.newBuilder()
                .addAllPath(List.of(path))
                .setLeadingComments(text)
                .build();
    }
}
