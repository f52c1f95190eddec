package cn.quanhen.audit.contract;

import com.google.protobuf.Timestamp;
import java.time.Instant;

/** Moments between the contract and the log. */
public final class Times {
    private Times() {}

    /** A moment as the contract has it. */
    public static Timestamp timestamp(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }

    /**
     * A moment of the contract.
     *
     * @throws java.time.DateTimeException where it is none
     */
    public static Instant instant(Timestamp timestamp) {
        return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
    }
}
