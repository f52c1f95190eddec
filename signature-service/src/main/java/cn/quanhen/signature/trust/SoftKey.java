package cn.quanhen.signature.trust;

import java.security.SecureRandom;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;

/**
 * A key in memory. To set a signer up costs several times what a signature does, so signers are kept and lent, each to
 * one thread at a time.
 */
public final class SoftKey implements SigningKey {
    private final AsymmetricKeyParameter key;
    private final X509CertificateHolder certificate;
    private final SecureRandom random;
    private final Queue<SM2Signer> idle = new ConcurrentLinkedQueue<>();

    public SoftKey(AsymmetricKeyParameter key, X509CertificateHolder certificate, SecureRandom random) {
        this.key = key;
        this.certificate = certificate;
        this.random = random;
    }

    @Override
    public X509CertificateHolder certificate() {
        return certificate;
    }

    @Override
    public byte[] sign(byte[] content) {
        var lent = idle.poll();
        var signer = lent != null ? lent : newSigner();
        try {
            signer.update(content, 0, content.length);
            var signature = signer.generateSignature();
            idle.add(signer);
            return signature;
        } catch (CryptoException fault) {
            throw new IllegalStateException("SM2 signature failed", fault);
        }
    }

    /** For the key store of this package only. */
    AsymmetricKeyParameter privateKey() {
        return key;
    }

    private SM2Signer newSigner() {
        var signer = new SM2Signer(new SM3Digest());
        signer.init(true, new ParametersWithRandom(key, random));
        return signer;
    }
}
