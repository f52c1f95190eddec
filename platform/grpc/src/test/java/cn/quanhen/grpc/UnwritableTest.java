package cn.quanhen.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnwritableTest {
    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\0b", "\u0007", "\u001b[31m", "\u0085"})
    void aControlCharacterIsFoundWhereverItStands(String text) {
        assertThat(Unwritable.field(request(text))).contains("field_violations.description");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "当事人陈述：\n\t一、", "第一行\r\n第二行", "𠮷"})
    void whatPeopleWriteIsLeftAlone(String text) {
        assertThat(Unwritable.field(request(text))).isEmpty();
    }

    @Test
    void anEmptyRequestHoldsNone() {
        assertThat(Unwritable.field(BadRequest.getDefaultInstance())).isEmpty();
    }

    private static BadRequest request(String description) {
        return BadRequest.newBuilder()
                .addFieldViolations(FieldViolation.newBuilder().setField("ok").setDescription("fine"))
                .addFieldViolations(FieldViolation.newBuilder().setDescription(description))
                .build();
    }
}
