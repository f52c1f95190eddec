package cn.quanhen.media.upload;

import cn.quanhen.media.custody.Measured;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** What is known of the bytes of each upload under way. In memory only: it can be worked out again from the disk. */
public final class Measurements {
    private final Executor executor;
    private final Map<UUID, Follower> followers = new ConcurrentHashMap<>();
    private final Map<UUID, CompletableFuture<Measured>> finished = new ConcurrentHashMap<>();

    public Measurements(Executor executor) {
        this.executor = executor;
    }

    /** Says that bytes of the upload up to this offset are on disk. */
    public void advance(UUID upload, SpoolFile file, long acknowledged) {
        follower(upload, file).advance(acknowledged);
    }

    /** What the whole upload is. Asked again, it does not measure again, unless that failed. */
    public CompletableFuture<Measured> whole(UUID upload, SpoolFile file, long size) {
        var whole =
                finished.computeIfAbsent(upload, id -> follower(upload, file).finish(size));
        return whole.whenComplete((measured, failure) -> {
            if (failure != null) {
                forget(upload);
            }
        });
    }

    /** Forgets the upload: it is finished, or starts again. */
    public void forget(UUID upload) {
        followers.remove(upload);
        finished.remove(upload);
    }

    private Follower follower(UUID upload, SpoolFile file) {
        return followers.computeIfAbsent(upload, id -> new Follower(file.path(), executor));
    }
}
