package cn.quanhen.bench;

import cn.quanhen.testkit.Demo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A county's log, and the city's witness that cosigns it: two processes, two databases. */
final class LogNodes implements AutoCloseable {

    static final String WITNESS = "quanhen.cn/witness/231200";

    private static final String COUNTY = "audit-service";
    private static final String CITY = "witness-service";

    private final RunningService city;
    private final RunningService county;

    private LogNodes(RunningService city, RunningService county) {
        this.city = city;
        this.county = county;
    }

    static LogNodes start(Path application, Ground ground) throws IOException {
        Path keys = Files.createDirectories(ground.home().resolve("log-keys"));
        Path counties = Files.writeString(keys.resolve("counties.json"), """
                [{"county": "%s", "title": "county", "origin": "quanhen.cn/log/%s", "vkeyFile": "%s", "url": "http://127.0.0.1:1/log"}]""".formatted(
                        Demo.COUNTY, Demo.COUNTY, keys.resolve("county/log.vkey")));
        RunningService city = RunningService.start(
                CITY,
                application,
                ground,
                Map.of(
                        "quanhen.log.origin", "quanhen.cn/log/231200",
                        "quanhen.log.key-directory", keys.resolve("city").toString(),
                        "quanhen.intake.enabled", "false",
                        "quanhen.witness.enabled", "true",
                        "quanhen.witness.counties-file", counties.toString()));
        try {
            return new LogNodes(
                    city,
                    RunningService.start(
                            COUNTY,
                            application,
                            ground,
                            Map.of(
                                    "quanhen.log.key-directory",
                                    keys.resolve("county").toString(),
                                    "quanhen.log.witness.url",
                                    "http://127.0.0.1:" + city.port() + "/witness",
                                    "quanhen.log.witness.vkey-file",
                                    keys.resolve("city/witness.vkey") + ","
                                            + keys.resolve("city/witness-ml-dsa-44.vkey"),
                                    // The log writes nothing of its own: every entry is one that was sent.
                                    "quanhen.log.heartbeat",
                                    "1h",
                                    "quanhen.census.overdue-after",
                                    "1h")));
        } catch (RuntimeException e) {
            city.close();
            throw e;
        }
    }

    RunningService county() {
        return county;
    }

    @Override
    public void close() {
        county.close();
        city.close();
    }
}
