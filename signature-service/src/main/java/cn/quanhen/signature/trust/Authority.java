package cn.quanhen.signature.trust;

import cn.quanhen.signature.trust.CertificateMaker.Period;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * The node's own certification authority: a root, the seal maker (制章人), and the signers of its agencies' seals. Each
 * key is made once and found again at every later start.
 *
 * @param root the root's key
 * @param sealMaker the seal maker's key
 */
public record Authority(SigningKey root, SigningKey sealMaker) {
    private static final int ROOT_YEARS = 20;
    private static final int SEAL_MAKER_YEARS = 15;
    private static final int SIGNER_YEARS = 10;

    /**
     * Opens the authority, or founds it.
     *
     * @param county its region, for the names of its certificates
     */
    public static Authority open(KeyDirectory keys, CertificateMaker certificates, String county, Instant now) {
        var root = keys.key("root", () -> certificates.root(name("全痕根证书 " + county), years(now, ROOT_YEARS)));
        var sealMaker = keys.key(
                "seal-maker",
                () -> certificates.issue(
                        root,
                        name("全痕制章人 " + county),
                        Purpose.SEAL_MAKER,
                        years(now, SEAL_MAKER_YEARS),
                        Optional.empty()));
        return new Authority(root, sealMaker);
    }

    /**
     * The signer of an agency's seal.
     *
     * @param file the name under which its key is kept
     * @param agency the agency's full name
     * @param code its unified social credit code
     */
    public SigningKey signer(
            KeyDirectory keys, CertificateMaker certificates, String file, String agency, String code, Instant now) {
        var subject = new X500NameBuilder()
                .addRDN(BCStyle.C, "CN")
                .addRDN(BCStyle.SERIALNUMBER, code)
                .addRDN(BCStyle.CN, agency)
                .build();
        return keys.key(
                file,
                () -> certificates.issue(
                        root, subject, Purpose.SEAL_SIGNER, years(now, SIGNER_YEARS), Optional.empty()));
    }

    private static Period years(Instant now, int years) {
        var from = now.truncatedTo(ChronoUnit.SECONDS);
        return new Period(from, from.atOffset(ZoneOffset.UTC).plusYears(years).toInstant());
    }

    private static X500Name name(String commonName) {
        return new X500NameBuilder()
                .addRDN(BCStyle.C, "CN")
                .addRDN(BCStyle.O, "全痕")
                .addRDN(BCStyle.CN, commonName)
                .build();
    }
}
