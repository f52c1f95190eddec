package cn.quanhen.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.media.v1.FinishUploadRequest;
import cn.quanhen.media.v1.MediaServiceGrpc;
import cn.quanhen.media.v1.WriteUploadRequest;
import cn.quanhen.media.v1.WriteUploadResponse;
import cn.quanhen.testkit.Demo;
import cn.quanhen.testkit.TestDatabase;
import com.google.protobuf.ByteString;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** 第二十四条: 音像记录信息储存至信息系统。 */
@QuarkusTest
class UploadIT extends MediaJourney {

    @Test
    void a_recording_uploaded_within_24_hours_is_stored_and_in_time() {
        var recording = officer.store(caseName, video, NOON);

        assertThat(recording.getSize()).isEqualTo(video.length);
        assertThat(recording.getSha256().toByteArray()).isEqualTo(MediaClient.sha256(video));
        assertThat(recording.getSm3().size()).isEqualTo(32);
        assertThat(recording.getStoredLate()).isFalse();
        assertThat(recording.getRecord()).isEqualTo(recording.getName() + "/records/1");
    }

    @Test
    void an_upload_whose_line_broke_goes_on_where_the_disk_has_it() throws Exception {
        var upload = officer.start(MediaClient.start(caseName, video, NOON)).getName();
        breakOff(upload, 2 << 20);

        var offset = officer.offset(upload);
        var written = officer.write(upload, video, Math.toIntExact(offset));

        assertThat(offset).isEqualTo(2 << 20);
        assertThat(written.getOffset()).isEqualTo(video.length);
        assertThat(officer.finish(upload, "").getSha256().toByteArray()).isEqualTo(MediaClient.sha256(video));
    }

    @Test
    void a_write_from_another_offset_is_told_the_right_one() throws Exception {
        var upload = officer.start(MediaClient.start(caseName, video, NOON)).getName();
        breakOff(upload, 1 << 20);

        var refusal = refusal(() -> officer.write(upload, video, 77));

        assertThat(refusal.getReason()).isEqualTo("UPLOAD_OFFSET_MISMATCH");
        assertThat(refusal.getMetadataMap()).containsEntry("offset", String.valueOf(1 << 20));
    }

    @Test
    void more_bytes_than_declared_are_refused() {
        var upload = officer.start(MediaClient.start(caseName, video, NOON)).getName();

        var refusal = refusal(() -> officer.write(upload, Arrays.copyOf(video, video.length + 1), 0));

        assertThat(refusal.getReason()).isEqualTo("UPLOAD_TOO_LONG");
    }

    @Test
    void a_second_writer_is_refused_while_the_first_writes() throws Exception {
        var upload = officer.start(MediaClient.start(caseName, video, NOON)).getName();
        var first = stream(upload, 1 << 20, new CompletableFuture<>());

        var refusal = refusal(() -> officer.write(upload, video, 0));

        assertThat(refusal.getReason()).isEqualTo("UPLOAD_BUSY");
        first.cancel("done", null);
    }

    @Test
    void a_line_on_which_nothing_comes_is_given_up_and_the_upload_can_be_resumed() throws Exception {
        var upload = officer.start(MediaClient.start(caseName, video, NOON)).getName();
        var ended = new CompletableFuture<WriteUploadResponse>();
        var stalled = stream(upload, 1 << 20, ended);

        assertThatThrownBy(() -> ended.get(20, TimeUnit.SECONDS)).hasStackTraceContaining("UNAVAILABLE");

        assertThat(stalled).isNotNull();
        assertThat(officer.write(upload, video, 1 << 20).getOffset()).isEqualTo(video.length);
    }

    @Test
    void an_upload_that_is_not_whole_is_not_finished() throws Exception {
        var upload = officer.start(MediaClient.start(caseName, video, NOON)).getName();
        breakOff(upload, 1 << 20);

        var refusal = refusal(() -> officer.finish(upload, ""));

        assertThat(refusal.getReason()).isEqualTo("UPLOAD_INCOMPLETE");
    }

    @Test
    void bytes_with_another_digest_make_nothing_and_can_be_sent_again() {
        var upload = officer.start(MediaClient.start(caseName, video, NOON)).getName();
        var wrong = video.clone();
        wrong[1_500_000] ^= 1;
        var written = officer.write(upload, wrong, 0);

        var refusal = refusal(() -> officer.finish(upload, ""));

        assertThat(written.getOffset()).isEqualTo(video.length);
        assertThat(refusal.getReason()).isEqualTo("DIGEST_MISMATCH");
        assertThat(refusal.getMetadataMap()).containsKeys("declared", "found");
        assertThat(officer.write(upload, video, 0).getOffset()).isEqualTo(video.length);
        assertThat(officer.finish(upload, "").getSha256().toByteArray()).isEqualTo(MediaClient.sha256(video));
    }

