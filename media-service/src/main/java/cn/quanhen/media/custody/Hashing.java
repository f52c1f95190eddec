package cn.quanhen.media.custody;

/** A digest under way. Not for several threads at once. */
public interface Hashing {

    /** Takes more bytes. */
    void update(byte[] bytes, int offset, int length);

    /** The digest of all bytes so far; starts anew. */
    byte[] finish();
}
