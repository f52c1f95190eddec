package cn.quanhen.clock;

import java.util.UUID;

/** New names and salts. Injected, so that a test can foretell them. */
public interface Ids {

    /** A new id that sorts by the time it was made (RFC 9562 §5.7, UUID version 7). */
    UUID next();

    /** 16 bytes that nobody can guess. */
    byte[] salt();
}
