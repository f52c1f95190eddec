package cn.quanhen.signature.trust;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509ExtensionUtils;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;

/** Makes certificates in the form of GB/T 20518: X.509 version 3, signed with SM2 over SM3. */
public final class CertificateMaker {
    private static final int SERIAL_BITS = 127;

    private final SecureRandom random;

    public CertificateMaker(SecureRandom random) {
        this.random = random;
    }

    /** From when to when a certificate is valid, both ends included, to the second. */
    public record Period(Instant from, Instant to) {}

    /** A root certificate that its own key has signed. */
    public SoftKey root(X500Name name, Period period) {
        var pair = Sm2.newPair(random);
        var unsigned = new SoftKey(pair.getPrivate(), null, random);
        var certificate = sign(
                unsigned,
                name,
                name,
                pair,
                period,
                List.of(
                        extension(Extension.basicConstraints, true, new BasicConstraints(0)),
                        extension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))));
        return new SoftKey(pair.getPrivate(), certificate, random);
    }

    /** A key and its certificate for one purpose. */
    public SoftKey issue(
            SigningKey issuer, X500Name subject, Purpose purpose, Period period, Optional<Extension> evidence) {
        var pair = Sm2.newPair(random);
        var usage =
                extension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        var extended = extension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose.id()));
        var leaf = extension(Extension.basicConstraints, true, new BasicConstraints(false));
        var extensions = new ArrayList<>(List.of(leaf, usage, extended));
        evidence.ifPresent(extensions::add);
        var certificate = sign(issuer, issuer.certificate().getSubject(), subject, pair, period, extensions);
        return new SoftKey(pair.getPrivate(), certificate, random);
    }

    private X509CertificateHolder sign(
            SigningKey issuer,
            X500Name issuerName,
            X500Name subject,
            AsymmetricCipherKeyPair pair,
            Period period,
            List<Extension> extensions) {
        try {
            var key = SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(pair.getPublic());
            var builder = new X509v3CertificateBuilder(
                    issuerName,
                    new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS - 1),
                    Date.from(period.from()),
                    Date.from(period.to()),
                    subject,
                    key);
            for (var extension : extensions) {
                builder.addExtension(extension);
            }
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, identifiers().createSubjectKeyIdentifier(key));
            var issuerKey =
                    issuer.certificate() == null ? key : issuer.certificate().getSubjectPublicKeyInfo();
            builder.addExtension(
                    Extension.authorityKeyIdentifier, false, identifiers().createAuthorityKeyIdentifier(issuerKey));
            return builder.build(new Sm2ContentSigner(issuer));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static X509ExtensionUtils identifiers() {
        try {
            var sha1 = new BcDigestCalculatorProvider().get(new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1));
            return new X509ExtensionUtils(sha1);
        } catch (OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Extension extension(ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {
        try {
            return Extension.create(oid, critical, value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Lets BouncyCastle's builders sign with a key that they cannot see. */
    private static final class Sm2ContentSigner implements ContentSigner {
        private final SigningKey key;
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();

        Sm2ContentSigner(SigningKey key) {
            this.key = key;
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return Sm2.ALGORITHM;
        }

        @Override
        public OutputStream getOutputStream() {
            return content;
        }

        @Override
        public byte[] getSignature() {
            return key.sign(content.toByteArray());
        }
    }
}
