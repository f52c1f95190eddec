package cn.quanhen.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.quanhen.audit.Chain.Published;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Load on a log while its replicas die: events through Kafka, entries over HTTP that are sent again until one replica
 * has acknowledged them, and a reader that keeps every checkpoint that it has seen.
 */
final class Load implements AutoCloseable {
    private final List<Replica> replicas;
    private final String topic;
    private final KafkaProducer<String, byte[]> producer;
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final List<String> published = new CopyOnWriteArrayList<>();
    private final Map<Long, String> seen = new ConcurrentHashMap<>();
    private final List<String> contradictions = new CopyOnWriteArrayList<>();
    private final List<Thread> threads;
    private volatile boolean over;

    Load(OwnLog log, List<Replica> replicas) {
        this.replicas = replicas;
        this.topic = log.topic();
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", log.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
        this.threads = List.of(
                Thread.ofPlatform().start(() -> add("a")),
                Thread.ofPlatform().start(() -> add("b")),
                Thread.ofPlatform().start(this::publish),
                Thread.ofPlatform().start(this::read));
    }

    /** Ends the load; what was begun is acknowledged. */
    void end() throws InterruptedException {
        over = true;
        for (Thread thread : threads) {
            thread.join();
        }
        producer.flush();
    }

    /** The entries that some replica has acknowledged, with the index that it gave. */
    Map<String, Long> acknowledged() {
        return new HashMap<>(acknowledged);
    }

    List<String> published() {
        return published;
    }

    /** The roots that were published, by size. */
    Map<Long, String> seen() {
        return new TreeMap<>(seen);
    }

    /** Anything that one replica said and another denied. */
    List<String> contradictions() {
        return contradictions;
    }

    private void add(String caller) {
        for (int i = 0; !over; i++) {
            String entry = "entry " + i + " of " + caller;
            Long index = null;
            for (int attempt = 0; index == null; attempt++) {
                index = attempt(entry, replicas.get((i + attempt) % replicas.size()));
            }
            Long other = acknowledged.put(entry, index);
            if (other != null && !other.equals(index)) {
                contradictions.add(entry + " at " + index + " and " + other);
            }
        }
    }

    /** A replica that answers in the negative has not acknowledged; nor has one that does not answer. */
    private static Long attempt(String entry, Replica replica) {
        try {
            HttpResponse<String> answer = replica.add(entry.getBytes(UTF_8));
            if (answer.statusCode() == 200) {
                return Long.valueOf(answer.body());
            }
            pause(50);
            return null;
        } catch (IOException e) {
            pause(50);
            return null;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void publish() {
        Chain chain = new Chain("counties/239999/agencies/11231202MB1A2B3C47/cases/load");
        for (int i = 0; !over; i++) {
            Published event = chain.next("记录" + i);
            ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, chain.name(), event.canonical());
            event.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
            var unused = producer.send(record);
            published.add(event.id());
            pause(2);
        }
    }

    private void read() {
        for (int i = 0; !over; i++) {
            try {
                String[] lines = new String(replicas.get(i % replicas.size()).log("checkpoint"), UTF_8).split("\n");
                String before = seen.putIfAbsent(Long.valueOf(lines[1]), lines[2]);
                if (before != null && !before.equals(lines[2])) {
                    contradictions.add("two roots at size " + lines[1]);
                }
            } catch (IOException e) {
                pause(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            pause(20);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        over = true;
        producer.close();
    }
}
