package cn.quanhen.standalone.drill;

import cn.quanhen.clock.TimeOrderedIds;
import cn.quanhen.embedded.Checkout;
import cn.quanhen.embedded.PartFailure;
import cn.quanhen.embedded.Scratch;
import cn.quanhen.standalone.Layout;
import cn.quanhen.standalone.Node;
import cn.quanhen.standalone.PortPlan;
import cn.quanhen.standalone.demonstration.Desk;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/**
 * `make drill`: on a county and a city of its own, beside those of `make run`; ends with 1 if an attack stays unseen.
 */
public final class DrillMain {
    private DrillMain() {}

    /** The names of the attacks to make; none means all. */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<Attack> attacks;
        try {
            attacks = Attacks.named(List.of(arguments));
        } catch (IllegalArgumentException unknown) {
            out.println(unknown.getMessage());
            System.exit(2);
            return;
        }
        drill(attacks, out);
    }

    private static void drill(List<Attack> attacks, PrintStream out) throws InterruptedException {
        Path root = Checkout.root();
        Layout layout = new Layout(root, Scratch.create("drill"));
        Node node = Node.of(
                layout, PortPlan.free(), (part, nanos) -> out.printf("  ✓ %-20s %5.1f s%n", part.id(), nanos / 1e9));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            node.close();
            Scratch.drop(layout.run().resolve("data"));
        }));
        out.println("A county and a city for the drill, in " + layout.run());
        try {
            node.start();
            out.println("\nAs PostgreSQL's superuser, and as root:");
            List<Result> results = attack(attacks, layout, node, out);
            System.exit(results.stream().allMatch(Result::detected) ? 0 : 1);
        } catch (PartFailure failure) {
            out.printf("%n%s%n", failure.getMessage());
            System.exit(1);
        }
    }

    private static List<Result> attack(List<Attack> attacks, Layout layout, Node node, PrintStream out)
            throws InterruptedException {
        Clock clock = Clock.systemUTC();
        try (Desk desk = new Desk(node.addresses(), node.secrets(), clock)) {
            Site site = new Site(layout, node, desk, clock, new TimeOrderedIds(clock, new SecureRandom()));
            return new Drill(site, out).run(attacks);
        }
    }
}
