package cn.quanhen.ledger;

import com.google.protobuf.InvalidProtocolBufferException;

/**
 * A record on its way to the log.
 *
 * @param position its place in the outbox; positions of later records are not always larger, see {@link CensusFence}
 * @param entry the record
 * @param salt 16 bytes that blind its digest in the public log
 */
record LedgerEvent(long position, Entry entry, byte[] salt) {

    static LedgerEvent of(long position, byte[] canonical, byte[] salt) {
        try {
            return new LedgerEvent(position, Entry.of(canonical), salt);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a record in the outbox cannot be read", e);
        }
    }
}
