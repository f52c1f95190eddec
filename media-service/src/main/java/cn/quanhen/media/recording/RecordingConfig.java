package cn.quanhen.media.recording;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** How recordings are listed. */
@ConfigMapping(prefix = "quanhen.media.recording")
public interface RecordingConfig {

    /**
     * The secret behind page tokens, the same for every replica. Where it is missing, one is drawn at each start, and
     * tokens end with the process.
     */
    Optional<String> pageTokenKey();
}
