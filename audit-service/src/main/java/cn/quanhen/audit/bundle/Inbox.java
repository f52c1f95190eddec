package cn.quanhen.audit.bundle;

import cn.quanhen.audit.bundle.ImportBundle.Imported;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** One bundle on its way in through either door: its pieces in their order, on worker threads. */
final class Inbox {
    private final Executor workers = Infrastructure.getDefaultExecutor();
    private final ImportBundle importBundle;
    private final CompletableFuture<Upload> upload;
    private CompletableFuture<Void> written;

    Inbox(ImportBundle importBundle, Shelf shelf) {
        this.importBundle = importBundle;
        this.upload = CompletableFuture.supplyAsync(() -> open(shelf), workers);
        this.written = upload.thenAccept(open -> {});
    }

    /** Takes the next piece. The next one may come once this one is written. */
    synchronized CompletableFuture<Void> write(byte[] piece) {
        written = written.thenRunAsync(() -> upload.join().write(piece), workers);
        return written;
    }

    /** All pieces have come. */
    synchronized CompletableFuture<Imported> end() {
        return written.thenApplyAsync(done -> importWhole(), workers).whenComplete((done, failure) -> abandon());
    }

    /** No more pieces come. */
    void abandon() {
        var unused = upload.thenAcceptAsync(Upload::close, workers);
    }

    private Imported importWhole() {
        return importBundle.handle(upload.join().whole());
    }

    private static Upload open(Shelf shelf) {
        try {
            return new Upload(shelf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
