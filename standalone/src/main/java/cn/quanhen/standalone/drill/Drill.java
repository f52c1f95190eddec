package cn.quanhen.standalone.drill;

import cn.quanhen.audit.v1.Alarm;
import cn.quanhen.standalone.PartName;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tamper drill (防篡改演练, Art. 27): a county's node is attacked with the rights of PostgreSQL's superuser and of root;
 * each attack must raise an alarm that names what was touched, within a minute.
 */
public final class Drill {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Site site;
    private final PrintStream out;

    Drill(Site site, PrintStream out) {
        this.site = site;
        this.out = out;
    }

    /** Makes these attacks, and tells what was noticed. */
    List<Result> run(List<Attack> attacks) throws InterruptedException {
        prepare();
        List<Result> results = new ArrayList<>();
        for (Attack attack : attacks) {
            Result result = run(attack);
            out.println(result.line());
            results.add(result);
        }
        out.printf(
                "%n%d attacks, %d detected%n",
                results.size(), results.stream().filter(Result::detected).count());
        return results;
    }

    private void prepare() {
        String old = site.openCase("演练：备份之前");
        site.awaitLogged(old + "/records/3");
        for (PartName service : List.of(PartName.CASE_SERVICE, PartName.AUDIT_SERVICE)) {
            site.kill(service);
            new Backup(site, service).take();
            site.start(service);
        }
    }

    private Result run(Attack attack) throws InterruptedException {
        Expected expected = attack.strike(site);
        long struck = System.nanoTime();
        Optional<Alarm> alarm = new Lookout(site).await(expected, PATIENCE);
        double seconds = (System.nanoTime() - struck) / 1e9;
        attack.mend(site);
        return new Result(attack.title(), expected.kinds() + " " + expected.subject(), alarm, seconds);
    }
}
