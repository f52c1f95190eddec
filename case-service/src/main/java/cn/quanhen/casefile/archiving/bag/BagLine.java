package cn.quanhen.casefile.archiving.bag;

/**
 * A file of the payload, as the bag describes it.
 *
 * @param path inside of the bag
 * @param size in bytes
 * @param sha256 in hex
 */
public record BagLine(String path, long size, String sha256) {}
