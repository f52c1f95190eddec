package cn.quanhen.audit.bundle;

import cn.quanhen.audit.v1.ImportBundleRequest;
import cn.quanhen.audit.v1.ImportBundleResponse;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;

/** The client stream of an import: the next part is asked for once the last one is on disk. */
final class BundleReceiver implements StreamObserver<ImportBundleRequest> {
    private final ServerCallStreamObserver<ImportBundleResponse> call;
    private final Inbox inbox;
    private final UnaryOperator<Throwable> status;
    private boolean failed;

    BundleReceiver(ServerCallStreamObserver<ImportBundleResponse> call, Inbox inbox, UnaryOperator<Throwable> status) {
        this.call = call;
        this.inbox = inbox;
        this.status = status;
    }

    @Override
    public void onNext(ImportBundleRequest part) {
        var unused = inbox.write(part.getData().toByteArray()).whenComplete((done, failure) -> {
            if (failure == null) {
                call.request(1);
            } else {
                fail(failure);
            }
        });
    }

    @Override
    public void onError(Throwable broken) {
        inbox.abandon();
    }

    @Override
    public void onCompleted() {
        var unused = inbox.end().whenComplete((imported, failure) -> {
            if (failure == null) {
                call.onNext(BundleGrpc.message(imported));
                call.onCompleted();
            } else {
                fail(failure);
            }
        });
    }

    private synchronized void fail(Throwable failure) {
        inbox.abandon();
        if (!failed) {
            failed = true;
            call.onError(status.apply(failure instanceof CompletionException ? failure.getCause() : failure));
        }
    }
}
