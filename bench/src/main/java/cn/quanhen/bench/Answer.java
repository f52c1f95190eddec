package cn.quanhen.bench;

import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;

/** The one answer to a stream of requests, and the signal that the stream takes more. */
final class Answer<Q, A> implements ClientResponseObserver<Q, A> {

    private final CompletableFuture<A> answer = new CompletableFuture<>();
    private final Semaphore ready = new Semaphore(0);

    @Override
    public void beforeStart(ClientCallStreamObserver<Q> stream) {
        stream.setOnReadyHandler(ready::release);
    }

    void awaitReady(ClientCallStreamObserver<Q> stream) throws InterruptedException {
        while (!stream.isReady()) {
            if (answer.isDone()) {
                throw new IllegalStateException("the service ended the stream", answer.exceptionNow());
            }
            ready.acquire();
        }
        ready.drainPermits();
    }

    A get() {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the service refused the stream", e.getCause());
        }
    }

    @Override
    public void onNext(A value) {
        answer.complete(value);
    }

    @Override
    public void onError(Throwable failure) {
        answer.completeExceptionally(failure);
        ready.release();
    }

    @Override
    public void onCompleted() {
        ready.release();
    }
}
