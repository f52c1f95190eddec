package cn.quanhen.audit.checkpoint;

import cn.quanhen.tlog.AddCheckpoint;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Speaks to a witness over HTTP (tlog-witness, add-checkpoint). Blocks; runs on a worker thread. */
@ApplicationScoped
public class WitnessClient {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * Asks for a cosignature.
     *
     * @throws WitnessAway where it is worth asking again
     * @throws LogContradicted where the witness holds another history
     */
    WitnessAnswer ask(Panel.Member witness, AddCheckpoint request) {
        HttpRequest post = HttpRequest.newBuilder(URI.create(witness.url() + "/add-checkpoint"))
                .timeout(witness.timeout())
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(request.format()))
                .build();
        try {
            HttpResponse<String> answer = http.send(post, HttpResponse.BodyHandlers.ofString());
            return WitnessAnswer.read(answer.statusCode(), answer.body(), request.checkpoint(), witness.key());
        } catch (IOException e) {
            throw new WitnessAway("the witness " + witness.name() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WitnessAway("interrupted while the witness was asked", e);
        }
    }
}
