package cn.quanhen.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often a service says what it holds, and how quickly it goes through its own records. */
@ConfigMapping(prefix = "quanhen.census")
interface CensusSettings {
    /** How often a census is taken, and how often the scrub has its turn. */
    @WithDefault("30s")
    Duration every();

    /** Where nothing changed since the last census, one is written only every so many intervals. */
    @WithDefault("120")
    int quiet();

    /** How many records the scrub reads at each turn at most; 20,000 each 30 s are 10,000,000 in about four hours. */
    @WithDefault("20000")
    int scrub();
}
