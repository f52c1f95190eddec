package cn.quanhen.audit.key;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The kinds of keys that this service makes and keeps. */
public enum KeyKind {
    /** RFC 8032, from the JDK. */
    ED25519,
    /** GB/T 32918 on its recommended curve, from BouncyCastle; the JDK has none. */
    SM2;

    KeyPair generate() throws GeneralSecurityException {
        if (this == ED25519) {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        }
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", bouncyCastle());
        generator.initialize(new ECGenParameterSpec("sm2p256v1"));
        return generator.generateKeyPair();
    }

    KeyFactory factory() throws GeneralSecurityException {
        return this == ED25519 ? KeyFactory.getInstance("Ed25519") : KeyFactory.getInstance("EC", bouncyCastle());
    }

    Signature signature() throws GeneralSecurityException {
        return this == ED25519 ? Signature.getInstance("Ed25519") : Signature.getInstance("SM3withSM2", bouncyCastle());
    }

    private static Provider bouncyCastle() {
        Provider registered = Security.getProvider(BouncyCastleProvider.PROVIDER_NAME);
        return registered == null ? new BouncyCastleProvider() : registered;
    }
}
