package cn.quanhen.ledger;

import java.util.HexFormat;

/**
 * Where a chain ends.
 *
 * @param chain the chain's resource name
 * @param sequence how many records it has
 * @param hash the last record's hash, 32 bytes; zeroes for an empty chain
 */
public record Tip(String chain, long sequence, byte[] hash) {

    static Tip start(String chain) {
        return new Tip(chain, 0, new byte[Entry.HASH_LENGTH]);
    }

    /** The hash in hex, as callers send it back to act on what they have read. */
    public String etag() {
        return HexFormat.of().formatHex(hash);
    }
}
