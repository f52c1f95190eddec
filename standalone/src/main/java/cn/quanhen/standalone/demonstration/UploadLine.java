package cn.quanhen.standalone.demonstration;

import cn.quanhen.media.v1.WriteUploadRequest;
import cn.quanhen.media.v1.WriteUploadResponse;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** One stream of an upload, and what the service answers to it. */
final class UploadLine implements ClientResponseObserver<WriteUploadRequest, WriteUploadResponse> {
    /** While the service is not done with the broken line. */
    private static final Set<String> NOT_YET = Set.of("UPLOAD_BUSY", "UPLOAD_OFFSET_MISMATCH");

    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private ClientCallStreamObserver<WriteUploadRequest> sender;

    @Override
    public void beforeStart(ClientCallStreamObserver<WriteUploadRequest> stream) {
        sender = stream;
    }

    void send(WriteUploadRequest message) throws InterruptedException {
        while (!sender.isReady() && isOpen()) {
            Thread.sleep(2);
        }
        if (isOpen()) {
            sender.onNext(message);
        }
    }

    boolean isOpen() {
        return !end.isDone();
    }

    /** Whether the service took it all; false where it is not done with another line yet. */
    boolean isTaken() {
        try {
            end.orTimeout(60, TimeUnit.SECONDS).join();
            return true;
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof StatusRuntimeException status
                    && NOT_YET.contains(Refused.of(status).reason())) {
                return false;
            }
            throw failure;
        }
    }

    @Override
    public void onNext(WriteUploadResponse response) {}

    @Override
    public void onError(Throwable failure) {
        end.completeExceptionally(failure);
    }

    @Override
    public void onCompleted() {
        end.complete(null);
    }
}
