package cn.quanhen.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.tlog.MalformedException;
import cn.quanhen.tlog.Policy;
import cn.quanhen.tlog.TlogProof;
import cn.quanhen.tlog.UnverifiedException;
import cn.quanhen.verify.command.Arguments;
import cn.quanhen.verify.receipt.ReceiptCommand;
import cn.quanhen.verify.report.CannotTell;
import cn.quanhen.verify.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exhaustive in the bytes of a receipt; each is changed once at random. */
class MutationIT {
    @TempDir
    Path directory;

    private final Random random = new Random(231202);
    private final ExampleLog log = new ExampleLog(300);
    private final byte[] text = log.receipt(123, log.cosigned()).format().getBytes(UTF_8);
    private final int uncoveredFrom;
    private final int uncoveredTo;

    MutationIT() {
        String receipt = new String(text, UTF_8);
        String sm2 = "— " + ExampleLog.ORIGIN + " ";
        uncoveredFrom = receipt.substring(0, receipt.indexOf(sm2, receipt.indexOf(sm2) + 1))
                .getBytes(UTF_8)
                .length;
        uncoveredTo =
                receipt.substring(0, receipt.indexOf("— " + ExampleLog.WITNESS)).getBytes(UTF_8).length;
    }

    @Test
    void everyChangedByteOfAReceiptFailsExceptWithinALineThatThePolicyDoesNotKnow() throws IOException {
        Policy policy = Policy.parse(log.policy().getBytes(UTF_8));
        assertThat(status(text)).isZero();
        for (int i = 0; i < text.length; i++) {
            byte[] changed = text.clone();
            changed[i] ^= (byte) (1 << random.nextInt(7));
            int status = status(changed);
            if (i < uncoveredFrom || i >= uncoveredTo) {
                assertThat(status)
                        .as("byte %d of %s", i, new String(changed, UTF_8))
                        .isNotZero();
            }
            assertThat(status == 0).as("byte %d", i).isEqualTo(accepts(policy, changed));
        }
    }

    /** Whoever trusts the SM2 key alone is protected alike: the roles of the two lines change. */
    @Test
    void everyChangedByteOfTheSm2SignatureFailsWhereThePolicyKnowsThatKey() throws IOException {
        String policy = log.policy()
                .replace(log.log.verifier().vkey(), log.sm2.verifier().vkey());
        assertThat(status(text, policy)).isZero();
        for (int i = uncoveredFrom; i < uncoveredTo; i++) {
            byte[] changed = text.clone();
            changed[i] ^= (byte) (1 << random.nextInt(7));
            assertThat(status(changed, policy)).as("byte %d", i).isNotZero();
        }
    }

    private static boolean accepts(Policy policy, byte[] receipt) {
        try {
            TlogProof proof = TlogProof.parse(new String(receipt, UTF_8));
            return proof.verify(proof.extra().orElseThrow(), policy).size() > 0;
        } catch (MalformedException | UnverifiedException | NoSuchElementException e) {
            return false;
        }
    }

    private int status(byte[] receipt) throws IOException {
        return status(receipt, log.policy());
    }

    private int status(byte[] receipt, String policy) throws IOException {
        Path file = Files.write(directory.resolve("receipt"), receipt);
        Path rules = Files.writeString(directory.resolve("policy"), policy);
        try {
            Report report =
                    new ReceiptCommand().run(Arguments.of(List.of(file.toString(), "--policy", rules.toString())));
            return report.status();
        } catch (CannotTell e) {
            return e.report().status();
        }
    }
}
