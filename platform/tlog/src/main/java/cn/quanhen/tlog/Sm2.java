package cn.quanhen.tlog;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPoint;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;

/**
 * GB/T 32918.2 with SM3, over the recommended curve of GB/T 32918.5. Public keys are 65 bytes, 04 and the two
 * coordinates; signatures 64 bytes, r and s.
 */
final class Sm2 {
    static final int PUBLIC_KEY_LENGTH = 65;
    static final int SIGNATURE_LENGTH = 64;

    private static final String CLAUSE = "GB/T 32918.1 §4.2.9";
    private static final byte UNCOMPRESSED = 0x04;
    private static final X9ECParameters CURVE = GMNamedCurves.getByName("sm2p256v1");
    private static final ECDomainParameters DOMAIN = new ECDomainParameters(CURVE);

    /** GB/T 35276 §10: the id of a signer that has no other. */
    private static final byte[] DEFAULT_ID = "1234567812345678".getBytes(StandardCharsets.US_ASCII);

    private Sm2() {}

    /** Refuses a point that is not on the curve, or not written in 65 bytes. */
    static ECPublicKeyParameters publicKey(byte[] point) {
        if (point.length != PUBLIC_KEY_LENGTH || point[0] != UNCOMPRESSED) {
            throw new MalformedException(CLAUSE, "not an uncompressed point");
        }
        try {
            return new ECPublicKeyParameters(CURVE.getCurve().decodePoint(point), DOMAIN);
        } catch (IllegalArgumentException e) {
            throw new MalformedException(CLAUSE, "not a point of the SM2 curve");
        }
    }

    static byte[] raw(ECPublicKey key) {
        ECPoint w = key.getW();
        return CURVE.getCurve().createPoint(w.getAffineX(), w.getAffineY()).getEncoded(false);
    }

    static byte[] sign(ECPrivateKey key, byte[] message) {
        BigInteger d = key.getS();
        SM2Signer signer = signer(true, new ECPrivateKeyParameters(d, DOMAIN));
        signer.update(message, 0, message.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException("this key cannot sign with SM2", e);
        }
    }

    static boolean verify(ECPublicKeyParameters key, byte[] message, byte[] signature) {
        SM2Signer signer = signer(false, key);
        signer.update(message, 0, message.length);
        return signature.length == SIGNATURE_LENGTH && signer.verifySignature(signature);
    }

    private static SM2Signer signer(boolean forSigning, CipherParameters key) {
        SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE, new SM3Digest());
        signer.init(forSigning, new ParametersWithID(key, DEFAULT_ID));
        return signer;
    }
}
