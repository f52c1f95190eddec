package cn.quanhen.audit.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.quanhen.audit.http.BoundedHttp;
import cn.quanhen.tlog.AddCheckpoint;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Speaks to a witness over HTTP (tlog-witness, add-checkpoint). Blocks; runs on a worker thread. */
@ApplicationScoped
public class WitnessClient {
    /** One cosignature is a few kilobytes at most; a witness may answer with several. */
    private static final int LARGEST_ANSWER = 1 << 16;

    private final BoundedHttp http = new BoundedHttp();

    /**
     * Asks for a cosignature.
     *
     * @throws WitnessAway where it is worth asking again
     * @throws LogContradicted where the witness holds another history
     */
    WitnessAnswer ask(Panel.Member witness, AddCheckpoint request) {
        HttpRequest post = HttpRequest.newBuilder(URI.create(witness.url() + "/add-checkpoint"))
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(request.format()))
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(post, witness.timeout(), LARGEST_ANSWER);
            String body = new String(answer.body(), UTF_8);
            return WitnessAnswer.read(answer.statusCode(), body, request.checkpoint(), witness);
        } catch (IOException e) {
            throw new WitnessAway("the witness " + witness.name() + " does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WitnessAway("interrupted while the witness was asked", e);
        }
    }
}
