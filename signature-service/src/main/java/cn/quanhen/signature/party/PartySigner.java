package cn.quanhen.signature.party;

import cn.quanhen.signature.ofd.Box;
import cn.quanhen.signature.ofd.OfdDocument;
import cn.quanhen.signature.ofd.OfdPackage;
import cn.quanhen.signature.seal.SealInfo;
import cn.quanhen.signature.seal.SealKind;
import cn.quanhen.signature.seal.SealPicture;
import cn.quanhen.signature.seal.SealProperties;
import cn.quanhen.signature.seal.SealProperties.Signers;
import cn.quanhen.signature.seal.SesSeal;
import cn.quanhen.signature.signing.Appearance;
import cn.quanhen.signature.signing.OfdSigner;
import cn.quanhen.signature.signing.Place;
import cn.quanhen.signature.signing.Riding;
import cn.quanhen.signature.trust.CertificateMaker;
import cn.quanhen.signature.trust.CertificateMaker.Period;
import cn.quanhen.signature.trust.Evidence;
import cn.quanhen.signature.trust.Purpose;
import cn.quanhen.signature.trust.SigningKey;
import cn.quanhen.signature.trust.Sm2;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * Puts a person's signature on a document (Art. 15). A person has no key of its own: for this one act the node makes
 * one, and an event certificate (事件证书) that names the person and binds what the person wrote, printed and saw; both are
 * forgotten once the signature stands. Where there is a hand-print, it is a second signature by the same key: over the
 * edges of all pages (骑缝手印), or over the signature where there is one page.
 */
public final class PartySigner {
    private static final Duration VALID_FOR = Duration.ofMinutes(5);
    private static final double PRINT_SIZE = 18;
    /** Below the agency's riding seal, which stands at half height. */
    private static final double PRINT_LEVEL = 0.72;

    private final SigningKey root;
    private final SigningKey sealMaker;
    private final CertificateMaker certificates;

    public PartySigner(SigningKey root, SigningKey sealMaker, CertificateMaker certificates) {
        this.root = root;
        this.sealMaker = sealMaker;
        this.certificates = certificates;
    }

    /** The signed file and the certificate that is left of the key. */
    public record Signed(byte[] ofd, X509CertificateHolder certificate) {}

    /**
     * Signs.
     *
     * @param at the moment of the signature, by the node's clock
     * @param event a new id for this act; the codes of its seals derive from it
     */
    public Signed sign(PartySignature act, Instant at, UUID event) {
        var now = at.truncatedTo(ChronoUnit.SECONDS);
        var document = OfdDocument.of(OfdPackage.read(act.ofd()));
        var evidence = new Evidence(
                Sm2.digest(act.signature().png()),
                Sm2.digest(act.ofd()),
                act.signedAt(),
                act.handPrint().map(print -> Sm2.digest(print.png())));
        var name = new X500NameBuilder()
                .addRDN(BCStyle.C, "CN")
                .addRDN(BCStyle.CN, act.signedBy())
                .build();
        var period = new Period(now, now.plus(VALID_FOR));
        var key = certificates.issue(root, name, Purpose.EVENT, period, Optional.of(evidence.extension()));

        var box = act.place().box();
        var signed = put(act.ofd(), act.signature(), box, List.of(act.place().on(document)), key, period, act, event);
        if (act.handPrint().isPresent()) {
            var riding = document.pages().size() > 1;
            var size = riding ? PRINT_SIZE : Math.min(PRINT_SIZE, Math.min(box.width(), box.height()));
            var print = new Box(box.x() + box.width() - size, box.y() + (box.height() - size) / 2, size, size);
            var appearances = riding
                    ? new Riding(size, size, PRINT_LEVEL).over(document.pages())
                    : List.of(new Place(act.place().page(), print).on(document));
            signed = put(signed, act.handPrint().get(), print, appearances, key, period, act, event);
        }
        return new Signed(signed, key.certificate());
    }

    private byte[] put(
            byte[] ofd,
            Png picture,
            Box box,
            List<Appearance> appearances,
            SigningKey key,
            Period period,
            PartySignature act,
            UUID event) {
        var properties = new SealProperties(
                SealKind.PERSON.code(),
                act.signedBy(),
                Signers.of(key.certificate()),
                period.from(),
                period.from(),
                period.to());
        var image =
                new SealPicture(SealPicture.PNG, picture.png(), millimetres(box.width()), millimetres(box.height()));
        var seal = SesSeal.make(new SealInfo(SealInfo.VENDOR, event.toString(), properties, image), sealMaker);
        return OfdSigner.sign(ofd, seal, key, appearances, period.from());
    }

    private static int millimetres(double length) {
        return (int) Math.max(1, Math.round(length));
    }
}
