package cn.quanhen.casefile.standard.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SealTest {

    @Test
    void layoutAndTheOrderOfKeysAreNotSealed() {
        var one = seal("{\"b\": [1, true, null], \"a\": \"条\\n\"}");
        var other = seal("{\n  \"a\" : \"\\u6761\\u000a\",\n  \"b\":[1,true,null]\n}\n");

        assertThat(one).isEqualTo(other);
        assertThat(one.canonical()).isEqualTo("{\"f.json\":{\"a\":\"条\\n\",\"b\":[1,true,null]}}");
    }

    @Test
    void everyChangeOfAValueIsSealed() {
        assertThat(seal("{\"a\": 1}").sha256()).isNotEqualTo(seal("{\"a\": 2}").sha256());
        assertThat(seal("{\"a\": 1}").sm3()).isNotEqualTo(seal("{\"a\": 2}").sm3());
    }

    /** Computed with sha256sum and openssl dgst -sm3 over the canonical text. */
    @Test
    void theDigestsAreThoseOfTheCanonicalText() {
        var seal = seal("{}");

        assertThat(seal.canonical()).isEqualTo("{\"f.json\":{}}");
        assertThat(seal.sha256()).isEqualTo("ac0863dd11c52cffe3f77c4273bda0ce1b6d9706c17d1eb7fc313483500ec5bb");
        assertThat(seal.sm3()).isEqualTo("0a0e5e3dea211f0e1c168b73236498efe954a4e744e757b91a588a0f08cf2cf1");
        assertThat(seal.pin()).isEqualTo("suihua@2026-1+sha256:" + seal.sha256());
    }

    @Test
    void theCitysPackageIsTheSameEveryTime() {
        assertThat(Shelf.read("suihua-2026-1").seal())
                .isEqualTo(Shelf.read("suihua-2026-1").seal());
    }

    private static Seal seal(String text) {
        return Seal.over(
                "suihua", "2026-1", Map.of("f.json", JsonFile.parse("f.json", text.getBytes(StandardCharsets.UTF_8))));
    }
}
