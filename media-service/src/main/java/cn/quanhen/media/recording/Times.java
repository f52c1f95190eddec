package cn.quanhen.media.recording;

import com.google.protobuf.Timestamp;
import java.time.Instant;

/** Moments of the contract as moments of Java, and back. */
public final class Times {
    private Times() {}

    public static Instant of(Timestamp timestamp) {
        return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
    }

    public static Timestamp of(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }
}