    @Test
    void a_late_recording_without_a_reason_waits_on_disk_for_one() {
        var upload = officer.start(MediaClient.start(caseName, video, NOON)).getName();
        var written = officer.write(upload, video, 0);
        clock.step(Duration.ofHours(24).plusSeconds(1));

        var refusal = refusal(() -> officer.finish(upload, ""));
        var recording = officer.finish(written.getName(), "水上执法，返回机关后储存");

        assertThat(refusal.getReason()).isEqualTo("LATE_REASON_MISSING");
        assertThat(refusal.getMetadataMap()).containsEntry("article", "第二十四条");
        assertThat(recording.getStoredLate()).isTrue();
        assertThat(recording.getLateReason()).isEqualTo("水上执法，返回机关后储存");
    }

    @Test
    void a_recording_stored_at_the_24th_hour_is_in_time() {
        clock.step(Duration.ofHours(24));

        assertThat(officer.store(caseName, video, NOON).getStoredLate()).isFalse();
    }

    @Test
    void a_recording_that_ends_in_the_future_is_refused() {
        var refusal = refusal(() -> officer.start(MediaClient.start(caseName, video, NOON.plusSeconds(1))));

        assertThat(refusal.getReason()).isEqualTo("HAPPENED_IN_FUTURE");
    }

    @Test
    void a_command_sent_again_gets_the_first_answer() {
        var start = MediaClient.start(caseName, video, NOON);
        var upload = officer.start(start);
        var written = officer.write(upload.getName(), video, 0);
        var finish = FinishUploadRequest.newBuilder()
                .setName(written.getName())
                .setRequestId(UUID.randomUUID().toString())
                .build();
        var first = officer.calls().finishUpload(finish);

        assertThat(officer.start(start)).isEqualTo(upload);
        assertThat(officer.calls().finishUpload(finish)).isEqualTo(first);
        assertThat(refusal(() -> officer.finish(upload.getName(), "")).getReason())
                .isEqualTo("UPLOAD_FINISHED");
        assertThat(refusal(() -> officer.write(upload.getName(), video, video.length))
                        .getReason())
                .isEqualTo("UPLOAD_FINISHED");
    }

    @Test
    void the_same_video_of_two_cases_is_two_recordings() throws IOException {
        var first = officer.store(caseName, video, NOON);
        var second = officer.store(Demo.AGENCY + "/cases/" + UUID.randomUUID(), video, NOON);

        assertThat(second.getName()).isNotEqualTo(first.getName());
        assertThat(officer.read(second.getName(), 0, 0)).isEqualTo(video);
    }

    @Test
    void a_bad_field_is_refused_at_the_door() {
        var refusal = refusal(
                () -> officer.start(MediaClient.start(caseName, video, NOON).setSha256(ByteString.EMPTY)));

        assertThat(refusal.getReason()).isEqualTo("INVALID_REQUEST");
    }

    @Test
    void nobody_changes_a_stored_recording_in_the_database() throws SQLException {
        var recording = officer.store(caseName, video, NOON);
        assertThat(recording.getName()).isNotEmpty();

        try (var app = TestDatabase.app();
                var owner = TestDatabase.owner()) {
            for (var connection : List.of(app, owner)) {
                for (var change : List.of("UPDATE recording SET late = true", "DELETE FROM recording")) {
                    assertThatThrownBy(() -> connection.createStatement().execute(change))
                            .isInstanceOf(SQLException.class);
                }
            }
        }
    }

    /** Writes that many bytes and then breaks the line; returns when the service knows. */
    private void breakOff(String upload, int bytes) throws Exception {
        var call = stream(upload, bytes, new CompletableFuture<>());
        call.cancel("the line broke", null);
        await(() -> officer.offset(upload) == bytes);
    }

    /** Writes that many bytes and leaves the line open; returns when they have reached the disk. */
    private ClientCallStreamObserver<WriteUploadRequest> stream(
            String upload, int bytes, CompletableFuture<WriteUploadResponse> end) throws Exception {
        var call = (ClientCallStreamObserver<WriteUploadRequest>)
                MediaServiceGrpc.newStub(channel.as(Demo.OFFICER)).writeUpload(new StreamObserver<>() {
                    @Override
                    public void onNext(WriteUploadResponse response) {
                        end.complete(response);
                    }

                    @Override
                    public void onError(Throwable failure) {
                        end.completeExceptionally(failure);
                    }

                    @Override
                    public void onCompleted() {}
                });
        call.onNext(MediaClient.target(upload, 0));
        for (int start = 0; start < bytes; start += MediaClient.MESSAGE) {
            call.onNext(MediaClient.chunk(video, start, MediaClient.MESSAGE));
        }
        var part = directory.resolve("uploads").resolve(Path.of(upload).getFileName() + ".part");
        await(() -> Files.exists(part) && part.toFile().length() == bytes);
        return call;
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 200 && !condition.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
