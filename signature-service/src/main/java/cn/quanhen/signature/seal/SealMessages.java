package cn.quanhen.signature.seal;

import cn.quanhen.signature.v1.Seal;
import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.bouncycastle.cert.X509CertificateHolder;

/** Seals as the contract tells them. */
public final class SealMessages {
    private SealMessages() {}

    public static Seal of(AgencySeal seal) {
        var info = seal.ses().info();
        return Seal.newBuilder()
                .setName(seal.name())
                .setTitle(info.properties().name())
                .setCode(info.code())
                .setCertificate(ByteString.copyFrom(encoded(seal.signer().certificate())))
                .setValidFrom(timestamp(info.properties().from()))
                .setValidTo(timestamp(info.properties().to()))
                .setSesSeal(ByteString.copyFrom(seal.ses().der()))
                .build();
    }

    /** The certificate's DER. */
    public static byte[] encoded(X509CertificateHolder certificate) {
        try {
            return certificate.getEncoded();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Timestamp timestamp(Instant at) {
        return Timestamp.newBuilder()
                .setSeconds(at.getEpochSecond())
                .setNanos(at.getNano())
                .build();
    }
}
