package cn.quanhen.verify.volume;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file of a bag.
 *
 * @param size in bytes, as the directory or the zip says it
 * @param content its bytes
 */
record BagFile(long size, Content content) {
    /** Where the bytes come from. */
    interface Content {
        InputStream open() throws IOException;
    }
}
