package cn.quanhen.media.custody;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether there is room: the database and the log may share the disk, so some of it is never used up. */
@ApplicationScoped
public class Room {
    private final ObjectStore store;
    private final CustodyConfig config;

    Room(ObjectStore store, CustodyConfig config) {
        this.store = store;
        this.config = config;
    }

    /** Refuses ({@code DISK_FULL}) bytes for which there is no room. */
    public void require(long bytes) {
        if (store.free() - bytes < minFree()) {
            throw Disk.full().fact("free", store.free()).fact("minFree", minFree());
        }
    }

    /** Bytes that can still be stored. */
    public long free() {
        return store.free();
    }

    /** Bytes that must stay free. */
    public long minFree() {
        return config.minFree().asLongValue();
    }
}
