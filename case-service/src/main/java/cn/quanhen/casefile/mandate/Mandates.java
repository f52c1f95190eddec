package cn.quanhen.casefile.mandate;

import cn.quanhen.casefile.act.Mandated;
import cn.quanhen.ledger.Entry;
import cn.quanhen.ledger.Ledger;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Mandates, as their chains of records make them. All methods run in the caller's transaction. */
@ApplicationScoped
public class Mandates {
    private static final String NAMES = """
            SELECT name FROM chain
            WHERE name > :after AND name LIKE :mandates ORDER BY name LIMIT :size""";

    private final Ledger ledger;

    Mandates(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The records of a mandate, every one verified (Art. 7). */
    public Uni<List<Entry>> require(String name) {
        return ledger.read(name).map(entries -> {
            if (entries.isEmpty()) {
                throw Refusal.of(Reason.MANDATE_NOT_FOUND)
                        .article("第三十二条")
                        .because("没有这份委托书")
                        .remedy("请核对委托书名称")
                        .fact("mandate", name);
            }
            return entries;
        });
    }

    /** Refuses what a body does under a mandate that was revoked since the case opened. */
    public Uni<Void> requireStanding(Optional<Mandated> mandate, LocalDate day) {
        return mandate.map(pinned -> require(pinned.name())
                        .invoke(entries -> MandateRules.stands(MandateRecords.of(entries), day))
                        .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** The next mandates of a principal by their names; an empty name means the first. */
    public Uni<List<String>> names(String principal, String after, int size) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NAMES, String.class)
                        .setParameter("after", after)
                        .setParameter("mandates", principal + "/mandates/%")
                        .setParameter("size", size)
                        .getResultList());
    }
}
