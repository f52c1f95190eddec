package cn.quanhen.casefile.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.casefile.standard.pack.Shelf;
import cn.quanhen.casefile.standard.pack.StandardPackage;
import cn.quanhen.casefile.v1.DirectService;
import cn.quanhen.casefile.v1.ElectronicService;
import cn.quanhen.casefile.v1.EntrustedService;
import cn.quanhen.casefile.v1.LeftBehind;
import cn.quanhen.casefile.v1.PostalService;
import cn.quanhen.casefile.v1.PublicNotice;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.casefile.v1.Service;
import cn.quanhen.refusal.Refusal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Art. 18: the day on which a document counts as served. */
class ServicesTest {
    private static final StandardPackage STANDARD = Shelf.read("suihua-2026-1");

    @Test
    void whatIsHandedOverLeftBehindEntrustedOrSentElectronicallyCountsOnTheDayInChina() {
        Instant lateInTheDayInUtc = Instant.parse("2026-09-02T16:30:00Z");

        assertThat(countsOn(service(lateInTheDayInUtc).setDirect(DirectService.getDefaultInstance())))
                .isEqualTo("2026-09-03");
        assertThat(countsOn(service(lateInTheDayInUtc).setLeftBehind(LeftBehind.getDefaultInstance())))
                .isEqualTo("2026-09-03");
        assertThat(countsOn(service(lateInTheDayInUtc).setEntrusted(EntrustedService.getDefaultInstance())))
                .isEqualTo("2026-09-03");
        assertThat(countsOn(service(lateInTheDayInUtc).setElectronic(ElectronicService.getDefaultInstance())))
                .isEqualTo("2026-09-03");
    }

    @Test
    void whatIsMailedCountsOnTheDateOfTheReceipt() {
        assertThat(countsOn(service(Instant.parse("2026-09-02T02:00:00Z"))
                        .setPostal(PostalService.newBuilder().setReceivedOn("2026-09-05"))))
                .isEqualTo("2026-09-05");
    }

    @Test
    void aPublicNoticeCountsWhenThePeriodOfTheStandardPackageIsOverOnAWorkingDay() {
        assertThat(countsOn(service(Instant.parse("2026-09-02T02:00:00Z"))
                        .setPublicNotice(PublicNotice.newBuilder().setPublishedOn("2026-09-02"))))
                .isEqualTo("2026-10-08");
    }

    @Test
    void theDayThatACallerSendsIsReplaced() {
        assertThat(countsOn(service(Instant.parse("2026-09-02T02:00:00Z"))
                        .setDirect(DirectService.getDefaultInstance())
                        .setCountsOn("2020-01-01")))
                .isEqualTo("2026-09-02");
    }

    @Test
    void aDayThatTheCalendarDoesNotHaveIsRefused() {
        var postal = service(Instant.parse("2026-09-02T02:00:00Z"))
                .setPostal(PostalService.newBuilder().setReceivedOn("2026-02-30"));

        assertThatThrownBy(() -> countsOn(postal)).isInstanceOf(Refusal.class);
    }

    private static Service.Builder service(Instant servedAt) {
        return Service.newBuilder().setDocument("documents/decision").setServedAt(Times.timestamp(servedAt));
    }

    private static String countsOn(Service.Builder service) {
        var content = RecordContent.newBuilder().setService(service).build();
        return Services.dated(content, STANDARD).getService().getCountsOn();
    }
}
