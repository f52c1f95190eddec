package cn.quanhen.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A Keycloak's home: the built distribution, shared, and a data directory of its own. */
record KeycloakHome(Path data, Path log) {
    private static final String DATABASE = "data/h2";

    /** Builds the distribution if nobody has, and lays out the home. */
    void prepare(Realm realm) {
        Path built = built();
        try {
            Path imports = data.resolve("data/import");
            Files.createDirectories(imports);
            Files.createDirectories(data.resolve("providers"));
            for (String shared : List.of("lib", "conf", "themes")) {
                Path link = data.resolve(shared);
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, built.resolve(shared));
            }
            seed(built);
            realm.write(imports.resolve(realm.name() + "-realm.json"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + data, e);
        }
    }

    Command server(int port) {
        return Command.of(
                "Keycloak",
                jvm(
                        data,
                        "start",
                        "--optimized",
                        "--import-realm",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--hostname-strict=false",
                        "--cache=local",
                        "--log-level=warn"),
                data,
                log);
    }

    /** Waits until this realm answers on that port. */
    void awaitRealm(ChildProcess server, int port, String realm) {
        URI address = URI.create("http://127.0.0.1:%d/realms/%s".formatted(port, realm));
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            Readiness.await(
                    server,
                    Duration.ofSeconds(180),
                    () -> client.send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200);
        }
    }

    /** A new home begins with the database that was made once after the build. */
    private void seed(Path built) throws IOException {
        Path own = data.resolve(DATABASE);
        if (!Files.isDirectory(own)) {
            Files.createDirectories(own);
            try (Stream<Path> files = Files.list(built.resolve(DATABASE))) {
                for (Path file : files.toList()) {
                    Files.copy(file, own.resolve(file.getFileName()));
                }
            }
        }
    }

    private Path built() {
        Path target = Distributions.unpacked().resolve("keycloak-" + Distributions.keycloakVersion());
        return Unpacking.once(target, beside -> {
                    Unpacking.zip(Distributions.keycloakZip(), beside);
                    Path home = beside.resolve("keycloak-" + Distributions.keycloakVersion());
                    build(home);
                    makeDatabase(home);
                })
                .resolve("keycloak-" + Distributions.keycloakVersion());
    }

    private void build(Path home) throws IOException {
        Command build = Command.of("Keycloak's build", jvm(home, "build", "--db=dev-file"), home, log);
        try (ChildProcess tool = ChildProcess.start(build)) {
            if (tool.awaitEnd() != 0) {
                throw new PartFailure("Keycloak could not be built:%n%s".formatted(tool.logTail()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("interrupted", e);
        }
    }

    /** Making the schema takes longer than all else of a first start, so it is done once, without any user. */
    private void makeDatabase(Path home) {
        int port = Ports.free();
        KeycloakHome empty = new KeycloakHome(home, log);
        try (ChildProcess server = ChildProcess.start(empty.server(port))) {
            empty.awaitRealm(server, port, "master");
        }
    }

    private static List<String> jvm(Path home, String... arguments) {
        List<String> line = new ArrayList<>(List.of(
                Command.java(),
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.language=en",
                "-Dkc.home.dir=" + home,
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        line.addAll(List.of(arguments));
        return line;
    }
}
