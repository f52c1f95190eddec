package cn.quanhen.standalone;

import cn.quanhen.clock.TimeOrderedIds;
import cn.quanhen.embedded.Checkout;
import cn.quanhen.embedded.Scratch;
import cn.quanhen.standalone.demonstration.Desk;
import cn.quanhen.standalone.demonstration.Narrator;
import cn.quanhen.standalone.demonstration.Stage;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;

/** A county and the city of their own: fresh data under target/, free ports; nothing of a running `make run`. */
final class TestNode implements AutoCloseable {
    private final Layout layout;
    private final Node node;
    private final Desk desk;

    private TestNode(Layout layout, Node node, Desk desk) {
        this.layout = layout;
        this.node = node;
        this.desk = desk;
    }

    static TestNode start(String name) {
        Layout layout = new Layout(Checkout.root(), Scratch.create(name));
        Node node = Node.of(layout, PortPlan.free(), Progress.silent());
        Runtime.getRuntime().addShutdownHook(new Thread(node::close));
        node.start();
        return new TestNode(layout, node, new Desk(node.addresses(), node.secrets(), Clock.systemUTC()));
    }

    Node node() {
        return node;
    }

    Desk desk() {
        return desk;
    }

    PublicKeys keys() {
        return PublicKeys.of(layout);
    }

    Stage stage() {
        Clock clock = Clock.systemUTC();
        return new Stage(
                desk,
                new Narrator(new PrintStream(System.out, true, StandardCharsets.UTF_8)),
                clock,
                new TimeOrderedIds(clock, new SecureRandom()));
    }

    @Override
    public void close() {
        desk.close();
        node.close();
        Scratch.drop(layout.run().resolve("data"));
    }
}
