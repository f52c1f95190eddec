package cn.quanhen.audit.intake;

import cn.quanhen.audit.log.Commitments;
import cn.quanhen.audit.log.Leaf;
import cn.quanhen.audit.log.NewEntry;
import java.time.Instant;

/**
 * One record of a service, on its way into the log: its CloudEvents attributes and its canonical bytes. The attributes
 * agree with the record.
 *
 * @param source the service, for instance {@code //case-service/counties/231202}
 * @param id the record's name, {@code {chain}/records/{sequence}}; with the source, the event's identity
 * @param type {@code cn.} and the record's kind
 * @param subject the chain's name
 * @param time when it was recorded
 * @param sequence the place in the chain, from 1
 * @param previous the hash of the record before, in hex; zeroes for the first
 * @param salt 16 bytes, fixed with the record
 * @param canonical the serialized {@code quanhen.ledger.v1.Record}
 */
public record Event(
        String source,
        String id,
        String type,
        String subject,
        Instant time,
        long sequence,
        String previous,
        byte[] salt,
        byte[] canonical) {
    /** What the log shows of it. */
    Leaf leaf() {
        Commitments commitments = Commitments.to(salt, canonical);
        return new Leaf(id, previous, sequence, commitments, source, subject, time, type);
    }

    /** What the log keeps of it. */
    NewEntry entry() {
        return NewEntry.of(leaf(), salt, canonical);
    }

    /** Without the canonical bytes: they hold personal data. */
    @Override
    public String toString() {
        return "Event[" + source + " " + id + "]";
    }
}
