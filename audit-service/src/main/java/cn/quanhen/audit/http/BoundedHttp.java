package cn.quanhen.audit.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks those over HTTP who may be slow, or lie: the time and the bytes of a whole answer are bounded. The timeout of
 * {@link HttpRequest} ends once the headers are in. Blocks.
 */
public final class BoundedHttp {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * Sends a request, and gives up the connection where no whole answer comes in time.
     *
     * @param within how long everything may take, from connecting to the last byte
     * @param largest how many bytes the body may have
     * @throws IOException where no such answer came
     */
    public HttpResponse<byte[]> send(HttpRequest request, Duration within, int largest)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, head -> new BoundedBody(BodySubscribers.ofByteArray(), largest));
        try {
            return answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no whole answer within " + within);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            var unused = answer.cancel(true);
        }
    }
}
