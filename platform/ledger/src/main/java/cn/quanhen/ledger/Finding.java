package cn.quanhen.ledger;

import cn.quanhen.ledger.v1.IntegrityFault;
import cn.quanhen.ledger.v1.IntegrityFinding;
import com.google.protobuf.Timestamp;
import java.time.Instant;

/**
 * A record that does not hold any more.
 *
 * @param chain its chain
 * @param sequence its place there
 * @param fault what is wrong
 */
record Finding(String chain, long sequence, IntegrityFault fault) {
    static Finding missing(String chain, long sequence) {
        return new Finding(chain, sequence, IntegrityFault.INTEGRITY_FAULT_MISSING);
    }

    static Finding changed(String chain, long sequence) {
        return new Finding(chain, sequence, IntegrityFault.INTEGRITY_FAULT_CHANGED);
    }

    IntegrityFinding message(Instant at) {
        return IntegrityFinding.newBuilder()
                .setChain(chain)
                .setSequence(sequence)
                .setFault(fault)
                .setFoundAt(
                        Timestamp.newBuilder().setSeconds(at.getEpochSecond()).setNanos(at.getNano()))
                .build();
    }
}
