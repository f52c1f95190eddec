package cn.quanhen.audit.checkpoint;

import cn.quanhen.audit.log.LogSettings;
import cn.quanhen.tlog.AddCheckpoint;
import cn.quanhen.tlog.CosignatureVerifier;
import cn.quanhen.tlog.MalformedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;

/** Speaks to the configured witness. Blocks; runs on a worker thread. */
@ApplicationScoped
public class WitnessClient {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final LogSettings settings;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    WitnessClient(LogSettings settings) {
        this.settings = settings;
    }

    boolean configured() {
        return settings.witness().isPresent();
    }

    /**
     * Asks for a cosignature.
     *
     * @throws WitnessAway where it is worth asking again
     * @throws WitnessContradicts where the witness holds another history
     */
    WitnessAnswer ask(AddCheckpoint request) {
        LogSettings.Witness witness = settings.witness().orElseThrow();
        CosignatureVerifier key = key(witness);
        HttpRequest post = HttpRequest.newBuilder(URI.create(witness.url() + "/add-checkpoint"))
                .timeout(witness.timeout().orElse(PATIENCE))
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(request.format()))
                .build();
        try {
            HttpResponse<String> answer = http.send(post, HttpResponse.BodyHandlers.ofString());
            return WitnessAnswer.read(answer.statusCode(), answer.body(), request.checkpoint(), key);
        } catch (IOException e) {
            throw new WitnessAway("the witness does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WitnessAway("interrupted while the witness was asked", e);
        }
    }

    private static CosignatureVerifier key(LogSettings.Witness witness) {
        try {
            String vkey = witness.vkey().isPresent()
                    ? witness.vkey().get()
                    : Files.readString(witness.vkeyFile()
                            .orElseThrow(() -> new WitnessAway("quanhen.log.witness.vkey is not set")));
            return CosignatureVerifier.parse(vkey.strip());
        } catch (IOException | MalformedException e) {
            throw new WitnessAway("the witness's key cannot be read", e);
        }
    }
}
