package cn.quanhen.signature.trust;

import org.bouncycastle.cert.X509CertificateHolder;

/**
 * A private SM2 key that one can use but not see, and its certificate. The key may lie in a file, or in a device behind
 * PKCS#11 or the cryptographic device interface SDF (GM/T 0018).
 */
public interface SigningKey {

    /** The certificate of the key. */
    X509CertificateHolder certificate();

    /**
     * Signs with SM2 over SM3, with the usual signer's identity (GB/T 35276 clause 10).
     *
     * @return the signature, a DER sequence of r and s
     */
    byte[] sign(byte[] content);
}
