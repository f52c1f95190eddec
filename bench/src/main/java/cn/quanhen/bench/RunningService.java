package cn.quanhen.bench;

import cn.quanhen.embedded.ChildProcess;
import cn.quanhen.embedded.Command;
import cn.quanhen.embedded.PartFailure;
import cn.quanhen.embedded.Ports;
import cn.quanhen.embedded.Readiness;
import cn.quanhen.testkit.TestChannel;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A built service in a JVM of its own, as `make run` starts it, on the parts of a {@link Ground}. */
final class RunningService implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ChildProcess process;
    private final int port;

    private RunningService(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param application its quarkus-run.jar
     * @param own settings beside those of the ground
     */
    static RunningService start(String name, Path application, Ground ground, Map<String, String> own)
            throws IOException {
        int port = Ports.free();
        Path home = Files.createDirectories(ground.home().resolve(name));
        var settings = new Properties();
        settings.putAll(ground.settings(name));
        settings.putAll(own);
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.http.port", String.valueOf(port));
        Files.createDirectories(home.resolve("config"));
        try (var file = Files.newBufferedWriter(home.resolve("config/application.properties"))) {
            settings.store(file, null);
        }
        var line = List.of(
                Command.java(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                application.toString());
        var service = new RunningService(
                ChildProcess.start(Command.of(name, line, home, ground.home().resolve("log/" + name + ".log"))), port);
        try {
            Readiness.await(service.process, Duration.ofSeconds(90), service::isReady);
        } catch (PartFailure e) {
            service.close();
            throw e;
        }
        return service;
    }

    int port() {
        return port;
    }

    /** What it answers, to anybody. */
    String text(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                .timeout(Duration.ofSeconds(30))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    TestChannel channel() {
        return TestChannel.to(port);
    }

    /** What it has used of the processors since its start, in seconds. */
    double cpuSeconds() {
        return ProcessHandle.of(process.pid())
                        .flatMap(handle -> handle.info().totalCpuDuration())
                        .orElseThrow()
                        .toMillis()
                / 1000.0;
    }

    @Override
    public void close() {
        process.close();
    }

    private boolean isReady() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/q/health/ready".formatted(port)))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        }
    }
}
