package cn.quanhen.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessTest {
    private static final String MARKET = "counties/231202/agencies/11231202MB1A2B3C47";
    private static final String HEALTH = "counties/231202/agencies/11231202MB1X2Y3Z4K";
    private static final String CASE = MARKET + "/cases/1";

    @Test
    void anOfficerReadsAndWritesTheCasesOfItsAgency() {
        var officer = caller("231202", MARKET, Role.OFFICER);

        assertThatCode(() -> Access.requireReader(officer, CASE)).doesNotThrowAnyException();
        assertThatCode(() -> Access.requireWriter(officer, CASE, Role.OFFICER)).doesNotThrowAnyException();
    }

    @Test
    void anAgencyDoesNotSeeAnothersCase() {
        var officer = caller("231202", HEALTH, Role.OFFICER);

        refused(() -> Access.requireReader(officer, CASE), Reason.OTHER_AGENCY);
        refused(() -> Access.requireWriter(officer, CASE, Role.OFFICER), Reason.OTHER_AGENCY);
    }

    @Test
    void anAgencyWhoseNameBeginsAlikeIsAnother() {
        var officer = caller("231202", MARKET, Role.OFFICER);

        refused(() -> Access.requireReader(officer, MARKET + "8/cases/1"), Reason.OTHER_AGENCY);
    }

    @Test
    void theCitysSupervisorReadsEveryCountyAndWritesNowhere() {
        var supervisor = caller("231200", "counties/231200/agencies/11231200MB1F5G6H72", Role.SUPERVISOR);

        assertThatCode(() -> Access.requireReader(supervisor, CASE)).doesNotThrowAnyException();
        refused(() -> Access.requireWriter(supervisor, CASE, Role.OFFICER), Reason.ROLE_MISSING);
    }

    @Test
    void aCountysSupervisorReadsItsOwnCountyOnly() {
        var supervisor = caller("231221", "counties/231221/agencies/11231221MB1F5G6H72", Role.SUPERVISOR);

        refused(() -> Access.requireReader(supervisor, CASE), Reason.OTHER_AGENCY);
    }

    @Test
    void aServiceServesItsOwnCountyOnly() {
        assertThatCode(() -> Access.requireWriter(caller("231202", "", Role.SERVICE), CASE, Role.SERVICE))
                .doesNotThrowAnyException();
        refused(
                () -> Access.requireWriter(caller("231221", "", Role.SERVICE), CASE, Role.SERVICE),
                Reason.OTHER_AGENCY);
    }

    @Test
    void whoeverIsOfNoAgencyReadsNothing() {
        refused(() -> Access.requireReader(caller("", "", Role.OFFICER), CASE), Reason.OTHER_AGENCY);
    }

    private static Caller caller(String county, String agency, Role role) {
        return new Caller("subject", "name", county, agency, Set.of(role), "");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, Reason reason) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> {
            org.assertj.core.api.Assertions.assertThat(refusal.reason()).isEqualTo(reason);
        });
    }
}
