package cn.quanhen.casefile.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.quanhen.casefile.act.Enforcement;
import cn.quanhen.casefile.agency.AgencyKind;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 第三十二条；处罚法 第二十条、第二十一条: what may be entrusted to whom, and what a mandate covers. */
class MandateRulesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-09-02");
    private static final String BODY = "counties/231202/agencies/12231202MB1A2B3E46";
    private static final Conditions FULFILLED = new Conditions(true, true, true);
    private static final Mandate MANDATE = new Mandate(
            "counties/231202/agencies/11231202MB1A2B3C47/mandates/1",
            BODY,
            Set.of(Enforcement.PENALTY),
            Set.of("食品摊贩管理"),
            LocalDate.parse("2026-01-01"),
            LocalDate.parse("2026-12-31"),
            Optional.empty());

    @Test
    void anOrganEntrustsABodyThatFulfilsTheConditions() {
        assertThatCode(() -> MandateRules.grantable(MANDATE, AgencyKind.ORGAN, AgencyKind.ENTRUSTED, FULFILLED))
                .doesNotThrowAnyException();
    }

    @Test
    void anEntrustedBodyEntrustsNobodyElse() {
        var refusal =
                refusal(() -> MandateRules.grantable(MANDATE, AgencyKind.ENTRUSTED, AgencyKind.ENTRUSTED, FULFILLED));

        assertThat(refusal.reason()).isEqualTo(Reason.NOT_ENTRUSTABLE);
        assertThat(refusal.article()).contains("第二十条第四款");
    }

    @Test
    void onlyABodyThatIsRegisteredAsEntrustedIsEntrusted() {
        assertThat(refusal(() -> MandateRules.grantable(MANDATE, AgencyKind.ORGAN, AgencyKind.ORGAN, FULFILLED))
                        .reason())
                .isEqualTo(Reason.NOT_ENTRUSTABLE);
    }

    @Test
    void aBodyThatLacksAConditionIsNotEntrusted() {
        for (var lacking : new Conditions[] {
            new Conditions(false, true, true), new Conditions(true, false, true), new Conditions(true, true, false)
        }) {
            var refusal =
                    refusal(() -> MandateRules.grantable(MANDATE, AgencyKind.ORGAN, AgencyKind.ENTRUSTED, lacking));
            assertThat(refusal.article()).contains("第二十一条");
        }
    }

    @Test
    void aMandateCoversItsBodyKindMatterAndTerm() {
        assertThatCode(() -> MandateRules.covers(MANDATE, BODY, Enforcement.PENALTY, "食品摊贩管理", DAY))
                .doesNotThrowAnyException();
    }

    @Test
    void aMatterThatIsNotEntrustedIsOutside() {
        outside("广告监管", () -> MandateRules.covers(MANDATE, BODY, Enforcement.PENALTY, "广告监管", DAY));
    }

    @Test
    void aKindThatIsNotEntrustedIsOutside() {
        outside("行政检查", () -> MandateRules.covers(MANDATE, BODY, Enforcement.INSPECTION, "食品摊贩管理", DAY));
    }

    @Test
    void anotherBodyIsOutside() {
        outside("不是委托本组织", () -> MandateRules.covers(MANDATE, BODY + "0", Enforcement.PENALTY, "食品摊贩管理", DAY));
    }

    @Test
    void aDayOutsideTheTermIsOutside() {
        for (var day : new String[] {"2025-12-31", "2027-01-01"}) {
            outside(
                    "委托期限",
                    () -> MandateRules.covers(MANDATE, BODY, Enforcement.PENALTY, "食品摊贩管理", LocalDate.parse(day)));
        }
        for (var day : new String[] {"2026-01-01", "2026-12-31"}) {
            MandateRules.covers(MANDATE, BODY, Enforcement.PENALTY, "食品摊贩管理", LocalDate.parse(day));
        }
    }

    @Test
    void aMandateThatWasRevokedDoesNotStandFromThatDayOn() {
        var revoked = new Mandate(
                MANDATE.name(),
                BODY,
                MANDATE.powers(),
                MANDATE.matters(),
                MANDATE.from(),
                MANDATE.until(),
                Optional.of(DAY));

        outside("收回", () -> MandateRules.stands(revoked, DAY));
        MandateRules.stands(revoked, DAY.minusDays(1));
    }

    private static void outside(String because, Runnable act) {
        var refusal = refusal(act);
        assertThat(refusal.reason()).isEqualTo(Reason.OUTSIDE_MANDATE);
        assertThat(refusal.because()).contains(because);
        assertThat(refusal.article()).contains("第三十二条");
    }

    private static Refusal refusal(Runnable act) {
        return catchThrowableOfType(Refusal.class, act::run);
    }
}
