package cn.quanhen.casefile.record;

import cn.quanhen.casefile.facts.Growth;
import cn.quanhen.casefile.period.Extension;
import cn.quanhen.casefile.period.Period;
import cn.quanhen.casefile.period.Standing;
import cn.quanhen.casefile.period.Timeline;
import cn.quanhen.casefile.standard.pack.StandardPackage;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.time.Instant;

/**
 * An extension that the case's standard does not let count is refused, so that nobody relies on it: too long, too
 * often, or after the period was over (强制法 第二十五条第一款、第三十二条第一款; 许可法 第四十二条).
 */
record ExtensionRules(StandardPackage standard) {

    void require(Growth growth, Instant now) {
        if (growth.extensions().isEmpty()) {
            return;
        }
        var standings = standard.standings(growth.facts().timeline(now), now);
        for (var granted : growth.extensions()) {
            standings.stream()
                    .filter(standing -> standing.notCounted().contains(granted))
                    .findFirst()
                    .ifPresent(standing -> {
                        throw refusal(standing, granted);
                    });
        }
    }

    private Refusal refusal(Standing standing, Timeline.Granted granted) {
        var period = standing.period();
        var refusal = Refusal.of(Reason.EXTENSION_REFUSED)
                .article(period.extension()
                        .map(Extension::basis)
                        .map(standard::articles)
                        .orElseGet(() -> standard.articles(period.basis())))
                .because("“" + period.title() + "”的期限不能这样延长：" + limit(period))
                .remedy("在期限届满前、按规定的次数和长度延长；期限已经届满的，立即作出处理决定")
                .fact("period", period.id())
                .fact("amount", granted.amount())
                .fact("granted", standing.granted().size());
        return standing.lastDay().map(day -> refusal.fact("lastDay", day)).orElse(refusal);
    }

    private static String limit(Period period) {
        return period.extension()
                .map(extension -> "最多延长" + extension.times() + "次，每次不超过"
                        + extension.length().title() + "，并应当在期限届满前批准")
                .orElse("法律没有规定可以延长");
    }
}
