package cn.quanhen.standalone;

import cn.quanhen.embedded.ChildProcess;
import cn.quanhen.embedded.EmbeddedKafka;
import cn.quanhen.embedded.Secrets;
import java.util.List;

/** Kafka with the topics of the county. */
public final class KafkaPart implements Part {
    private static final List<String> TOPICS = List.of(
            "quanhen.casefile", "quanhen.media", "quanhen.signature", "quanhen.census", "quanhen.census.answers");

    private final Layout layout;
    private final PortPlan ports;
    private final Secrets secrets;
    private EmbeddedKafka broker;

    KafkaPart(Layout layout, PortPlan ports, Secrets secrets) {
        this.layout = layout;
        this.ports = ports;
        this.secrets = secrets;
    }

    @Override
    public PartName name() {
        return PartName.KAFKA;
    }

    @Override
    public void start() {
        broker = EmbeddedKafka.start(
                layout.data(name()), ports.of(name()), ports.kafkaController(), layout.log(name()), secrets);
        broker.createTopics(TOPICS);
    }

    @Override
    public ChildProcess process() {
        return broker == null ? null : broker.process();
    }
}
