package cn.quanhen.standalone;

import cn.quanhen.embedded.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** The county's node and the city's on one machine. */
public final class Node implements AutoCloseable {
    private static final List<PartName> SERVICES = List.of(
            PartName.SIGNATURE_SERVICE,
            PartName.MEDIA_SERVICE,
            PartName.CASE_SERVICE,
            PartName.AUDIT_SERVICE,
            PartName.CITY_AUDIT_SERVICE);

    private final Addresses addresses;
    private final Secrets secrets;
    private final PostgresPart postgres;
    private final List<Part> infrastructure;
    private final List<Part> services;
    private final Progress progress;

    private Node(
            Addresses addresses,
            Secrets secrets,
            PostgresPart postgres,
            List<Part> infrastructure,
            List<Part> services,
            Progress progress) {
        this.addresses = addresses;
        this.secrets = secrets;
        this.postgres = postgres;
        this.infrastructure = infrastructure;
        this.services = services;
        this.progress = progress;
    }

    /** The nodes of this layout, not started yet. */
    public static Node of(Layout layout, PortPlan ports, Progress progress) {
        Secrets secrets = layout.secrets();
        PostgresPart postgres = new PostgresPart(layout, ports, secrets);
        Addresses addresses = new Addresses(ports);
        Settings settings = new Settings(layout, addresses, secrets, postgres);
        List<Part> services = SERVICES.stream()
                .<Part>map(service -> new ServicePart(service, layout, ports, () -> settings.of(service)))
                .toList();
        List<Part> infrastructure =
                List.of(postgres, new KafkaPart(layout, ports, secrets), new KeycloakPart(layout, ports, secrets));
        return new Node(addresses, secrets, postgres, infrastructure, services, progress);
    }

    /**
     * Starts everything: first what the services stand on, then the services.
     *
     * @throws cn.quanhen.embedded.PartFailure if a part does not come up; what had come up still runs: close this
     */
    public void start() {
        together(infrastructure);
        together(services);
    }

    /** One of its parts. */
    public Part part(PartName name) {
        return parts().stream().filter(part -> part.name() == name).findFirst().orElseThrow();
    }

    /** All of its parts, in the order of their start. */
    public List<Part> parts() {
        List<Part> all = new ArrayList<>(infrastructure);
        all.addAll(services);
        return all;
    }

    /** PostgreSQL, for tests that do what only a DBA can. */
    public PostgresPart postgres() {
        return postgres;
    }

    /** Where everything answers. */
    public Addresses addresses() {
        return addresses;
    }

    /** The generated passwords. */
    public Secrets secrets() {
        return secrets;
    }

    /** Stops everything that it started, the services first. */
    @Override
    public void close() {
        all(services, Part::stop);
        all(infrastructure.subList(1, infrastructure.size()), Part::stop);
        postgres.stop();
    }

    private void together(List<Part> parts) {
        all(parts, part -> {
            long started = System.nanoTime();
            part.start();
            progress.ready(part.name(), System.nanoTime() - started);
        });
    }

    private static void all(List<Part> parts, Consumer<Part> action) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<?>[] running = parts.stream()
                    .map(part -> CompletableFuture.runAsync(() -> action.accept(part), threads))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(running).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
