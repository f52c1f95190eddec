package cn.quanhen.audit.http;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** A body that is read up to a number of bytes: one more, and it fails and is read no further. */
final class BoundedBody implements BodySubscriber<byte[]> {
    private final BodySubscriber<byte[]> body;
    private final int largest;
    private Subscription subscription;
    private long read;

    BoundedBody(BodySubscriber<byte[]> body, int largest) {
        this.body = body;
        this.largest = largest;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body.getBody();
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        body.onSubscribe(given);
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
        read += part.stream().mapToLong(ByteBuffer::remaining).sum();
        if (read > largest) {
            subscription.cancel();
            body.onError(new IOException("the body is larger than " + largest + " bytes"));
        } else {
            body.onNext(part);
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.onError(failure);
    }

    @Override
    public void onComplete() {
        body.onComplete();
    }
}
