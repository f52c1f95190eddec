package cn.quanhen.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.quanhen.embedded.ChildProcess;
import cn.quanhen.embedded.Command;
import cn.quanhen.embedded.Ports;
import cn.quanhen.embedded.Readiness;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/** The built service in a JVM of its own, to be killed. */
final class Replica implements AutoCloseable {
    private static final Path APPLICATION = Path.of("target/quarkus-app/quarkus-run.jar");

    private final Path home;
    private final int port = Ports.free();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private ChildProcess process;

    Replica(Path home, Map<String, String> settings) {
        this.home = home;
        Properties all = new Properties();
        all.putAll(settings);
        all.put("quarkus.http.host", "127.0.0.1");
        all.put("quarkus.http.port", Integer.toString(port));
        try {
            Files.createDirectories(home.resolve("config"));
            try (var file = Files.newBufferedWriter(home.resolve("config/application.properties"))) {
                all.store(file, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    void start() {
        List<String> line = List.of(
                Command.java(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                APPLICATION.toAbsolutePath().toString());
        process =
                ChildProcess.start(Command.of(home.getFileName().toString(), line, home, home.resolve("service.log")));
    }

    void ready() {
        Readiness.await(
                process, Duration.ofSeconds(90), () -> get("/q/health/ready").statusCode() == 200);
    }

    /** As a power failure would. */
    void kill() {
        process.kill();
    }

    /** Hangs it ({@code STOP}) or lets it go on ({@code CONT}). */
    void signal(String signal) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("kill -" + signal + " failed");
        }
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    byte[] log(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get("/log/" + path);
        if (answer.statusCode() != 200) {
            throw new IOException(path + ": " + answer.statusCode());
        }
        return answer.body();
    }

    HttpResponse<String> add(byte[] entry) throws IOException, InterruptedException {
        HttpRequest post = request("/log/add")
                .POST(HttpRequest.BodyPublishers.ofByteArray(entry))
                .build();
        return http.send(post, HttpResponse.BodyHandlers.ofString());
    }

    /** What the log says of itself in the health answer. */
    String health() throws IOException, InterruptedException {
        return new String(get("/q/health/ready").body(), UTF_8);
    }

    String output() throws IOException {
        return Files.readString(home.resolve("service.log"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(4));
    }

    /** Stops it in good order. */
    void stop() {
        process.close();
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            process.kill();
        }
        http.close();
    }
}
