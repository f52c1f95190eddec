package cn.quanhen.audit.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.audit.Chain;
import cn.quanhen.audit.Chain.Published;
import cn.quanhen.audit.log.Leaf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {
    private static final String NAME = "counties/231202/agencies/11231202MB1A2B3C47/cases/1";

    private final Chain chain = new Chain(NAME);

    @Test
    void anEventIsReadWithItsAttributes() {
        var unused = chain.next("一");
        Published published = chain.next("二");

        Event event = EventReader.read(published.headers(), published.canonical());

        assertThat(event.id()).isEqualTo(NAME + "/records/2");
        assertThat(event.subject()).isEqualTo(NAME);
        assertThat(event.sequence()).isEqualTo(2);
        assertThat(event.salt()).hasSize(16);
        assertThat(Leaf.parse(event.entry().bytes()).orElseThrow().kind()).isEqualTo("quanhen.casefile.v1.Inspection");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ce_specversion",
                "ce_id",
                "ce_source",
                "ce_type",
                "ce_subject",
                "ce_time",
                "ce_sequence",
                "ce_previous",
                "ce_salt",
                "content-type"
            })
    void anEventWithoutAnAttributeIsRefused(String header) {
        Published event = chain.next("一").with(header, null);
        assertThatThrownBy(() -> EventReader.read(event.headers(), event.canonical()))
                .isInstanceOf(MalformedEvent.class)
                .hasMessage(header + " is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "ce_specversion, 0.3",
        "ce_id, counties/231202/agencies/11231202MB1A2B3C47/cases/1/records/2",
        "ce_type, cn.quanhen.casefile.v1.Inquiry",
        "ce_subject, counties/231202/agencies/11231202MB1A2B3C47/cases/2",
        "ce_time, 2026-09-02T08:30:01Z",
        "ce_time, yesterday",
        "ce_sequence, 2",
        "ce_sequence, one",
        "ce_previous, 00",
        "ce_salt, 00",
        "ce_salt, zz",
        "content-type, application/json",
    })
    void anEventThatSaysOtherThanItsRecordIsRefused(String header, String value) {
        Published event = chain.next("一").with(header, value);
        assertThatThrownBy(() -> EventReader.read(event.headers(), event.canonical()))
                .isInstanceOf(MalformedEvent.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {501, 70_000})
    void anEventThatTheLogCouldNotHoldIsRefused(int length) {
        Published event = new Chain("c".repeat(length)).next("一");
        assertThatThrownBy(() -> EventReader.read(event.headers(), event.canonical()))
                .isInstanceOf(MalformedEvent.class)
                .hasMessageContaining("too long");
    }

    @Test
    void anEventWithAnUnprintableAttributeIsRefused() {
        Published event = chain.next("一").with("ce_source", "//case\0service");
        assertThatThrownBy(() -> EventReader.read(event.headers(), event.canonical()))
                .isInstanceOf(MalformedEvent.class)
                .hasMessageContaining("unprintable");
    }

    @Test
    void aBodyThatIsNotARecordIsRefused() {
        Published event = chain.next("一").with(new byte[] {(byte) 0xFF, 0x01});
        assertThatThrownBy(() -> EventReader.read(event.headers(), event.canonical()))
                .isInstanceOf(MalformedEvent.class)
                .hasMessageContaining("not a quanhen.ledger.v1.Record");
    }
}
