package cn.quanhen.media.custody;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bouncycastle.crypto.digests.SM3Digest;

/** The two digests that everything in custody has; each is 32 bytes long. */
public enum Algorithm {
    /** FIPS 180-4; the JDK's, which uses the instructions of the processor. */
    SHA256 {
        @Override
        public Hashing start() {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                return new Hashing() {
                    @Override
                    public void update(byte[] bytes, int offset, int length) {
                        digest.update(bytes, offset, length);
                    }

                    @Override
                    public byte[] finish() {
                        return digest.digest();
                    }
                };
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }
    },
    /** GB/T 32905. */
    SM3 {
        @Override
        public Hashing start() {
            var digest = new SM3Digest();
            return new Hashing() {
                @Override
                public void update(byte[] bytes, int offset, int length) {
                    digest.update(bytes, offset, length);
                }

                @Override
                public byte[] finish() {
                    var result = new byte[LENGTH];
                    digest.doFinal(result, 0);
                    return result;
                }
            };
        }
    };

    /** The length of a digest in bytes. */
    public static final int LENGTH = 32;

    /** A digest over nothing yet. */
    public abstract Hashing start();
}
