package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.CustodyAct;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keeping of a filed volume (Art. 25 第三款, 27). The years count from the end of the year in which it was filed. A
 * hold beats the expiry; two people decide on its disposal.
 *
 * @param lastDay the last day on which it must be kept; empty for ever
 * @param holds the places of the records that hold it
 * @param appraisers who has appraised it, by the places of the appraisals
 * @param disposedOn when it was destroyed; empty where it was not
 */
record Custody(
        Optional<LocalDate> lastDay, Set<Long> holds, Map<Long, String> appraisers, Optional<LocalDate> disposedOn) {
    private static final String ARTICLE = "第二十五条第三款、第二十七条";
    private static final MonthDay END_OF_YEAR = MonthDay.of(12, 31);

    Custody {
        holds = Set.copyOf(holds);
        appraisers = Map.copyOf(appraisers);
    }

    static Custody of(Act.VolumeFiled filed) {
        var lastDay = filed.years().stream()
                .mapToObj(years -> END_OF_YEAR.atYear(filed.filedOn().getYear() + years))
                .findFirst();
        return new Custody(lastDay, Set.of(), Map.of(), Optional.empty());
    }

    /**
     * After that act.
     *
     * @param place the act's own place
     */
    Custody admit(CustodyAct act, long place, Moment moment) {
        return switch (act) {
            case CustodyAct.Held held -> {
                var more = new HashSet<>(holds);
                more.add(place);
                yield new Custody(lastDay, more, appraisers, disposedOn);
            }
            case CustodyAct.Released released -> {
                var fewer = new HashSet<>(holds);
                if (!fewer.remove(released.hold())) {
                    throw notThere(Reason.RECORD_NOT_FOUND, "第" + released.hold() + "条记录不是尚未解除的暂缓销毁", "请填写暂缓销毁记录的序号");
                }
                yield new Custody(lastDay, fewer, appraisers, disposedOn);
            }
            case CustodyAct.Appraised appraised -> {
                requireExpired(moment);
                requireFree();
                var more = new HashMap<>(appraisers);
                more.put(place, moment.person());
                yield new Custody(lastDay, holds, more, disposedOn);
            }
            case CustodyAct.Disposed disposed -> {
                requireExpired(moment);
                requireFree();
                requireSecond(disposed.appraisal(), moment.person());
                yield new Custody(lastDay, holds, appraisers, Optional.of(moment.today()));
            }
        };
    }

    /** Refuses what asks for the content of a volume that is not there any more. */
    void requireKept() {
        disposedOn.ifPresent(on -> {
            throw Refusal.of(Reason.VOLUME_DISPOSED)
                    .article("第二十七条")
                    .because("本卷保管期限届满，经鉴定、批准，已于" + on + "销毁")
                    .remedy("记录中留有文书名称、摘要和销毁经过，请查阅案件记录")
                    .fact("disposedOn", on);
        });
    }

    private void requireExpired(Moment moment) {
        if (lastDay.isEmpty() || !moment.today().isAfter(lastDay.get())) {
            throw Refusal.of(Reason.RETENTION_RUNNING)
                    .article(ARTICLE)
                    .because(lastDay.map(day -> "本卷保管期限至" + day + "届满，此前不得销毁").orElse("本卷永久保管，不得销毁"))
                    .remedy("请继续妥善保管")
                    .fact("lastDay", lastDay.map(LocalDate::toString).orElse("永久"));
        }
    }

    private void requireFree() {
        if (!holds.isEmpty()) {
            throw Refusal.of(Reason.RETENTION_HELD)
                    .article(ARTICLE)
                    .because("本卷暂缓销毁，尚有" + holds.size() + "项没有解除")
                    .remedy("请在事由消除后逐项解除（RetentionReleased），再办理鉴定、销毁")
                    .fact("holds", holds);
        }
    }

    private void requireSecond(long appraisal, String approver) {
        var appraiser = appraisers.get(appraisal);
        if (appraiser == null) {
            throw notThere(
                    Reason.APPRAISAL_MISSING, "第" + appraisal + "条记录不是销毁鉴定", "请先由档案人员鉴定（DisposalAppraised），并填写该记录的序号");
        }
        if (appraiser.equals(approver)) {
            throw Refusal.of(Reason.SAME_PERSON)
                    .article(ARTICLE)
                    .because("鉴定和批准销毁的是同一人")
                    .remedy("请由鉴定人以外的负责人批准")
                    .fact("appraisal", appraisal);
        }
    }

    private static Refusal notThere(Reason reason, String because, String remedy) {
        return Refusal.of(reason).article(ARTICLE).because(because).remedy(remedy);
    }
}
