package cn.quanhen.casefile.record;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.casefile.checklist.Steps;
import cn.quanhen.casefile.contract.Acts;
import cn.quanhen.casefile.contract.Contents;
import cn.quanhen.casefile.facts.Facts;
import cn.quanhen.casefile.facts.Recorded;
import cn.quanhen.casefile.index.CaseIndex;
import cn.quanhen.casefile.index.CaseLine;
import cn.quanhen.casefile.mandate.Mandates;
import cn.quanhen.casefile.phase.CaseFile;
import cn.quanhen.casefile.phase.MandateTerm;
import cn.quanhen.casefile.phase.PhaseName;
import cn.quanhen.casefile.standard.Standards;
import cn.quanhen.casefile.v1.Opening;
import cn.quanhen.ledger.Append;
import cn.quanhen.ledger.Entry;
import cn.quanhen.ledger.Ledger;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import com.google.protobuf.Message;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Cases, as their chains of records make them. All methods run in the caller's transaction. */
@ApplicationScoped
public class Cases {
    private static final String NAMES = """
            SELECT name FROM chain WHERE name > :after AND name ~ '^counties/[^/]+/agencies/[^/]+/cases/[^/]+$'
            ORDER BY name LIMIT 200""";

    private final Ledger ledger;
    private final KnownCases known;
    private final Standards standards;
    private final Settings settings;
    private final CaseIndex index;
    private final Mandates mandates;

    Cases(Ledger ledger, KnownCases known, Standards standards, Settings settings, CaseIndex index, Mandates mandates) {
        this.mandates = mandates;
        this.ledger = ledger;
        this.known = known;
        this.standards = standards;
        this.settings = settings;
        this.index = index;
    }

    /** The next cases by their names; an empty name means the first. */
    public static Uni<List<String>> names(String after) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NAMES, String.class)
                        .setParameter("after", after)
                        .getResultList());
    }

    /** The case and all its records, every one verified (Art. 7). */
    public Uni<CaseRecords> read(String name) {
        return ledger.read(name).map(entries -> {
            if (entries.isEmpty()) {
                throw notFound(name);
            }
            return new CaseRecords(entries, Replay.of(entries));
        });
    }

    /** The case, held until the transaction is over, so that what is appended follows what was read. */
    public Uni<HeldCase> hold(String name) {
        return ledger.lock(name).chain(tip -> {
            var held = tip.orElseThrow(() -> notFound(name));
            return known.at(held)
                    .map(whole -> Uni.createFrom().item(HeldCase.of(held, whole)))
                    .orElseGet(() -> ledger.read(name).map(entries -> HeldCase.of(held, Replay.known(entries))));
        });
    }

    /** What the records that were read say. */
    public Facts facts(CaseRecords records) {
        return known.at(records.entries().getLast().tip())
                .map(KnownCase::facts)
                .orElseGet(() -> Replay.facts(records.entries()));
    }

    /** Appends to a held case what the law and the case's standard admit; the law's own refusals come first. */
    public Uni<Entry> append(HeldCase held, Message content, Author author) {
        var act = Acts.of(Contents.holding(content));
        var next = held.file().admit(act, author.moment());
        var line = held.line().with(Contents.holding(content), PhaseName.of(next.phase()));
        return requireMandate(held.file(), act, author)
                .chain(() -> write(held.tip().sequence() + 1, held.facts(), next, line, act, content, author))
                .call(entry -> line.equals(held.line()) ? Uni.createFrom().voidItem() : index.write(line));
    }

    private Uni<Void> requireMandate(CaseFile file, Act act, Author author) {
        var day = author.moment().day();
        var mandate = MandateTerm.needed(file, act, author.caller().agency());
        mandate.ifPresent(needed -> MandateTerm.check(needed, day));
        return mandates.requireStanding(mandate, day);
    }

    /** Opens a case with its first record. */
    public Uni<Entry> open(String name, Opening opening, Author author) {
        var file = Replay.opened(opening, author.moment());
        var line = CaseLine.opened(
                name, opening, author.officer(), author.moment().recordedAt(), PhaseName.of(file.phase()));
        return write(1, Facts.NONE, file, line, Acts.of(Contents.holding(opening)), opening, author)
                .call(entry -> index.write(line));
    }

    /** Writes the case's line of the index anew, from its records. */
    public Uni<Void> index(CaseRecords records) {
        return index.write(
                Replay.line(records.entries(), PhaseName.of(records.file().phase())));
    }

    private Uni<Entry> write(
            long sequence, Facts facts, CaseFile next, CaseLine line, Act act, Message content, Author author) {
        var growth = facts.with(new Recorded(
                sequence,
                Contents.holding(content),
                author.moment(),
                author.caller().name()));
        var standard = standards.pinned(next.standard());
        new StandardRules(standard).require(growth, settings.of(line.name(), next, standard), Steps.of(act), author);
        var now = author.moment().recordedAt();
        new ExtensionRules(standard).require(growth, now);
        return write(line.name(), content, author)
                .call(() -> growth.movesPeriods()
                        ? PeriodCalls.schedule(line.name(), standard, growth.facts(), now)
                        : Uni.createFrom().voidItem())
                .invoke(entry -> known.remember(entry.tip(), new KnownCase(next, growth.facts(), line)));
    }

    private Uni<Entry> write(String name, Message content, Author author) {
        Moment moment = author.moment();
        return ledger.append(new Append(
                name,
                content,
                moment.happenedAt(),
                moment.recordedAt(),
                author.caller(),
                author.requestId(),
                moment.lateReason()));
    }

    private static Refusal notFound(String name) {
        return Refusal.of(Reason.CASE_NOT_FOUND)
                .because("没有这个案件")
                .remedy("请核对案件名称")
                .fact("case", name);
    }

    /** The records of a case and the case that they make. */
    public record CaseRecords(List<Entry> entries, CaseFile file) {}
}
