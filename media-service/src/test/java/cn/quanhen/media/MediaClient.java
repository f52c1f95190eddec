package cn.quanhen.media;

import cn.quanhen.media.v1.FinishUploadRequest;
import cn.quanhen.media.v1.GetUploadRequest;
import cn.quanhen.media.v1.MediaServiceGrpc;
import cn.quanhen.media.v1.ReadRecordingRequest;
import cn.quanhen.media.v1.Recording;
import cn.quanhen.media.v1.RecordingFacts;
import cn.quanhen.media.v1.RecordingPhase;
import cn.quanhen.media.v1.StartUploadRequest;
import cn.quanhen.media.v1.Upload;
import cn.quanhen.media.v1.WriteTarget;
import cn.quanhen.media.v1.WriteUploadRequest;
import cn.quanhen.media.v1.WriteUploadResponse;
import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import com.google.protobuf.UnsafeByteOperations;
import io.grpc.Channel;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

/** A client as a collecting station has it: sends in small messages, and waits while the line is not ready. */
final class MediaClient {
    static final int MESSAGE = 64 << 10;

    private final Channel channel;

    MediaClient(Channel channel) {
        this.channel = channel;
    }

    MediaServiceGrpc.MediaServiceBlockingStub calls() {
        return MediaServiceGrpc.newBlockingStub(channel);
    }

    static StartUploadRequest.Builder start(String caseName, byte[] content, Instant endedAt) {
        return StartUploadRequest.newBuilder()
                .setParent(caseName)
                .setRequestId(UUID.randomUUID().toString())
                .setFacts(facts(endedAt))
                .setSize(content.length)
                .setSha256(ByteString.copyFrom(sha256(content)));
    }

    static RecordingFacts facts(Instant endedAt) {
        return RecordingFacts.newBuilder()
                .setDevice("执法记录仪 BWC-0017")
                .setStartedAt(timestamp(endedAt.minusSeconds(600)))
                .setEndedAt(timestamp(endedAt))
                .setPlace("北林区康庄路 1 号")
                .addOfficers("08120200101")
                .addOfficers("08120200102")
                .setPhase(RecordingPhase.RECORDING_PHASE_INVESTIGATION)
                .setMatter("现场检查")
                .setMediaType("video/mp4")
                .build();
    }

    Upload start(StartUploadRequest.Builder request) {
        return calls().startUpload(request.build()).getUpload();
    }

    /** Writes all from the offset; gives what the service says in the end, or throws its refusal. */
    Upload write(String upload, byte[] content, int offset) {
        try {
            return writing(upload, offset, content).join().getUpload();
        } catch (CompletionException e) {
            throw (RuntimeException) e.getCause();
        }
    }

    Recording finish(String upload, String lateReason) {
        return calls().finishUpload(FinishUploadRequest.newBuilder()
                        .setName(upload)
                        .setRequestId(UUID.randomUUID().toString())
                        .setLateReason(lateReason)
                        .build())
                .getRecording();
    }

    /** The whole way of a recording that is in time. */
    Recording store(String caseName, byte[] content, Instant endedAt) {
        var upload = start(start(caseName, content, endedAt));
        var written = write(upload.getName(), content, 0);
        return finish(written.getName(), "");
    }

    long offset(String upload) {
        return calls().getUpload(GetUploadRequest.newBuilder().setName(upload).build())
                .getUpload()
                .getOffset();
    }

    byte[] read(String recording, long offset, long length) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var chunks = calls().readRecording(ReadRecordingRequest.newBuilder()
                .setName(recording)
                .setOffset(offset)
                .setLength(length)
                .build());
        while (chunks.hasNext()) {
            chunks.next().getChunk().writeTo(bytes);
        }
        return bytes.toByteArray();
    }

    private CompletableFuture<WriteUploadResponse> writing(String upload, int offset, byte[] content) {
        var answer = new CompletableFuture<WriteUploadResponse>();
        var next = new AtomicInteger(offset);
        var unused = MediaServiceGrpc.newStub(channel)
                .writeUpload(new ClientResponseObserver<WriteUploadRequest, WriteUploadResponse>() {
                    @Override
                    public void beforeStart(ClientCallStreamObserver<WriteUploadRequest> stream) {
                        var begun = new boolean[1];
                        stream.setOnReadyHandler(() -> {
                            if (!begun[0]) {
                                begun[0] = true;
                                stream.onNext(target(upload, offset));
                            }
                            pump(stream, content, next);
                        });
                    }

                    @Override
                    public void onNext(WriteUploadResponse response) {
                        answer.complete(response);
                    }

                    @Override
                    public void onError(Throwable failure) {
                        answer.completeExceptionally(failure);
                    }

                    @Override
                    public void onCompleted() {}
                });
        return answer;
    }

    private static void pump(ClientCallStreamObserver<WriteUploadRequest> stream, byte[] content, AtomicInteger next) {
        while (stream.isReady() && next.get() <= content.length) {
            if (next.get() == content.length) {
                next.incrementAndGet();
                stream.onCompleted();
                return;
            }
            int length = Math.min(MESSAGE, content.length - next.get());
            stream.onNext(chunk(content, next.getAndAdd(length), length));
        }
    }

    static WriteUploadRequest target(String upload, long offset) {
        return WriteUploadRequest.newBuilder()
                .setTarget(WriteTarget.newBuilder().setName(upload).setOffset(offset))
                .build();
    }

    static WriteUploadRequest chunk(byte[] content, int offset, int length) {
        return WriteUploadRequest.newBuilder()
                .setChunk(UnsafeByteOperations.unsafeWrap(content, offset, length))
                .build();
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Timestamp timestamp(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }
}
