package cn.quanhen.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {
    private static final String ORIGIN = "quanhen.cn/log/231202";
    private static final Hash ROOT = Hashing.leaf(new byte[] {1});

    private final KeyPair logKeys = Keys.fresh();
    private final NoteSigner log = new NoteSigner(ORIGIN, logKeys);
    private final NoteSigner other = new NoteSigner("quanhen.cn/log/231221", Keys.fresh());
    private final List<Cosigner> witnesses = IntStream.range(0, 6)
            .mapToObj(i -> new Cosigner("w" + i, Keys.fresh(), () -> Instant.EPOCH))
            .toList();

    private final String standardsExample = """
            # two organizations
            log %s https://example.com/log

            witness X1 %s
            witness X2 %s https://example.com/witness
            \twitness  X3\t%s\040
            group X-witnesses 2 X1 X2 X3

            witness Y1 %s
            witness Y2 %s
            witness Y3 %s
              # indented
            group Y-witnesses any Y1 Y2 Y3

            group X-and-Y all X-witnesses Y-witnesses
            quorum X-and-Y
            """.formatted(log.verifier().vkey(), w(0), w(1), w(2), w(3), w(4), w(5));

    private String w(int i) {
        return witnesses.get(i).verifier().vkey();
    }

    private static Policy parse(String text) {
        return Policy.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private Note cosigned(NoteSigner signer, int... by) {
        Checkpoint checkpoint = new Checkpoint(signer.verifier().key().name(), 1, ROOT);
        Note note = checkpoint.signedBy(signer);
        return note.with(Arrays.stream(by)
                .mapToObj(i -> witnesses.get(i).sign(note.text()))
                .toList());
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "'', false",
        "0, false",
        "0 1, false",
        "0 3, false",
        "3 4 5, false",
        "0 1 3, true",
        "1 2 5, true",
        "0 1 2, false",
        "0 1 2 3 4 5, true",
    })
    void theStandardsExampleAsksForTwoOfTheFirstAndAnyOfTheSecond(String by, boolean met) {
        int[] signers = by.isEmpty()
                ? new int[0]
                : Arrays.stream(by.split(" ")).mapToInt(Integer::parseInt).toArray();
        Policy policy = parse(standardsExample);
        Note note = cosigned(log, signers);
        if (met) {
            assertThat(policy.open(note).origin()).isEqualTo(ORIGIN);
        } else {
            assertThatThrownBy(() -> policy.open(note))
                    .isInstanceOf(UnverifiedException.class)
                    .hasMessageContaining("X-and-Y");
        }
    }

    @Test
    void everyListedLogIsAcceptedAndNoOther() {
        Policy policy = parse(
                "log " + log.verifier().vkey() + "\nlog " + other.verifier().vkey() + "\nquorum none\n");
        assertThat(policy.open(cosigned(log)).origin()).isEqualTo(ORIGIN);
        assertThat(policy.open(cosigned(other)).origin()).isEqualTo("quanhen.cn/log/231221");
        Policy alone = parse("log " + other.verifier().vkey() + "\nquorum none\n");
        assertThatThrownBy(() -> alone.open(cosigned(log))).isInstanceOf(UnverifiedException.class);
    }

    @Test
    void aLogThatSignsForAnotherIsRefused() {
        Policy policy = parse(
                "log " + log.verifier().vkey() + "\nlog " + other.verifier().vkey() + "\nquorum none\n");
        Note forged = new Checkpoint(ORIGIN, 1, ROOT).signedBy(other);
        assertThatThrownBy(() -> policy.open(forged))
                .isInstanceOf(UnverifiedException.class)
                .hasMessageContaining(ORIGIN);
    }

    @Test
    void oneWitnessMayBeTheQuorum() {
        Policy policy = parse("log %s\nwitness city %s\nquorum city\n"
                .formatted(log.verifier().vkey(), w(0)));
        assertThat(policy.open(cosigned(log, 0)).size()).isEqualTo(1);
        assertThatThrownBy(() -> policy.open(cosigned(log))).isInstanceOf(UnverifiedException.class);
        assertThatThrownBy(() -> policy.open(cosigned(log, 1))).isInstanceOf(UnverifiedException.class);
    }

    @Test
    void aWitnessOutsideTheQuorumCannotStandInButItsWrongSignatureSpoilsTheNote() {
        Policy policy = parse("log %s\nwitness a %s\nwitness b %s\nquorum a\n"
                .formatted(log.verifier().vkey(), w(0), w(1)));
        assertThatThrownBy(() -> policy.open(cosigned(log, 1))).isInstanceOf(UnverifiedException.class);
        Note wrong = cosigned(log, 0).with(List.of(witnesses.get(1).sign("another\n")));
        assertThatThrownBy(() -> policy.open(wrong)).hasMessageContaining("w1");
    }

    @Test
    void namesAreOctets() {
        Policy policy =
                parse("witness K %s\nwitness \u212a %s\nwitness 市见证 %s\ngroup all all K \u212a 市见证\nquorum all\n"
                        .formatted(w(0), w(1), w(2)));
        assertThat(policy.quorum().witnesses()).hasSize(3);
        assertThat(policy.quorum().text()).isEqualTo("all (3 of K, \u212a, 市见证)");
        byte[] notUtf8 = "# ?\nquorum none\n".getBytes(StandardCharsets.US_ASCII);
        notUtf8[2] = (byte) 0xff;
        assertThat(Policy.parse(notUtf8).quorum()).isEqualTo(new Quorum.None());
    }

    @Test
    void aPolicyOfManyLogsWitnessesAndGroupsIsRead() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            text.append("log ")
                    .append(new NoteSigner("l" + i, Keys.fresh()).verifier().vkey())
                    .append('\n');
            Cosigner witness = new Cosigner("w" + i, Keys.fresh(), () -> Instant.EPOCH);
            text.append("witness w%d %s\n".formatted(i, witness.verifier().vkey()));
            text.append(i == 0 ? "group g0 any w0\n" : "group g%d any w%d g%d\n".formatted(i, i, i - 1));
        }
        assertThat(parse(text + "quorum g39\n").quorum().witnesses()).hasSize(40);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nothing                        |`` | line 1:",
                "no quorum                      |`log L\n` | line 2:",
                "two quorums                    |`quorum none\nquorum none\n` | line 2:",
                "no newline at the end          |`quorum none` | line 1:",
                "carriage return                |`quorum none\r\n` | line 1:",
                "delete in a comment            |`# \u007f\nquorum none\n` | line 1:",
                "no-break space between items   |`quorum\u00a0none\n` | line 1:",
                "another word                   |`Quorum none\n` | line 1:",
                "a log without a key            |`log\nquorum none\n` | line 1:",
                "a log with two addresses       |`log L u v\nquorum none\n` | line 1:",
                "a log whose id is another's    |`log a+00000000+AQID\nquorum none\n` | line 1:",
                "a log twice                    |`log L\nlog L\nquorum none\n` | line 2:",
                "a log's key under another name |`log L\nlog M\nquorum none\n` | line 2:",
                "a witness without a name       |`witness W\nquorum none\n` | line 1:",
                "a witness called none          |`witness none W\nquorum none\n` | line 1:",
                "a witness with a log's key     |`witness a L\nquorum a\n` | line 1:",
                "a witness twice                |`witness a W\nwitness b W\nquorum a\n` | line 2:",
                "a name twice                   |`witness a W\nwitness a V\nquorum a\n` | line 2:",
                "a group named as a witness     |`witness a W\ngroup a any a\nquorum a\n` | line 2:",
                "a group without members        |`group g any\nquorum g\n` | line 1:",
                "a member that is not defined   |`group g any a\nwitness a W\nquorum g\n` | line 1:",
                "none as a member               |`group g any none\nquorum g\n` | line 1:",
                "a group in itself              |`witness a W\ngroup g any a g\nquorum g\n` | line 2:",
                "0 of 1                         |`witness a W\ngroup g 0 a\nquorum g\n` | line 2:",
                "2 of 1                         |`witness a W\ngroup g 2 a\nquorum g\n` | line 2:",
                "a threshold with zeroes        |`witness a W\ngroup g 01 a\nquorum g\n` | line 2:",
                "a threshold with a sign        |`witness a W\ngroup g +1 a\nquorum g\n` | line 2:",
                "a large threshold              |`witness a W\ngroup g 4294967297 a\nquorum g\n` | line 2:",
                "a member twice in a group      |`witness a W\ngroup g 2 a a\nquorum g\n` | line 2:",
                "a witness in two groups        |`witness a W\ngroup g any a\ngroup h any a\nquorum h\n` | line 3:",
                "a quorum that is not defined   |`quorum a\n` | line 1:",
                "a quorum before its definition |`quorum a\nwitness a W\n` | line 1:",
            })
    void whatIsNotAPolicyIsRefusedWithItsLine(String why, String text, String line) {
        String renamed =
                new NoteSigner("another.example/log", logKeys).verifier().vkey();
        String policy = text.replace("log L", "log " + log.verifier().vkey())
                .replace("log M", "log " + renamed)
                .replace("a L\n", "a " + log.verifier().vkey() + "\n")
                .replaceAll(" W\n", " " + w(0).replace("$", "\\$") + "\n")
                .replaceAll(" V\n", " " + w(1) + "\n");
        assertThatThrownBy(() -> parse(policy))
                .as(why)
                .isInstanceOf(MalformedException.class)
                .hasMessageStartingWith(line);
    }
}
