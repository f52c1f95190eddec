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
    SM2,
    /** FIPS 204, from BouncyCastle; a JDK has it from 24 on only. */
    ML_DSA_44;

    private static final String ML_DSA = "ML-DSA-44";

    KeyPair generate() throws GeneralSecurityException {
        return switch (this) {
            case ED25519 -> KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            case ML_DSA_44 ->
                KeyPairGenerator.getInstance(ML_DSA, bouncyCastle()).generateKeyPair();
            case SM2 -> {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", bouncyCastle());
                generator.initialize(new ECGenParameterSpec("sm2p256v1"));
                yield generator.generateKeyPair();
            }
        };
    }

    KeyFactory factory() throws GeneralSecurityException {
        return switch (this) {
            case ED25519 -> KeyFactory.getInstance("Ed25519");
            case SM2 -> KeyFactory.getInstance("EC", bouncyCastle());
            case ML_DSA_44 -> KeyFactory.getInstance(ML_DSA, bouncyCastle());
        };
    }

    Signature signature() throws GeneralSecurityException {
        return switch (this) {
            case ED25519 -> Signature.getInstance("Ed25519");
            case SM2 -> Signature.getInstance("SM3withSM2", bouncyCastle());
            case ML_DSA_44 -> Signature.getInstance(ML_DSA, bouncyCastle());
        };
    }

    private static Provider bouncyCastle() {
        Provider registered = Security.getProvider(BouncyCastleProvider.PROVIDER_NAME);
        return registered == null ? new BouncyCastleProvider() : registered;
    }
}
