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

    /** How often each service's roll is called (点名): whether it holds all that has come here. */
    @WithDefault("15s")
    Duration rollCall();

    /** How long a service may leave open whether it does; three roll calls. */
    @WithDefault("45s")
    Duration overdueAfter();
}
