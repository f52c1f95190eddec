package cn.quanhen.standalone.demonstration;

import cn.quanhen.media.v1.FinishUploadRequest;
import cn.quanhen.media.v1.GetUploadRequest;
import cn.quanhen.media.v1.Recording;
import cn.quanhen.media.v1.RecordingFacts;
import cn.quanhen.media.v1.StartUploadRequest;
import cn.quanhen.media.v1.Upload;
import cn.quanhen.media.v1.WriteTarget;
import cn.quanhen.media.v1.WriteUploadRequest;
import cn.quanhen.testkit.Demo;
import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.time.Duration;

/** Uploads one clip in chunks, over a line that may break. */
final class ClipUpload {
    private static final int CHUNK = 64 << 10;
    private static final int ATTEMPTS = 300;
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Stage stage;
    private final Clip clip;
    private final Upload upload;

    private ClipUpload(Stage stage, Clip clip, Upload upload) {
        this.stage = stage;
        this.clip = clip;
        this.upload = upload;
    }

    static ClipUpload start(Stage stage, String caseName, RecordingFacts facts, Clip clip) {
        StartUploadRequest request = StartUploadRequest.newBuilder()
                .setParent(caseName)
                .setRequestId(stage.requestId())
                .setFacts(facts)
                .setSize(clip.bytes().length)
                .setSha256(ByteString.copyFrom(clip.sha256()))
                .build();
        return new ClipUpload(
                stage,
                clip,
                stage.desk().media(Demo.OFFICER).startUpload(request).getUpload());
    }

    /** Sends that many bytes from the first, and then the line breaks. */
    void breakOffAfter(int bytes) throws InterruptedException {
        UploadLine line = new UploadLine();
        send(line, 0, bytes)
                .onError(Status.CANCELLED.withDescription("the line broke").asRuntimeException());
    }

    /**
     * Sends what the service does not have on its disk yet. It may still be busy with the broken line; then again.
     *
     * @return the byte from which it went on
     */
    long resume() throws InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long from = offset();
            UploadLine line = new UploadLine();
            send(line, from, (int) (clip.bytes().length - from)).onCompleted();
            if (line.isTaken()) {
                return from;
            }
            Thread.sleep(PAUSE);
        }
        throw new IllegalStateException("the service does not let go of the broken line");
    }

    /** Makes a recording of what was sent. */
    Recording finish() {
        return stage.desk()
                .media(Demo.OFFICER)
                .finishUpload(FinishUploadRequest.newBuilder()
                        .setName(upload.getName())
                        .setRequestId(stage.requestId())
                        .build())
                .getRecording();
    }

    private long offset() {
        return stage.desk()
                .media(Demo.OFFICER)
                .getUpload(
                        GetUploadRequest.newBuilder().setName(upload.getName()).build())
                .getUpload()
                .getOffset();
    }

    /** Sends no faster than the service takes it, so that what was sent has arrived but for a small window. */
    private StreamObserver<WriteUploadRequest> send(UploadLine line, long from, int bytes) throws InterruptedException {
        StreamObserver<WriteUploadRequest> stream =
                stage.desk().mediaStreams(Demo.OFFICER).writeUpload(line);
        line.send(WriteUploadRequest.newBuilder()
                .setTarget(WriteTarget.newBuilder().setName(upload.getName()).setOffset(from))
                .build());
        for (int sent = 0; sent < bytes && line.isOpen(); sent += CHUNK) {
            line.send(WriteUploadRequest.newBuilder()
                    .setChunk(ByteString.copyFrom(clip.bytes(), (int) from + sent, Math.min(CHUNK, bytes - sent)))
                    .build());
        }
        return stream;
    }
}
