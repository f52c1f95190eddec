package cn.quanhen.standalone;

import cn.quanhen.embedded.ChildProcess;
import cn.quanhen.embedded.Command;
import cn.quanhen.embedded.PartFailure;
import cn.quanhen.embedded.Readiness;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;

/** One of our services, from its built application, in a JVM of its own. */
public final class ServicePart implements Part {
    private final PartName name;
    private final Layout layout;
    private final int port;
    private final Supplier<SortedMap<String, String>> settings;
    private ChildProcess process;

    ServicePart(PartName name, Layout layout, PortPlan ports, Supplier<SortedMap<String, String>> settings) {
        this.name = name;
        this.layout = layout;
        this.port = ports.of(name);
        this.settings = settings;
    }

    @Override
    public PartName name() {
        return name;
    }

    @Override
    public void start() {
        Path application = layout.application(name);
        if (!Files.exists(application)) {
            throw new Trouble(
                    "%s is not built: %s is missing.".formatted(name.id(), application), "Run `make build` first.");
        }
        Path home = layout.data(name);
        SettingsFile.write(home.resolve("config/application.properties"), settings.get());
        process = ChildProcess.start(Command.of(
                name.id(),
                List.of(
                        Command.java(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-jar",
                        application.toString()),
                home,
                layout.log(name)));
        try {
            Readiness.await(process, Duration.ofSeconds(90), this::isReady);
        } catch (PartFailure e) {
            process.close();
            throw e;
        }
    }

    @Override
    public ChildProcess process() {
        return process;
    }

    private boolean isReady() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:%d/q/health/ready".formatted(port)))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        }
    }
}
