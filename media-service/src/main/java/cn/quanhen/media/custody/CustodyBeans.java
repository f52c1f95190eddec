package cn.quanhen.media.custody;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The object store that the configuration asks for. */
@Dependent
class CustodyBeans {

    @Produces
    @Singleton
    ObjectStore objectStore(CustodyConfig config) {
        return new FilesystemObjectStore(config.directory().resolve("objects"));
    }
}
