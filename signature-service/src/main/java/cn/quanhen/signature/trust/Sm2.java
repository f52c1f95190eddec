package cn.quanhen.signature.trust;

import java.io.IOException;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/** SM2 and SM3 (GB/T 32918, GB/T 32905) with the identifiers of GB/T 33560. */
public final class Sm2 {
    /** SM2 signature over an SM3 digest, {@code 1.2.156.10197.1.501}. */
    public static final ASN1ObjectIdentifier SIGNATURE = GMObjectIdentifiers.sm2sign_with_sm3;

    /** The SM3 digest, {@code 1.2.156.10197.1.401}. */
    public static final ASN1ObjectIdentifier DIGEST = GMObjectIdentifiers.sm3;

    static final AlgorithmIdentifier ALGORITHM = new AlgorithmIdentifier(SIGNATURE);
    private static final ASN1ObjectIdentifier CURVE = GMObjectIdentifiers.sm2p256v1;
    private static final AlgorithmIdentifier KEY = new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, CURVE);

    private Sm2() {}

    /** A new pair of keys. */
    public static AsymmetricCipherKeyPair newPair(SecureRandom random) {
        var generator = new ECKeyPairGenerator();
        var curve = new ECNamedDomainParameters(CURVE, GMNamedCurves.getByOID(CURVE));
        generator.init(new ECKeyGenerationParameters(curve, random));
        return generator.generateKeyPair();
    }

    /** Whether a signature holds; false for a key of another curve too. */
    public static boolean verifies(SubjectPublicKeyInfo key, byte[] content, byte[] signature) {
        try {
            if (!KEY.equals(key.getAlgorithm())) {
                return false;
            }
            var publicKey = PublicKeyFactory.createKey(key);
            var verifier = new SM2Signer(new SM3Digest());
            verifier.init(false, publicKey);
            verifier.update(content, 0, content.length);
            return verifier.verifySignature(signature);
        } catch (IOException | IllegalArgumentException notAKey) {
            return false;
        }
    }

    /** The SM3 digest, 32 bytes. */
    public static byte[] digest(byte[] content) {
        var sm3 = new SM3Digest();
        sm3.update(content, 0, content.length);
        var digest = new byte[sm3.getDigestSize()];
        sm3.doFinal(digest, 0);
        return digest;
    }
}
