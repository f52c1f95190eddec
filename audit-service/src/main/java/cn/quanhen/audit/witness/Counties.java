package cn.quanhen.audit.witness;

import cn.quanhen.tlog.MalformedException;
import cn.quanhen.tlog.NoteVerifier;
import cn.quanhen.tlog.Verifier;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** The logs that the city witnesses, from their file. A county whose key is not there yet is not witnessed yet. */
@ApplicationScoped
public class Counties {
    private static final Logger LOG = Logger.getLogger(Counties.class);

    private final Optional<Path> file;
    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    Counties(WitnessSettings settings) {
        this.file = settings.countiesFile();
    }

    /** All of them, in the order of their codes. */
    public List<CountyLog> all() {
        if (file.isEmpty() || !Files.exists(file.get())) {
            return List.of();
        }
        try {
            return new JsonArray(Files.readString(file.get()))
                    .stream()
                            .map(JsonObject.class::cast)
                            .map(this::read)
                            .flatMap(Optional::stream)
                            .sorted(Comparator.comparing(CountyLog::county))
                            .toList();
        } catch (IOException | DecodeException | ClassCastException e) {
            throw new IllegalStateException("quanhen.witness.counties-file cannot be read: " + file.get(), e);
        }
    }

    /** The log of that origin. */
    public Optional<CountyLog> find(String origin) {
        return all().stream().filter(log -> log.origin().equals(origin)).findFirst();
    }

    private Optional<CountyLog> read(JsonObject county) {
        try {
            String vkey = key(county, "vkey").orElseThrow(() -> new MalformedException("counties-file", "no vkey"));
            return Optional.of(new CountyLog(
                    county.getString("county"),
                    county.getString("title"),
                    county.getString("origin"),
                    NoteVerifier.parse(vkey),
                    sm2(county),
                    URI.create(county.getString("url"))));
        } catch (IOException | MalformedException e) {
            if (missing.add(county.getString("origin"))) {
                LOG.warnf("the key of %s cannot be read, its log is not witnessed: %s", county.getString("origin"), e);
            }
            return Optional.empty();
        }
    }

    /** Not asked for: without it, the log's SM2 lines stay behind. */
    private static Optional<Verifier> sm2(JsonObject county) throws IOException {
        try {
            return key(county, "vkeySm2").map(Verifier::parse);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** As it is given, or out of the file that is named; empty where neither is. */
    private static Optional<String> key(JsonObject county, String name) throws IOException {
        String file = county.getString(name + "File");
        return Optional.ofNullable(county.getString(name, file == null ? null : Files.readString(Path.of(file))))
                .map(String::strip);
    }
}
