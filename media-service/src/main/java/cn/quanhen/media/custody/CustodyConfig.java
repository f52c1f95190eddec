package cn.quanhen.media.custody;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the bytes lie. */
@ConfigMapping(prefix = "quanhen.media.custody")
public interface CustodyConfig {

    /** The directory of the object store and of the uploads under way; on one file system that knows hard links. */
    @WithDefault("/var/lib/quanhen")
    Path directory();

    /** Room that is never used up: below it no upload begins or goes on, and the service says that it is not ready. */
    @WithDefault("1G")
    MemorySize minFree();
}
