package cn.quanhen.audit.supervision;

import cn.quanhen.audit.contract.Times;
import cn.quanhen.audit.v1.County;
import cn.quanhen.audit.v1.Evidence;
import cn.quanhen.audit.v1.EvidenceFinding;
import cn.quanhen.audit.v1.GetTraceResponse;
import cn.quanhen.audit.v1.Trace;
import cn.quanhen.audit.v1.TraceEntry;
import cn.quanhen.audit.witness.CountyLog;
import cn.quanhen.audit.witness.EvidenceBook;
import cn.quanhen.audit.witness.WitnessHead;
import com.google.protobuf.ByteString;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the city knows, as messages of the contract. */
final class SupervisionMessages {
    private SupervisionMessages() {}

    static County county(
            CountyLog log, Optional<WitnessHead> cosigned, Optional<Instant> moved, long verified, String alarm) {
        County.Builder county = County.newBuilder()
                .setName("counties/" + log.county())
                .setTitle(log.title())
                .setOrigin(log.origin())
                .setVerifiedSize(verified)
                .setAlarm(alarm);
        cosigned.ifPresent(head -> county.setCosignedSize(head.size())
                .setCosignedRoot(ByteString.copyFrom(head.root().bytes())));
        moved.ifPresent(at -> county.setMovedAt(Times.timestamp(at)));
        return county.build();
    }

    static Trace trace(ChainTrace trace) {
        return Trace.newBuilder()
                .setChain(trace.chain())
                .setEntryCount(trace.entries())
                .setUnbroken(trace.unbroken())
                .setLastRecordedAt(Times.timestamp(trace.lastRecordedAt()))
                .build();
    }

    static GetTraceResponse.Builder trace(ChainTrace trace, List<Traces.Entry> entries) {
        GetTraceResponse.Builder answer = GetTraceResponse.newBuilder().setTrace(trace(trace));
        entries.forEach(entry -> answer.addEntries(TraceEntry.newBuilder()
                .setIndex(entry.index())
                .setRecord(entry.record())
                .setKind(entry.kind())
                .setRecordedAt(Times.timestamp(entry.recordedAt()))));
        return answer;
    }

    static Evidence evidence(EvidenceBook.Kept kept) {
        return Evidence.newBuilder()
                .setNumber(kept.number())
                .setOrigin(kept.origin())
                .setFinding(EvidenceFinding.valueOf("EVIDENCE_FINDING_" + kept.finding()))
                .setMessage(kept.message())
                .setTreeSize(kept.size())
                .setNote(kept.note())
                .setAgainst(kept.against())
                .addAllProof(kept.proof())
                .setSeenAt(Times.timestamp(kept.seenAt()))
                .build();
    }
}
