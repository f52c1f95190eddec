package cn.quanhen.media.custody;

/** An object in custody, opened to be read. Blocking; for one thread at a time. */
public interface StoredObject extends AutoCloseable {

    /**
     * Reads a block and holds it against the SHA-256 tree.
     *
     * @param index from 0; each block is 1 MiB, the last may be shorter
     * @throws cn.quanhen.refusal.Refusal {@code OBJECT_CORRUPT} names the block and the file
     */
    byte[] block(int index);

    @Override
    void close();
}
