package cn.quanhen.casefile.record;

import cn.quanhen.casefile.act.Moment;
import cn.quanhen.casefile.contract.Acts;
import cn.quanhen.casefile.contract.Contents;
import cn.quanhen.casefile.phase.CaseFile;
import cn.quanhen.casefile.v1.Opening;
import cn.quanhen.ledger.Append;
import cn.quanhen.ledger.Entry;
import cn.quanhen.ledger.Ledger;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import com.google.protobuf.Message;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Cases, as their chains of records make them. All methods run in the caller's transaction. */
@ApplicationScoped
public class Cases {
    private final Ledger ledger;
    private final KnownCases known;

    Cases(Ledger ledger, KnownCases known) {
        this.ledger = ledger;
        this.known = known;
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
                    .map(file -> Uni.createFrom().item(new HeldCase(held, file)))
                    .orElseGet(() -> ledger.read(name).map(entries -> new HeldCase(held, Replay.of(entries))));
        });
    }

    /** Appends to a held case what the rules admit. */
    public Uni<Entry> append(HeldCase held, Message content, Author author) {
        var next = held.file().admit(Acts.of(Contents.holding(content)), author.moment());
        return write(held.tip().chain(), content, author).invoke(entry -> known.remember(entry.tip(), next));
    }

    /** Opens a case with its first record. */
    public Uni<Entry> open(String name, Opening opening, Author author) {
        var file = Replay.opened(opening, author.moment());
        return write(name, opening, author).invoke(entry -> known.remember(entry.tip(), file));
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
