package cn.quanhen.media.custody;

/**
 * What the bytes of an object are: it says whether other bytes are the same.
 *
 * @param size bytes
 * @param sha256 over all bytes; the object's address
 * @param sm3 over all bytes
 * @param sha256Root root of the tree of SHA-256 over blocks of 1 MiB
 * @param sm3Root root of the tree of SM3 over the same blocks
 */
public record Fingerprint(long size, Digest sha256, Digest sm3, Digest sha256Root, Digest sm3Root) {}
