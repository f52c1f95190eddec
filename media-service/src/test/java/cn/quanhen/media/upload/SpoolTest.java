package cn.quanhen.media.upload;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
    private static final UUID UPLOAD = new UUID(1, 2);

    @TempDir
    Path directory;

    private SpoolFile file;

    @BeforeEach
    void openSpool() {
        file = new Spool(directory).file(UPLOAD);
    }

    @Test
    void an_upload_that_nobody_wrote_to_stands_at_0() {
        assertThat(file.acknowledged()).isZero();
    }

    @Test
    void what_was_written_is_acknowledged_when_the_line_breaks() {
        try (var writer = file.writeFrom(0, 10)) {
            writer.append(bytes("abcd"));
        }

        assertThat(file.acknowledged()).isEqualTo(4);
    }

    @Test
    void writing_goes_on_from_the_acknowledged_offset() throws IOException {
        try (var writer = file.writeFrom(0, 10)) {
            writer.append(bytes("abcd"));
        }

        try (var writer = file.writeFrom(4, 10)) {
            writer.append(bytes("efghij"));
        }

        assertThat(file.path()).hasContent("abcdefghij");
    }

    @Test
    void another_offset_is_refused_with_the_right_one() {
        try (var writer = file.writeFrom(0, 10)) {
            writer.append(bytes("abcd"));
        }

        assertThatThrownBy(() -> file.writeFrom(3, 10)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(Reason.UPLOAD_OFFSET_MISMATCH);
            assertThat(refusal.facts()).containsEntry("offset", "4");
        });
    }

    @Test
    void more_than_was_declared_is_refused_and_what_came_before_stays() {
        try (var writer = file.writeFrom(0, 5)) {
            writer.append(bytes("abcd"));
            assertThatThrownBy(() -> writer.append(bytes("ef")))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.UPLOAD_TOO_LONG));
        }

        assertThat(file.acknowledged()).isEqualTo(4);
    }

    @Test
    void after_kill_9_bytes_that_were_not_acknowledged_are_written_anew() throws IOException {
        try (var writer = file.writeFrom(0, 10)) {
            writer.append(bytes("abcd"));
        }
        Files.writeString(file.path(), "torn", StandardOpenOption.APPEND);

        try (var writer = file.writeFrom(4, 10)) {
            writer.append(bytes("ef"));
        }

        assertThat(file.path()).hasContent("abcdef");
    }

    @Test
    void an_acknowledgement_torn_by_a_power_cut_never_happened() throws IOException {
        try (var writer = file.writeFrom(0, 10)) {
            writer.append(bytes("abcd"));
        }
        Files.write(
                directory.resolve(UPLOAD + ".ack"), new byte[] {0, 0, 0, 0, 0, 0, 0, 9, 1}, StandardOpenOption.APPEND);

        assertThat(file.acknowledged()).isEqualTo(4);

        try (var writer = file.writeFrom(4, 10)) {
            writer.append(bytes("ef"));
        }
        assertThat(file.acknowledged()).isEqualTo(6);
    }

    @Test
    void bytes_that_the_disk_itself_lost_are_not_claimed() throws IOException {
        try (var writer = file.writeFrom(0, 10)) {
            writer.append(bytes("abcd"));
        }
        Files.writeString(file.path(), "ab");

        assertThat(file.acknowledged()).isEqualTo(2);
    }

    @Test
    void an_upload_that_was_refused_starts_again_at_0() throws IOException {
        try (var writer = file.writeFrom(0, 4)) {
            writer.append(bytes("abcd"));
        }
        file.restart();

        try (var writer = file.writeFrom(0, 4)) {
            writer.append(bytes("wx"));
        }

        assertThat(file.path()).hasContent("wx");
    }

    @Test
    void uploads_with_bytes_are_listed_until_they_are_deleted() {
        try (var writer = file.writeFrom(0, 4)) {
            writer.append(bytes("abcd"));
        }
        assertThat(new Spool(directory).uploads()).containsExactly(UPLOAD);

        file.delete();

        assertThat(new Spool(directory).uploads()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_full_disk_is_said_to_be_full() throws IOException {
        // /dev/full refuses every write for want of space.
        Files.createSymbolicLink(directory.resolve(UPLOAD + ".ack"), Path.of("/dev/full"));
        var writer = file.writeFrom(0, 10);
        writer.append(bytes("abcd"));

        assertThatThrownBy(writer::close)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.DISK_FULL));
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(US_ASCII));
    }
}
