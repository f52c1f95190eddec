package cn.quanhen.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Records as CloudEvents on Kafka: binary mode, the canonical bytes as the body, keyed by chain. */
@ApplicationScoped
public class LedgerEvents {
    private static final HexFormat HEX = HexFormat.of();

    private final MutinyEmitter<byte[]> emitter;
    private final String source;

    LedgerEvents(
            @Channel("ledger-events") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> emitter,
            ServiceIdentity self) {
        this.emitter = emitter;
        this.source = self.source();
    }

    /** Sends them in their order; done when the broker has acknowledged all. */
    Uni<Void> publish(List<LedgerEvent> events) {
        return Uni.join()
                .all(events.stream().map(this::publish).toList())
                .andFailFast()
                .replaceWithVoid();
    }

    private Uni<Void> publish(LedgerEvent event) {
        return emitter.sendMessage(Message.of(event.entry().canonical()).addMetadata(metadata(event)));
    }

    private OutgoingKafkaRecordMetadata<String> metadata(LedgerEvent event) {
        var entry = event.entry();
        var record = entry.record();
        var headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", entry.name());
        add(headers, "ce_source", source);
        add(headers, "ce_type", "cn." + record.getKind());
        add(headers, "ce_subject", record.getChain());
        add(headers, "ce_time", DateTimeFormatter.ISO_INSTANT.format(entry.recordedAt()));
        add(headers, "ce_sequence", Long.toString(record.getSequence()));
        add(headers, "ce_previous", HEX.formatHex(record.getPreviousHash().toByteArray()));
        add(headers, "ce_position", Long.toString(event.position()));
        add(headers, "ce_salt", HEX.formatHex(event.salt()));
        add(headers, "content-type", "application/protobuf");
        return OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(record.getChain())
                .withHeaders(headers)
                .build();
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
