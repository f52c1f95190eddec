package cn.quanhen.tlog;

import java.io.IOException;
import java.security.PrivateKey;
import java.security.PublicKey;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.pqc.crypto.mldsa.MLDSAParameters;
import org.bouncycastle.pqc.crypto.mldsa.MLDSAPublicKeyParameters;
import org.bouncycastle.pqc.crypto.mldsa.MLDSASigner;
import org.bouncycastle.pqc.crypto.util.PrivateKeyFactory;

/** FIPS 204, ML-DSA-44 without a context, through BouncyCastle: a JDK has it from 24 on only. */
final class MlDsa44 {
    static final int PUBLIC_KEY_LENGTH = 1312;
    static final int SIGNATURE_LENGTH = 2420;

    private MlDsa44() {}

    /** The 1312 bytes of a public key (RFC 9881 §4). */
    static byte[] raw(PublicKey key) {
        SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(key.getEncoded());
        if (!info.getAlgorithm().getAlgorithm().equals(NISTObjectIdentifiers.id_ml_dsa_44)) {
            throw new MalformedException("RFC 9881 §4", "not an ML-DSA-44 public key");
        }
        return info.getPublicKeyData().getOctets();
    }

    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            MLDSASigner signer = signer(true, PrivateKeyFactory.createKey(key.getEncoded()));
            signer.update(message, 0, message.length);
            return signer.generateSignature();
        } catch (IOException | CryptoException e) {
            throw new IllegalStateException("this key cannot sign with ML-DSA-44", e);
        }
    }

    static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        MLDSASigner signer = signer(false, new MLDSAPublicKeyParameters(MLDSAParameters.ml_dsa_44, publicKey));
        signer.update(message, 0, message.length);
        return signature.length == SIGNATURE_LENGTH && signer.verifySignature(signature);
    }

    private static MLDSASigner signer(boolean forSigning, CipherParameters key) {
        MLDSASigner signer = new MLDSASigner();
        signer.init(forSigning, key);
        return signer;
    }
}
