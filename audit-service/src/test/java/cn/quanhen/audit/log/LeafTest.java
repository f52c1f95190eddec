package cn.quanhen.audit.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.tlog.Hashing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeafTest {
    private static final byte[] SALT = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
    private static final byte[] CANONICAL = "canonical".getBytes(UTF_8);
    private static final String CHAIN = "counties/231202/agencies/11231202MB1A2B3C47/cases/1";

    private final Leaf leaf = new Leaf(
            CHAIN + "/records/2",
            "ab".repeat(32),
            2,
            Commitments.to(SALT, CANONICAL),
            "//case-service/counties/231202",
            CHAIN,
            Instant.parse("2026-09-02T08:30:00.123456Z"),
            "cn.quanhen.casefile.v1.Inspection");

    @Test
    void theEntryIsCanonicalJsonWithItsKeysInOrder() {
        assertThat(new String(leaf.bytes(), UTF_8))
                .isEqualTo("{\"id\":\"" + CHAIN + "/records/2\",\"previous\":\"" + "ab".repeat(32)
                        + "\",\"sequence\":2,\"sha256\":\"" + leaf.commitments().sha256()
                        + "\",\"sm3\":\"" + leaf.commitments().sm3()
                        + "\",\"source\":\"//case-service/counties/231202\",\"subject\":\"" + CHAIN
                        + "\",\"time\":\"2026-09-02T08:30:00.123456Z\","
                        + "\"type\":\"cn.quanhen.casefile.v1.Inspection\"}");
    }

    @Test
    void theWorkedVectorOfTheDocumentationIsWhatIsWritten() throws IOException {
        String page = Files.readString(Path.of("../docs/log.md"));
        assertThat(page)
                .contains(
                        new String(leaf.bytes(), UTF_8),
                        leaf.commitments().sha256(),
                        leaf.commitments().sm3(),
                        Hashing.leaf(leaf.bytes()).hex());
    }

    @Test
    void anEntryIsReadBackToTheSameLeaf() {
        assertThat(Leaf.parse(leaf.bytes())).contains(leaf);
    }

    /** GB/T 32905, appendix A.1: SM3 of "abc", here as salt "a" and payload "bc". */
    @Test
    void commitmentsAreHashesOfTheSaltAndThenThePayload() {
        Commitments commitments = Commitments.to("a".getBytes(UTF_8), "bc".getBytes(UTF_8));
        assertThat(commitments.sm3()).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(commitments.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void charactersAreEscapedAsRfc8785Says() {
        Leaf odd = new Leaf("é\"\\\b\f\n\r\t\u0001\u007f€", "", 1, leaf.commitments(), "", "", leaf.time(), "");
        assertThat(new String(odd.bytes(), UTF_8))
                .startsWith("{\"id\":\"é\\\"\\\\\\b\\f\\n\\r\\t\\u0001\u007f€\",\"previous\"");
        assertThat(Leaf.parse(odd.bytes())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "{\"id\":1}", "{\"sequence\":\"2\"}"})
    void whatIsNotALeafIsNone(String entry) {
        assertThat(Leaf.parse(entry.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void aLeafInAnotherFormIsNone() {
        String spaced = new String(leaf.bytes(), UTF_8).replace(",\"sequence\"", ", \"sequence\"");
        assertThat(Leaf.parse(spaced.getBytes(UTF_8))).isEmpty();
    }
}
