package cn.quanhen.audit.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;

/**
 * The body of a request as it came, whatever its media type says: {@code curl --data-binary} calls every body a form. A
 * body that is too large is read to its end and let go, so that the client hears the answer.
 */
public final class RawBody {
    private final int largest;
    private Buffer body = Buffer.buffer();
    private long read;

    private RawBody(int largest) {
        this.largest = largest;
    }

    /**
     * Reads a body.
     *
     * @param largest how many bytes it may have
     * @param whole takes it
     * @param tooLarge answers where it has more
     */
    public static void read(RoutingContext context, int largest, Consumer<byte[]> whole, Runnable tooLarge) {
        RawBody body = new RawBody(largest);
        HttpServerRequest request = context.request();
        request.endHandler(end -> {
            if (body.read > largest) {
                tooLarge.run();
            } else {
                whole.accept(body.body.getBytes());
            }
        });
        request.handler(body::take);
    }

    private void take(Buffer piece) {
        read += piece.length();
        body = read > largest ? Buffer.buffer() : body.appendBuffer(piece);
    }
}
