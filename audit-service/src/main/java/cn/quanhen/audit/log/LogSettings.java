package cn.quanhen.audit.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** This node's log. */
@ConfigMapping(prefix = "quanhen.log")
public interface LogSettings {
    /** The log's identity, the first line of every checkpoint, for instance {@code quanhen.cn/log/231202}. */
    String origin();

    /** Where {@code log.key} and {@code log.vkey} are kept; made at first start, for this user only. */
    Path keyDirectory();

    /** How long entries are collected before they are integrated under one checkpoint. */
    @WithDefault("0.25s")
    Duration batchInterval();

    /** How many waiting entries are integrated at once, before the interval is over; and how many at most. */
    @WithDefault("1024")
    int batchSize();

    /** How long a replica that does not answer any more keeps another from moving the log on. */
    @WithDefault("5s")
    Duration lease();

    /**
     * How long a log that has a witness goes without a new entry; then it writes one itself, so that it is seen to
     * live.
     */
    @WithDefault("60s")
    Duration heartbeat();

    /** The memory of the newest head that was signed here; {@code log.high-water} in the key directory. */
    Optional<Path> highWaterFile();

    /** Whether {@code POST /log/add} exists. For tools' tests; anybody on the network could write to the log. */
    @WithDefault("false")
    boolean addEndpoint();

    /** Which witnesses there are and how many of them must cosign (C2SP tlog-policy), in place of a single one. */
    Optional<Path> policyFile();

    /** How often an idle log looks for entries of another replica, and a log whose witness is away asks it again. */
    @WithDefault("5s")
    Duration sweep();

    /** Who cosigns. Without a witness no receipt is given. */
    Optional<Witness> witness();

    /** The witness, as the log sees it. */
    interface Witness {
        /** Its submission prefix, for instance {@code https://audit.suihua.gov.cn/witness}. */
        URI url();

        /** Its public keys, of the types {@code 0x04} and {@code 0x06}; with each of them it must have cosigned. */
        Optional<List<String>> vkey();

        /** Files that hold a key each, in place of them; read at each attempt until they are there. */
        Optional<List<Path>> vkeyFile();

        /** How long to wait for its answer; 5 seconds where it is not said. A default here would require a witness. */
        Optional<Duration> timeout();
    }
}
