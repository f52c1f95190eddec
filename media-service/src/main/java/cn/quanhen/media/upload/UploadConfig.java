package cn.quanhen.media.upload;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How uploads are taken in. */
@ConfigMapping(prefix = "quanhen.media.upload")
public interface UploadConfig {

    /** After so many bytes what was written is brought to the disk and acknowledged. */
    @WithDefault("16M")
    MemorySize acknowledgeEvery();

    /** A line on which nothing came for so long is given up, so that the upload can be resumed on another one. */
    @WithDefault("60s")
    Duration stalledAfter();
}
