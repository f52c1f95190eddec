package cn.quanhen.audit.witness;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** The witness that this node is, at the city. */
@ConfigMapping(prefix = "quanhen.witness")
public interface WitnessSettings {
    /** Whether this node cosigns other logs' checkpoints. */
    @WithDefault("false")
    boolean enabled();

    /** The name of the witness's key. */
    @WithDefault("quanhen.cn/witness/231200")
    String name();

    /** Where {@code witness.key} and {@code witness.vkey} are kept; made at first start, for this user only. */
    Path keyDirectory();

    /**
     * Where the witness remembers what it cosigned, beside the database; {@code witness.heads} in the key directory by
     * default. Replicas share it.
     */
    Optional<Path> memory();

    /**
     * The logs that are witnessed: a JSON array of {@code {"county", "title", "origin", "vkey" or "vkeyFile", "vkeySm2"
     * or "vkeySm2File" (need not be there), "url"}}. Read again whenever it has changed.
     */
    Optional<Path> countiesFile();
}
