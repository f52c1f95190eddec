package cn.quanhen.signature.verification.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.refusal.Refusal;
import cn.quanhen.signature.Documents;
import cn.quanhen.signature.TestNode;
import cn.quanhen.signature.ofd.OfdPackage;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * One byte of a sealed file is changed, anywhere. Either the file is refused or found invalid; or its parts are what
 * they were, to the byte: then the change fell on what zip keeps beside the parts and no reader shows (times, versions,
 * attributes, the slack after a deflate stream's last bit).
 */
class FlippedBitTest {
    private static final int FLIPS = 3000;

    @Test
    void noChangeOfOneByteGoesUnseen() {
        var node = new TestNode();
        var sealed = node.sealed(Documents.ofPages(2));
        var whole = OfdPackage.read(sealed);
        var random = new Random(20260902);
        var harmless = 0;
        for (var i = 0; i < FLIPS; i++) {
            var changed = sealed.clone();
            var at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 + random.nextInt(255));
            if (valid(node, changed)) {
                assertThat(same(whole, OfdPackage.read(changed)))
                        .as("byte %d", at)
                        .isTrue();
                harmless++;
            }
        }
        assertThat(harmless).isLessThan(FLIPS / 4);
    }

    private static boolean valid(TestNode node, byte[] file) {
        try {
            return node.verify(file).valid();
        } catch (Refusal refused) {
            return false;
        }
    }

    private static boolean same(OfdPackage one, OfdPackage other) {
        return List.copyOf(one.names()).equals(List.copyOf(other.names()))
                && one.names().stream().allMatch(name -> Arrays.equals(one.require(name), other.require(name)));
    }
}
