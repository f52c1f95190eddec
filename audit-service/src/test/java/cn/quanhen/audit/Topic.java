package cn.quanhen.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.quanhen.audit.Chain.Published;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Publishes events to the real broker, as the services' relays do. */
public final class Topic implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer;

    public Topic() {
        String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all"), new StringSerializer(), new ByteArraySerializer());
    }

    public void publish(List<Published> events) throws ExecutionException, InterruptedException {
        for (Published event : events) {
            ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                    "quanhen.casefile", event.headers().getOrDefault("ce_subject", ""), event.canonical());
            event.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
            var unused = producer.send(record).get();
        }
    }

    /** Sends something that is no event. */
    void send(String topic, byte[] message) throws ExecutionException, InterruptedException {
        var unused = producer.send(new ProducerRecord<>(topic, message)).get();
    }

    public void publish(Published... events) throws ExecutionException, InterruptedException {
        publish(List.of(events));
    }

    @Override
    public void close() {
        producer.close();
    }
}
