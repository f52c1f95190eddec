package cn.quanhen.signature.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import cn.quanhen.signature.TestNode;
import cn.quanhen.signature.ofd.OfdPackage;
import cn.quanhen.signature.trust.Authority;
import cn.quanhen.signature.trust.CertificateMaker;
import cn.quanhen.signature.trust.KeyDirectory;
import cn.quanhen.signature.trust.SignatureConfig;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealsTest {
    private static final String AGENCY = "counties/231202/agencies/11231202MB1A2B3C47";
    private static final String SEAL = AGENCY + "/seals/official";

    @TempDir
    Path home;

    @Test
    void aSealIsMadeAtTheFirstStartAndReadAtLaterOnes() {
        var first = open(Duration.ZERO).require(SEAL);
        var later = open(Duration.ofDays(400)).require(SEAL);

        assertThat(later.ses().der()).isEqualTo(first.ses().der());
        assertThat(later.signer().certificate()).isEqualTo(first.signer().certificate());
    }

    @Test
    void theSealBearsItsTitleItsCodeItsSignerAndAPicture() {
        var seal = open(Duration.ZERO).require(SEAL);

        var info = seal.ses().info();
        assertThat(info.code()).isEqualTo("2312020000001");
        assertThat(info.properties().name()).isEqualTo("行政处罚专用章");
        assertThat(info.properties().signers().hold(seal.signer().certificate()))
                .isTrue();
        assertThat(info.picture().type()).isEqualTo(SealPicture.OFD);
        var page = OfdPackage.read(info.picture().data()).require("Doc_0/Pages/Page_0/Content.xml");
        assertThat(new String(page, StandardCharsets.UTF_8)).contains(">绥<", ">局<", "PathObject");
    }

    @Test
    void aSealIsNotUsedOutsideItsPeriod() {
        var seal = open(Duration.ZERO).require(SEAL);

        seal.requireInForce(TestNode.NOW);
        for (var at : List.of(TestNode.NOW.minusSeconds(1), TestNode.NOW.plus(Duration.ofDays(3660)))) {
            assertThatThrownBy(() -> seal.requireInForce(at))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.SEAL_NOT_IN_FORCE));
        }
    }

    @Test
    void anUnknownSealIsRefused() {
        var seals = open(Duration.ZERO);

        assertThatThrownBy(() -> seals.require(AGENCY + "/seals/none"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.SEAL_NOT_FOUND));
    }

    private Seals open(Duration later) {
        var random = new SecureRandom();
        var clock = Clock.fixed(TestNode.NOW.plus(later), ZoneOffset.UTC);
        var certificates = new CertificateMaker(random);
        var keys = new KeyDirectory(home.resolve("keys"), Optional.empty(), random);
        var authority = Authority.open(keys, certificates, "231202", clock.instant());
        return new Seals(new Config(home), keys, certificates, authority, clock);
    }

    private record Config(Path directory) implements SignatureConfig {
        @Override
        public Optional<String> secret() {
            return Optional.empty();
        }

        @Override
        public Optional<List<Path>> trustedRoots() {
            return Optional.empty();
        }

        @Override
        public Optional<List<AgencySealConfig>> agencies() {
            return Optional.of(List.of(new Agency()));
        }
    }

    private record Agency() implements SignatureConfig.AgencySealConfig {
        @Override
        public String name() {
            return TestNode.AGENCY;
        }

        @Override
        public String resource() {
            return AGENCY;
        }

        @Override
        public String seal() {
            return "official";
        }

        @Override
        public String sealTitle() {
            return "行政处罚专用章";
        }

        @Override
        public String sealCode() {
            return "2312020000001";
        }
    }
}
