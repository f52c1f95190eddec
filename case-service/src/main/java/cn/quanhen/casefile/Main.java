package cn.quanhen.casefile;

import cn.quanhen.casefile.rebuild.Rebuild;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.vertx.VertxContextSupport;
import org.jboss.logging.Logger;

/** Serves; with the argument {@code rebuild}, rebuilds from the records what is kept beside them, and ends. */
@QuarkusMain
public class Main implements QuarkusApplication {
    private static final Logger LOG = Logger.getLogger(Main.class);

    private final Rebuild rebuild;

    Main(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    @Override
    public int run(String... arguments) {
        if (arguments.length == 0) {
            Quarkus.waitForExit();
            return 0;
        }
        if (arguments.length > 1 || !arguments[0].equals("rebuild")) {
            LOG.error("there is one argument: rebuild");
            return 2;
        }
        return rebuilt();
    }

    private int rebuilt() {
        try {
            var rebuilt = VertxContextSupport.subscribeAndAwait(rebuild::all);
            LOG.infof("rebuilt from the records: %d cases, and %d not", rebuilt.cases(), rebuilt.failed());
            return rebuilt.failed() == 0 ? 0 : 1;
        } catch (Throwable e) {
            LOG.error("not rebuilt", e);
            return 1;
        }
    }
}
