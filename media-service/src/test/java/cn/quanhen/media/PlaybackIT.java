package cn.quanhen.media;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.media.v1.ReadRecordingRequest;
import cn.quanhen.testkit.Demo;
import cn.quanhen.testkit.TestDatabase;
import io.grpc.Context;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** 第二十五条、第二十七条: 调阅留痕，不得毁损、删除、修改。 */
@QuarkusTest
class PlaybackIT extends MediaJourney {

    @Test
    void a_recording_is_read_back_whole_and_in_part() throws IOException {
        var name = officer.store(caseName, video, NOON).getName();

        assertThat(officer.read(name, 0, 0)).isEqualTo(video);
        assertThat(officer.read(name, 1_048_570, 20)).isEqualTo(Arrays.copyOfRange(video, 1_048_570, 1_048_590));
        assertThat(officer.read(name, video.length - 1, 1)).containsExactly(video[video.length - 1]);
    }

    @Test
    void bytes_beyond_the_end_are_refused() {
        var name = officer.store(caseName, video, NOON).getName();

        assertThat(refusal(() -> officer.read(name, video.length, 0)).getReason())
                .isEqualTo("RANGE_INVALID");
        assertThat(refusal(() -> officer.read(name, 1, video.length)).getReason())
                .isEqualTo("RANGE_INVALID");
    }

    @Test
    void every_reading_leaves_a_record() throws Exception {
        var name = officer.store(caseName, video, NOON).getName();

        var unused = as(Demo.SUPERVISOR).read(name, 5, 10);

        assertThat(kinds(name)).containsExactly("quanhen.media.v1.RecordingStored", "quanhen.media.v1.RecordingRead");
    }

    @Test
    void a_byte_flipped_on_the_disk_is_named_and_the_blocks_before_it_are_sound() throws Exception {
        var recording = officer.store(caseName, video, NOON);
        var hex = HexFormat.of().formatHex(recording.getSha256().toByteArray());
        flip(hex, (2 << 20) + 99);

        var refusal = refusal(() -> officer.read(recording.getName(), 0, 0));

        assertThat(refusal.getReason()).isEqualTo("OBJECT_CORRUPT");
        assertThat(refusal.getMetadataMap())
                .containsEntry("block", "2")
                .containsEntry("file", hex.substring(0, 2) + "/" + hex);
        assertThat(officer.read(recording.getName(), 0, 2 << 20)).isEqualTo(Arrays.copyOf(video, 2 << 20));
    }

    @Test
    void a_record_changed_by_a_dba_is_found_by_the_next_reading() throws Exception {
        var name = officer.store(caseName, video, NOON).getName();
        try (var dba = TestDatabase.superuser();
                var statement = dba.createStatement()) {
            statement.execute("ALTER TABLE record DISABLE TRIGGER USER");
            statement.execute("UPDATE record SET canonical = set_byte(canonical, 200, 0) WHERE chain = '" + name + "'");
            statement.execute("ALTER TABLE record ENABLE TRIGGER USER");
        }

        assertThat(refusal(() -> officer.read(name, 0, 0)).getReason()).isEqualTo("CHAIN_BROKEN");
    }

    @Test
    void a_caller_who_goes_away_holds_no_thread() throws Exception {
        var large = new byte[24 << 20];
        var name = officer.store(caseName, large, NOON).getName();

        var context = Context.current().withCancellation();
        context.run(() -> {
            var chunks = officer.calls()
                    .readRecording(
                            ReadRecordingRequest.newBuilder().setName(name).build());
            assertThat(chunks.next().getChunk().size()).isEqualTo(1 << 20);
        });
        assertThat(sending()).isTrue();
        context.cancel(null);

        for (int i = 0; i < 100 && sending(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(sending()).isFalse();
    }

    private static boolean sending() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(frame -> frame.getClassName().endsWith("playback.Sending"));
    }

    private void flip(String hex, long offset) throws IOException {
        var file = directory.resolve("objects").resolve(hex.substring(0, 2)).resolve(hex);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        try (var raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.seek(offset);
            int there = raw.read();
            raw.seek(offset);
            raw.write(there ^ 1);
        }
    }

    private static ArrayList<String> kinds(String chain) throws SQLException {
        var kinds = new ArrayList<String>();
        try (var app = TestDatabase.app();
                var statement = app.prepareStatement("SELECT kind FROM record WHERE chain = ? ORDER BY sequence")) {
            statement.setString(1, chain);
            var rows = statement.executeQuery();
            while (rows.next()) {
                kinds.add(rows.getString(1));
            }
        }
        return kinds;
    }
}
