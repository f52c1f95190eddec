package cn.quanhen.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckpointTest {
    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

    @Test
    void theStandardsExampleIsReadAndWrittenAlike() {
        String text = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";
        Checkpoint checkpoint = Checkpoint.parse(text);
        assertThat(checkpoint)
                .isEqualTo(new Checkpoint("example.com/behind-the-sofa", 20852163, Hash.fromBase64(ROOT)));
        assertThat(checkpoint.text()).isEqualTo(text);
    }

    @Test
    void extensionLinesAreKept() {
        Checkpoint checkpoint = Checkpoint.parse("o\n0\n" + ROOT + "\nfirst\nsecond\n");
        assertThat(checkpoint.extensions()).containsExactly("first", "second");
        assertThat(checkpoint.text()).endsWith("first\nsecond\n");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "empty                |``",
                "two lines            |`o\n1\n`",
                "no final newline     |`o\n1\n%s`",
                "empty origin         |`\n1\n%s\n`",
                "empty size           |`o\n\n%s\n`",
                "signed size          |`o\n+5\n%s\n`",
                "negative size        |`o\n-5\n%s\n`",
                "leading zeroes       |`o\n007\n%s\n`",
                "two zeroes           |`o\n00\n%s\n`",
                "hexadecimal size     |`o\n0x5\n%s\n`",
                "space before size    |`o\n 5\n%s\n`",
                "other digits         |`o\n\u0665\n%s\n`",
                "size beyond 2^63 - 1 |`o\n9223372036854775808\n%s\n`",
                "short root           |`o\n5\nCsUYapGGPo4=\n`",
                "stray bits in root   |`o\n5\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n`",
                "root without padding |`o\n5\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n`",
                "root in hex          |`o\n5\n0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62\n`",
                "empty extension      |`o\n5\n%s\n\n`",
                "empty extension line |`o\n5\n%s\n\nx\n`",
            })
    void whatIsNotACheckpointIsRefused(String why, String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text.replace("%s", ROOT)))
                .as(why)
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void theLargestSizeIsRead() {
        assertThat(Checkpoint.parse("o\n9223372036854775807\n" + ROOT + "\n").size())
                .isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aLogSignsUnderItsOrigin() {
        NoteSigner signer = new NoteSigner("example.com/log", Keys.fresh());
        Checkpoint checkpoint = new Checkpoint("example.com/log", 3, Hash.fromBase64(ROOT));
        Note note = Note.parse(checkpoint.signedBy(signer).format());
        Trust trust = new Trust("example.com/log", signer.verifier(), List.of(), 0);
        assertThat(trust.open(note)).isEqualTo(checkpoint);
    }
}
