package cn.quanhen.standalone;

import cn.quanhen.clock.TimeOrderedIds;
import cn.quanhen.embedded.Checkout;
import cn.quanhen.embedded.PartFailure;
import cn.quanhen.standalone.demonstration.Demonstration;
import cn.quanhen.standalone.demonstration.Desk;
import cn.quanhen.standalone.demonstration.Narrator;
import cn.quanhen.standalone.demonstration.Outcome;
import cn.quanhen.standalone.demonstration.Stage;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/** `make run`: starts the nodes, files the demonstration case, serves until it is stopped. */
public final class Main {
    /** Set to `no` to start without filing a case. */
    private static final String DEMONSTRATION = "QUANHEN_DEMONSTRATION";

    private final PrintStream out;

    private Main(PrintStream out) {
        this.out = out;
    }

    /** No arguments; settings are in the environment. Ends with 1 where it cannot run. */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            new Main(out).run();
        } catch (Trouble trouble) {
            out.printf("%n%s%n  → %s%n", trouble.getMessage(), trouble.remedy());
            System.exit(1);
        } catch (PartFailure failure) {
            out.printf("%n%s%n", failure.getMessage());
            System.exit(1);
        }
    }

    private void demonstrate(Node node, PublicKeys keys) throws InterruptedException {
        Clock clock = Clock.systemUTC();
        try (Desk desk = new Desk(node.addresses(), node.secrets(), clock)) {
            Stage stage = new Stage(desk, new Narrator(out), clock, new TimeOrderedIds(clock, new SecureRandom()));
            Outcome unused = new Demonstration(stage, keys).run();
        }
    }

    private void run() throws InterruptedException {
        Path root = Checkout.root();
        Layout layout = new Layout(root, root.resolve(".run"));
        PortPlan ports = PortPlan.fromEnvironment(System.getenv());
        RunLock lock = RunLock.take(layout.lock());
        Preflight.check(layout, ports);
        out.println("Starting a county (231202 北林区) and the city (231200 绥化市). Logs: "
                + layout.log(PartName.KAFKA).getParent());
        Node node = Node.of(
                layout,
                ports,
                (part, nanos) -> out.printf("  ✓ %-20s %5.1f s  %s%n", part.id(), nanos / 1e9, ports.of(part)));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            out.println("\nStopping every part …");
            node.close();
            lock.close();
            out.println("Stopped. The data is kept in .run/data; `make run` goes on with it.");
        }));
        node.start();
        PublicKeys keys = PublicKeys.of(layout);
        NodeFile.write(layout, node, keys);
        PolicyFile.write(layout, keys);
        if (!"no".equals(System.getenv(DEMONSTRATION))) {
            demonstrate(node, keys);
        }
        Welcome.print(out, layout, node);
        Watch.until(node);
    }
}
