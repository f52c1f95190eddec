package cn.quanhen.audit.intake;

import cn.quanhen.audit.log.Leaf;
import cn.quanhen.audit.log.NewEntry;
import java.time.Instant;

/**
 * One record of a service, on its way into the log: its CloudEvents attributes and its canonical bytes. The attributes
 * agree with the record.
 *
 * @param leaf what the log shows of it; its attributes, and the commitments to the bytes, which are computed once
 * @param salt 16 bytes, fixed with the record
 * @param canonical the serialized {@code quanhen.ledger.v1.Record}
 */
public record Event(Leaf leaf, byte[] salt, byte[] canonical) {
    /** The record's name, {@code {chain}/records/{sequence}}; with the source, the event's identity. */
    public String id() {
        return leaf.id();
    }

    /** The chain's name. */
    public String subject() {
        return leaf.subject();
    }

    /** When it was recorded. */
    public Instant time() {
        return leaf.time();
    }

    /** The place in the chain, from 1. */
    public long sequence() {
        return leaf.sequence();
    }

    /** What the log keeps of it. */
    NewEntry entry() {
        return NewEntry.of(leaf, salt, canonical);
    }

    /** Without the canonical bytes: they hold personal data. */
    @Override
    public String toString() {
        return "Event[" + leaf.source() + " " + leaf.id() + "]";
    }
}
