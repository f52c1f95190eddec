package cn.quanhen.signature.verification.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.refusal.Refusal;
import cn.quanhen.signature.Documents;
import cn.quanhen.signature.TestNode;
import cn.quanhen.signature.ofd.OfdPackage;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** One byte of a part is changed, and the package written anew so that zip's own check value agrees. */
class FlippedPartByteTest {
    private static final int FLIPS_PER_PART = 60;
    private static final String LIST = "Doc_0/Signs/Signatures.xml";

    @Test
    void noChangeOfOneByteOfAPartGoesUnseen() {
        var node = new TestNode();
        var sealed = OfdPackage.read(node.sealed(Documents.ofPages(2)));
        var random = new Random(20260903);
        for (var part : sealed.names()) {
            for (var i = 0; i < FLIPS_PER_PART; i++) {
                var bytes = sealed.require(part).clone();
                var at = random.nextInt(bytes.length);
                bytes[at] ^= (byte) (1 + random.nextInt(255));
                var changed = sealed.with(part, bytes).write();
                // The list is the one part that no signature covers: a change of an identifier in it means nothing.
                assertThat(!valid(node, changed) || part.equals(LIST))
                        .as("%s byte %d", part, at)
                        .isTrue();
            }
        }
    }

    private static boolean valid(TestNode node, byte[] file) {
        try {
            return node.verify(file).valid();
        } catch (Refusal refused) {
            return false;
        }
    }
}
