package cn.quanhen.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlogProofTest {
    private static final String ORIGIN = "quanhen.cn/log/231202";

    private final Random random = new Random(38540);
    private final RandomTree tree = new RandomTree(300, random);
    private final NoteSigner log = new NoteSigner(ORIGIN, Keys.fresh());
    private final Cosigner city = new Cosigner("quanhen.cn/witness/231200", Keys.fresh(), () -> Instant.EPOCH);
    private final Trust trust = new Trust(ORIGIN, log.verifier(), List.of(city.verifier()), 1);
    private final TlogProof proof = proofOf(123);

    private TlogProof proofOf(long index) {
        Note note = new Checkpoint(ORIGIN, 300, tree.root(300)).signedBy(log);
        Note cosigned = note.with(List.of(city.sign(note.text())));
        return new TlogProof(
                Optional.empty(), index, tree.at(300).inclusion(index).path(), cosigned);
    }

    @Test
    void aProofIsVerifiedFromItsTextAlone() {
        TlogProof read = TlogProof.parse(proof.format());
        assertThat(read.format()).isEqualTo(proof.format()).startsWith("c2sp.org/tlog-proof@v1\nindex 123\n");
        assertThat(read.verify(tree.entries.get(123), trust).size()).isEqualTo(300);
    }

    @Test
    void extraDataIsCarriedAndProvesNothing() {
        TlogProof with = new TlogProof(Optional.of(new byte[] {1, 2, 3}), 123, proof.path(), proof.checkpoint());
        TlogProof read = TlogProof.parse(with.format());
        assertThat(with.format()).startsWith("c2sp.org/tlog-proof@v1\nextra AQID\nindex 123\n");
        assertThat(read.extra()).hasValueSatisfying(extra -> assertThat(extra).containsExactly(1, 2, 3));
        assertThat(read.verify(tree.entries.get(123), trust).size()).isEqualTo(300);
    }

    @Test
    void everyChangedByteOfAProofIsRefused() {
        byte[] text = proof.format().getBytes(StandardCharsets.UTF_8);
        byte[] entry = tree.entries.get(123);
        for (int i = 0; i < text.length; i++) {
            byte[] changed = text.clone();
            changed[i] ^= (byte) (1 << random.nextInt(8));
            String mutated = new String(changed, StandardCharsets.UTF_8);
            assertThatThrownBy(() -> TlogProof.parse(mutated).verify(entry, trust))
                    .as("byte %d of %s", i, mutated)
                    .isInstanceOfAny(MalformedException.class, UnverifiedException.class);
        }
    }

    /** Exhaustive: every bit of the size and of the root stands in the text that the log has signed. */
    @Test
    void everyOneBitMutationOfTheSignedSizeAndRootIsRefused() {
        Checkpoint head = Checkpoint.parse(proof.checkpoint().text());
        List<Checkpoint> mutations = new ArrayList<>();
        for (int bit = 0; bit < 63; bit++) {
            mutations.add(new Checkpoint(ORIGIN, head.size() ^ 1L << bit, head.root()));
        }
        Bits.each(head.root()).forEach(root -> mutations.add(new Checkpoint(ORIGIN, head.size(), root)));
        for (Checkpoint mutation : mutations) {
            Note note = new Note(mutation.text(), proof.checkpoint().signatures());
            TlogProof mutated = new TlogProof(Optional.empty(), 123, proof.path(), note);
            assertThatThrownBy(() -> mutated.verify(tree.entries.get(123), trust))
                    .isInstanceOf(UnverifiedException.class);
        }
    }

    @Test
    void aProofIsVerifiedUnderAPolicyOfSeveralLogs() {
        NoteSigner another = new NoteSigner("quanhen.cn/log/231221", Keys.fresh());
        Policy policy = Policy.parse("log %s\nlog %s\nwitness city %s\nquorum city\n"
                .formatted(
                        another.verifier().vkey(),
                        log.verifier().vkey(),
                        city.verifier().vkey())
                .getBytes(StandardCharsets.UTF_8));
        assertThat(proof.verify(tree.entries.get(123), policy).size()).isEqualTo(300);
        assertThatThrownBy(() -> proof.verify(tree.entries.get(124), policy)).isInstanceOf(UnverifiedException.class);
    }

    @Test
    void everyChangedByteOfTheEntryIsRefused() {
        byte[] entry = tree.entries.get(123);
        for (int i = 0; i < entry.length; i++) {
            byte[] changed = entry.clone();
            changed[i] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> proof.verify(changed, trust)).isInstanceOf(UnverifiedException.class);
        }
    }

    @Test
    void aProofWithoutTheCitysCosignatureIsRefused() {
        Note alone = new Note(
                proof.checkpoint().text(),
                List.of(proof.checkpoint().signatures().getFirst()));
        TlogProof uncosigned = new TlogProof(Optional.empty(), 123, proof.path(), alone);
        assertThatThrownBy(() -> uncosigned.verify(tree.entries.get(123), trust))
                .isInstanceOf(UnverifiedException.class)
                .hasMessageContaining("0 of 1");
    }

    @Test
    void aProofThatOnlyTheCitySignedIsRefused() {
        Note alone = new Note(
                proof.checkpoint().text(),
                List.of(proof.checkpoint().signatures().getLast()));
        TlogProof unsigned = new TlogProof(Optional.empty(), 123, proof.path(), alone);
        assertThatThrownBy(() -> unsigned.verify(tree.entries.get(123), trust)).isInstanceOf(UnverifiedException.class);
    }

    @Test
    void anotherLogsProofIsRefused() {
        Trust other = new Trust("quanhen.cn/log/231221", log.verifier(), List.of(city.verifier()), 1);
        assertThatThrownBy(() -> proof.verify(tree.entries.get(123), other))
                .isInstanceOf(UnverifiedException.class)
                .hasMessageContaining("231221");
    }

    @Test
    void aQuorumThatCannotBeMetIsRefused() {
        assertThatThrownBy(() -> new Trust(ORIGIN, log.verifier(), List.of(), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nothing                |``",
                "another version        |`c2sp.org/tlog-proof@v2\nindex 1\n\n%s`",
                "no index               |`c2sp.org/tlog-proof@v1\n\n%s`",
                "extra after the index  |`c2sp.org/tlog-proof@v1\nindex 1\nextra AQID\n\n%s`",
                "two extras             |`c2sp.org/tlog-proof@v1\nextra AQID\nextra AQID\nindex 1\n\n%s`",
                "extra not base64       |`c2sp.org/tlog-proof@v1\nextra A\nindex 1\n\n%s`",
                "index with zeroes      |`c2sp.org/tlog-proof@v1\nindex 01\n\n%s`",
                "index with sign        |`c2sp.org/tlog-proof@v1\nindex +1\n\n%s`",
                "short hash             |`c2sp.org/tlog-proof@v1\nindex 1\nAQID\n\n%s`",
                "no checkpoint          |`c2sp.org/tlog-proof@v1\nindex 1\n\n`",
            })
    void whatIsNotAProofIsRefused(String why, String text) {
        String note = proof.checkpoint().format();
        assertThatThrownBy(() -> TlogProof.parse(text.replace("%s", note)))
                .as(why)
                .isInstanceOf(MalformedException.class);
    }
}
