package cn.quanhen.signature.seal;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import cn.quanhen.signature.seal.SealProperties.Signers;
import cn.quanhen.signature.trust.Authority;
import cn.quanhen.signature.trust.CertificateMaker;
import cn.quanhen.signature.trust.KeyDirectory;
import cn.quanhen.signature.trust.SignatureConfig;
import cn.quanhen.signature.trust.SignatureConfig.AgencySealConfig;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The seals that the node keeps; each is made once, with its key, and kept beside it. */
@Singleton
public class Seals {
    private final KeyDirectory keys;
    private final CertificateMaker certificates;
    private final Authority authority;
    private final Map<String, AgencySeal> byName;

    Seals(SignatureConfig config, KeyDirectory keys, CertificateMaker certificates, Authority authority, Clock clock) {
        this.keys = keys;
        this.certificates = certificates;
        this.authority = authority;
        var now = clock.instant();
        this.byName = config.agencies().orElse(List.of()).stream()
                .map(agency -> open(agency, now))
                .collect(Collectors.toUnmodifiableMap(AgencySeal::name, Function.identity()));
    }

    /** The seal of that name; refuses ({@code SEAL_NOT_FOUND}) where there is none. */
    public AgencySeal require(String name) {
        return Optional.ofNullable(byName.get(name))
                .orElseThrow(() -> Refusal.of(Reason.SEAL_NOT_FOUND)
                        .because("本节点没有这枚印章")
                        .remedy("请核对印章名称，或请管理员在配置 quanhen.signature.agencies 中登记")
                        .fact("seal", name));
    }

    /** All of them. */
    public Collection<AgencySeal> all() {
        return byName.values();
    }

    private AgencySeal open(AgencySealConfig agency, Instant now) {
        var name = agency.resource() + "/seals/" + agency.seal();
        var file = name.replace("counties/", "").replace("/agencies/", "-").replace("/seals/", "-");
        var code = agency.resource().substring(agency.resource().lastIndexOf('/') + 1);
        var signer = authority.signer(keys, certificates, file, agency.name(), code, now);
        var ses = keys.file(file + ".esl", () -> {
            var from = signer.certificate().getNotBefore().toInstant();
            var to = signer.certificate().getNotAfter().toInstant();
            var properties = new SealProperties(
                    SealKind.AGENCY.code(), agency.sealTitle(), Signers.of(signer.certificate()), from, from, to);
            var info = new SealInfo(SealInfo.VENDOR, agency.sealCode(), properties, RoundSeal.of(agency.name()));
            return SesSeal.make(info, authority.sealMaker()).der();
        });
        return new AgencySeal(name, SesSeal.parse(ses), signer);
    }
}
