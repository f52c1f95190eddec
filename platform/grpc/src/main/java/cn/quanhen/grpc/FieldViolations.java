package cn.quanhen.grpc;

import static java.util.stream.Collectors.joining;

import build.buf.protovalidate.ValidationResult;
import build.buf.protovalidate.Violation;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import com.google.rpc.BadRequest;
import io.grpc.StatusRuntimeException;

/** What protovalidate found, as one refusal with a {@code google.rpc.BadRequest}. */
final class FieldViolations {
    private FieldViolations() {}

    static StatusRuntimeException refusing(ValidationResult result) {
        var badRequest = BadRequest.newBuilder();
        for (var violation : result.getViolations()) {
            badRequest.addFieldViolations(BadRequest.FieldViolation.newBuilder()
                    .setField(field(violation))
                    .setReason(violation.toProto().getRuleId())
                    .setDescription(violation.toProto().getMessage()));
        }
        return refusing(badRequest.build());
    }

    /**
     * One field, refused.
     *
     * @param field its path
     * @param because in Chinese
     */
    static StatusRuntimeException refusing(String field, String because) {
        return refusing(BadRequest.newBuilder()
                .addFieldViolations(BadRequest.FieldViolation.newBuilder()
                        .setField(field)
                        .setReason("text.unwritable")
                        .setDescription(because))
                .build());
    }

    private static StatusRuntimeException refusing(BadRequest badRequest) {
        var fields = badRequest.getFieldViolationsList().stream()
                .map(violation -> violation.getField() + "（" + violation.getDescription() + "）")
                .collect(joining("；"));
        return RefusalStatus.of(
                Refusal.of(Reason.INVALID_REQUEST)
                        .because("请求的字段不合规则：" + fields)
                        .remedy("请按字段说明修改后重试"),
                badRequest);
    }

    private static String field(Violation violation) {
        return violation.toProto().getField().getElementsList().stream()
                .map(element -> element.hasIndex()
                        ? element.getFieldName() + "[" + element.getIndex() + "]"
                        : element.getFieldName())
                .collect(joining("."));
    }
}
