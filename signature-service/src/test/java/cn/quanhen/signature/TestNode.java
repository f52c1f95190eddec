package cn.quanhen.signature;

import cn.quanhen.signature.ofd.Box;
import cn.quanhen.signature.ofd.OfdDocument;
import cn.quanhen.signature.ofd.OfdPackage;
import cn.quanhen.signature.party.PartySigner;
import cn.quanhen.signature.seal.RoundSeal;
import cn.quanhen.signature.seal.SealInfo;
import cn.quanhen.signature.seal.SealKind;
import cn.quanhen.signature.seal.SealProperties;
import cn.quanhen.signature.seal.SealProperties.Signers;
import cn.quanhen.signature.seal.SesSeal;
import cn.quanhen.signature.signing.Appearance;
import cn.quanhen.signature.signing.OfdSigner;
import cn.quanhen.signature.signing.Place;
import cn.quanhen.signature.signing.Riding;
import cn.quanhen.signature.trust.CertificateMaker;
import cn.quanhen.signature.trust.CertificateMaker.Period;
import cn.quanhen.signature.trust.Purpose;
import cn.quanhen.signature.trust.SoftKey;
import cn.quanhen.signature.trust.TrustAnchors;
import cn.quanhen.signature.verification.rule.Report;
import cn.quanhen.signature.verification.rule.Verifier;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;

/** A node with its own CA, seal maker and one agency's seal, in memory. */
public final class TestNode {
    public static final Instant NOW = Instant.parse("2026-09-02T02:00:00Z");
    public static final String AGENCY = "绥化市北林区市场监督管理局";
    public static final Place LAST_LINES = new Place(1, new Box(120, 200, 42, 42));

    public final CertificateMaker certificates = new CertificateMaker(new SecureRandom());
    public final SoftKey root;
    public final SoftKey sealMaker;
    public final SoftKey signer;
    public final SesSeal seal;

    public TestNode() {
        this(new Period(NOW.minus(Duration.ofDays(30)), NOW.plus(Duration.ofDays(3650))));
    }

    public TestNode(Period validity) {
        root = certificates.root(new X500Name("C=CN,O=全痕,CN=231202"), validity);
        sealMaker = issue(Purpose.SEAL_MAKER, "制章人", validity);
        signer = issue(Purpose.SEAL_SIGNER, AGENCY, validity);
        seal = seal(sealMaker, signer, validity);
    }

    public SoftKey issue(Purpose purpose, String name, Period validity) {
        return certificates.issue(root, new X500Name("C=CN,CN=" + name), purpose, validity, Optional.empty());
    }

    public static SesSeal seal(SoftKey maker, SoftKey signer, Period validity) {
        var properties = new SealProperties(
                SealKind.AGENCY.code(),
                AGENCY,
                Signers.of(signer.certificate()),
                validity.from(),
                validity.from(),
                validity.to());
        return SesSeal.make(new SealInfo(SealInfo.VENDOR, "2312020000001", properties, RoundSeal.of(AGENCY)), maker);
    }

    public byte[] sealed(byte[] ofd) {
        return sealed(ofd, seal, signer, NOW);
    }

    public static byte[] sealed(byte[] ofd, SesSeal seal, SoftKey signer, Instant at) {
        var document = OfdDocument.of(OfdPackage.read(ofd));
        var appearances = new ArrayList<Appearance>(List.of(LAST_LINES.on(document)));
        appearances.addAll(new Riding(42, 42, 0.5).over(document.pages()));
        return OfdSigner.sign(ofd, seal, signer, appearances, at);
    }

    public PartySigner partySigner() {
        return new PartySigner(root, sealMaker, certificates);
    }

    public Report verify(byte[] ofd) {
        return verifier().verify(ofd, NOW.plus(Duration.ofDays(1)));
    }

    public Verifier verifier() {
        return new Verifier(new TrustAnchors(List.of(root.certificate())));
    }
}
