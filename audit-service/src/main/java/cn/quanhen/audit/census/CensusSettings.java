package cn.quanhen.audit.census;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this node holds the services' censuses against its log. */
@ConfigMapping(prefix = "quanhen.census")
public interface CensusSettings {
    /** How long records may be on their way before what is not here is missing. */
    @WithDefault("8s")
    Duration grace();

    /** How often what waits is looked at. */
    @WithDefault("1s")
    String turn();

    /** How long a service may be without a census; longer than it stays quiet while nothing changes. */
    @WithDefault("6m")
    Duration overdueAfter();
}
