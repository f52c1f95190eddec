package cn.quanhen.ledger;

import com.google.protobuf.InvalidProtocolBufferException;

/**
 * A record on its way to the log.
 *
 * @param entry the record
 * @param salt 16 bytes that blind its digest in the public log
 */
record LedgerEvent(Entry entry, byte[] salt) {

    static LedgerEvent of(byte[] canonical, byte[] salt) {
        try {
            return new LedgerEvent(Entry.of(canonical), salt);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a record in the outbox cannot be read", e);
        }
    }
}
