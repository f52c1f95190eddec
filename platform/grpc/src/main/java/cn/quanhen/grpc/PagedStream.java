package cn.quanhen.grpc;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A server stream that asks its source for the next page only once the last one is on its way: a slow receiver holds up
 * the source, and memory holds one page.
 *
 * @param <T> the messages
 */
public final class PagedStream<T> {
    private final ServerCallStreamObserver<T> call;
    private final Supplier<Uni<List<T>>> source;
    private final UnaryOperator<Throwable> status;
    private final Deque<T> page = new ArrayDeque<>();
    private boolean asking;
    private boolean over;
    private Cancellable asked = () -> {};

    private PagedStream(
            ServerCallStreamObserver<T> call, Supplier<Uni<List<T>>> source, UnaryOperator<Throwable> status) {
        this.call = call;
        this.source = source;
        this.status = status;
    }

    /**
     * Sends all pages of a source.
     *
     * @param receiver of gRPC
     * @param source gives the next page; an empty one ends the stream
     * @param status what a failure of the source is to the receiver
     */
    public static <T> void send(
            StreamObserver<T> receiver, Supplier<Uni<List<T>>> source, UnaryOperator<Throwable> status) {
        PagedStream<T> stream = new PagedStream<>((ServerCallStreamObserver<T>) receiver, source, status);
        stream.call.setOnCancelHandler(stream::cancel);
        stream.call.setOnReadyHandler(stream::move);
        stream.move();
    }

    private synchronized void move() {
        while (!over && !page.isEmpty() && call.isReady()) {
            call.onNext(page.remove());
        }
        if (!over && page.isEmpty() && !asking && call.isReady()) {
            asking = true;
            asked = Uni.createFrom().deferred(source::get).subscribe().with(this::received, this::failed);
        }
    }

    private synchronized void received(List<T> next) {
        asking = false;
        if (over) {
            return;
        }
        if (next.isEmpty()) {
            over = true;
            call.onCompleted();
            return;
        }
        page.addAll(next);
        move();
    }

    private synchronized void failed(Throwable failure) {
        if (!over) {
            over = true;
            call.onError(status.apply(failure));
        }
    }

    private synchronized void cancel() {
        over = true;
        page.clear();
        asked.cancel();
    }
}
