package cn.quanhen.casefile.contract;

import cn.quanhen.casefile.act.FineAct;
import cn.quanhen.casefile.v1.FineCollected;
import cn.quanhen.casefile.v1.FineHandedIn;
import cn.quanhen.casefile.v1.FinePaidIn;
import java.util.Optional;
import java.util.Set;

/** What the records of a fine that is collected on the spot mean to the rules (处罚法 第六十八条至第七十一条). */
final class CollectedFines {
    private CollectedFines() {}

    static FineAct.Collected act(FineCollected collected) {
        return new FineAct.Collected(
                Set.copyOf(collected.getCertificateNumbersList()),
                Times.instant(collected.getCollectedAt()),
                collected.getAmountFen(),
                collected.getOnWater());
    }

    static FineAct.HandedIn act(FineHandedIn handed) {
        return new FineAct.HandedIn(
                handed.getCollection(),
                Times.instant(handed.getHandedInAt()),
                handed.hasAshoreAt() ? Optional.of(Times.instant(handed.getAshoreAt())) : Optional.empty());
    }

    static FineAct.PaidIn act(FinePaidIn paid) {
        return new FineAct.PaidIn(paid.getCollection(), Times.instant(paid.getPaidInAt()));
    }
}
