package cn.quanhen.audit.supervision;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The city's supervision over the logs that it witnesses. */
@ConfigMapping(prefix = "quanhen.supervision")
public interface SupervisionSettings {
    /** Whether this node supervises: it mirrors and verifies the logs of {@code quanhen.witness.counties-file}. */
    @WithDefault("false")
    boolean enabled();

    /** How often each log is looked at. */
    @WithDefault("2s")
    String poll();

    /** How long a log may be away, or behind what it had cosigned, before that is an alarm. */
    @WithDefault("60s")
    Duration staleAfter();

    /** How long a log may have signed more than it publishes, while it answers, before that is an alarm. */
    @WithDefault("30s")
    Duration unpublishedAfter();

    /** How often each county's log moves at least: its {@code quanhen.log.heartbeat}. Three missed are an alarm. */
    @WithDefault("60s")
    Duration heartbeat();

    /** How many old bundles of each log, with their tiles, are compared again at each look at most. */
    @WithDefault("16")
    int patrolBundles();
}
