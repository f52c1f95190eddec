package cn.quanhen.audit.integrity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How this node re-verifies what it stores of its log. */
@ConfigMapping(prefix = "quanhen.integrity")
public interface IntegritySettings {
    /** How often the scrub has its turn. */
    @WithDefault("15s")
    String every();

    /** How many tiles of 256 entries it verifies at each turn at most; 64 are 16,384 entries. */
    @WithDefault("64")
    int tiles();
}
