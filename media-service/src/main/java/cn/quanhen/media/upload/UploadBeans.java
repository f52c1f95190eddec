package cn.quanhen.media.upload;

import cn.quanhen.media.custody.CustodyConfig;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;

/** The parts of upload that know no framework. */
@Dependent
class UploadBeans {
    static final String HASHING = "hashing";

    @Produces
    @Singleton
    Spool spool(CustodyConfig config) {
        return new Spool(config.directory().resolve("uploads"));
    }

    @Produces
    @Singleton
    Lanes lanes() {
        return new Lanes();
    }

    /** Digests run here: as many threads as processors, and a thread that waits for a digest helps with it. */
    @Produces
    @Singleton
    @Named(HASHING)
    ExecutorService hashing() {
        return new ForkJoinPool(Runtime.getRuntime().availableProcessors());
    }

    void stop(@Disposes @Named(HASHING) ExecutorService hashing) {
        hashing.shutdown();
    }

    @Produces
    @Singleton
    Measurements measurements(@Named(HASHING) ExecutorService hashing) {
        return new Measurements(hashing);
    }
}
