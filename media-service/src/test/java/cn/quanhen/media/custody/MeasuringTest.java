package cn.quanhen.media.custody;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class MeasuringTest {

    @Test
    void the_digests_are_those_of_the_standards() {
        // FIPS 180-4 and GB/T 32905 appendix A.1
        var abc = "abc".getBytes(US_ASCII);

        var measured = ObjectStoreContract.measure(abc).fingerprint();

        assertThat(measured.sha256().hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(measured.sm3().hex()).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void the_root_over_one_block_is_its_leaf_and_the_leaf_is_not_the_digest() {
        var measured = ObjectStoreContract.measure("abc".getBytes(US_ASCII));

        assertThat(measured.fingerprint().sha256Root().bytes())
                .isEqualTo(measured.tree().leaf(Algorithm.SHA256, 0))
                .isNotEqualTo(measured.fingerprint().sha256().bytes());
    }

    @Test
    void the_root_over_the_leaves_of_the_rfc_is_the_known_one() {
        // The eight leaves, and the roots over the first seven and over all, that Certificate Transparency tests with.
        var leaves = new String[] {
            "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"
        };

        assertThat(root(leaves, 7)).isEqualTo("ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c");
        assertThat(root(leaves, 8)).isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    private static String root(String[] leaves, int count) {
        return HexFormat.of().formatHex(MerkleRoot.of(Algorithm.SHA256, count, leaf -> {
            var content = HexFormat.of().parseHex(leaves[leaf]);
            return BlockTree.leaf(Algorithm.SHA256, content, content.length);
        }));
    }
}
