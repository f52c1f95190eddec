package cn.quanhen.casefile.alarm;

import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.period.Call;
import cn.quanhen.casefile.rebuild.ReadModel;
import cn.quanhen.casefile.record.Cases;
import cn.quanhen.casefile.record.Cases.CaseRecords;
import cn.quanhen.casefile.record.PeriodCalls;
import cn.quanhen.casefile.standard.Standards;
import cn.quanhen.casefile.v1.PeriodCalled;
import cn.quanhen.ledger.Entry;
import cn.quanhen.ledger.Ledger;
import com.google.protobuf.InvalidProtocolBufferException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Which periods of a case have called, as its chain of alarms has it, and when the next does. */
@ApplicationScoped
class PeriodCallsModel implements ReadModel {
    private final Ledger ledger;
    private final Cases cases;
    private final Standards standards;
    private final Clock clock;

    PeriodCallsModel(Ledger ledger, Cases cases, Standards standards, Clock clock) {
        this.ledger = ledger;
        this.cases = cases;
        this.standards = standards;
        this.clock = clock;
    }

    @Override
    public Uni<Void> rebuild(String name, CaseRecords records) {
        var standard = standards.pinned(records.file().standard());
        return ledger.read(PeriodMessage.chain(name))
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(entry -> PeriodCalls.once(name, call(entry)))
                .collect()
                .last()
                .chain(() -> PeriodCalls.schedule(name, standard, cases.facts(records), clock.instant()));
    }

    private static Call.Key call(Entry entry) {
        try {
            var called = PeriodCalled.parseFrom(entry.record().getContent());
            return new Call.Key(called.getPeriod(), called.getSubject(), Times.instant(called.getDueToCallAt()));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the chain of alarms holds what is no PeriodCalled", e);
        }
    }
}
