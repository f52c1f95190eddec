package cn.quanhen.bench;

import cn.quanhen.media.v1.FinishUploadRequest;
import cn.quanhen.media.v1.MediaServiceGrpc;
import cn.quanhen.media.v1.RecordingFacts;
import cn.quanhen.media.v1.RecordingPhase;
import cn.quanhen.media.v1.StartUploadRequest;
import cn.quanhen.media.v1.WriteTarget;
import cn.quanhen.media.v1.WriteUploadRequest;
import cn.quanhen.media.v1.WriteUploadResponse;
import cn.quanhen.testkit.Demo;
import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import com.google.protobuf.UnsafeByteOperations;
import io.grpc.Channel;
import io.grpc.stub.ClientCallStreamObserver;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/** Uploads of one recording after the other: begun, streamed, finished, as a collecting station does it. */
final class Uploads {

    /** Bytes of one upload. */
    static final long SIZE = 512L << 20;

    private static final int CHUNK = 64 << 10;

    private final Channel channel;
    private final RunningService service;
    private final Random random = new Random(20260901);

    Uploads(Channel channel, RunningService service) {
        this.channel = channel;
        this.service = service;
    }

    /**
     * One round.
     *
     * @param megabytesPerSecond from the first byte to the recording in custody, 10⁶ bytes
     * @param cpuSecondsPerGibibyte what the service used of the processors
     */
    record Round(double megabytesPerSecond, double cpuSecondsPerGibibyte) {}

    Round upload() throws InterruptedException, NoSuchAlgorithmException {
        byte[] chunk = new byte[CHUNK];
        random.nextBytes(chunk);
        ByteString bytes = UnsafeByteOperations.unsafeWrap(chunk);
        String upload = MediaServiceGrpc.newBlockingStub(channel)
                .startUpload(start(digest(chunk)))
                .getUpload()
                .getName();
        double cpu = service.cpuSeconds();
        long began = System.nanoTime();
        stream(upload, bytes);
        var unused = MediaServiceGrpc.newBlockingStub(channel)
                .finishUpload(FinishUploadRequest.newBuilder()
                        .setName(upload)
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Round(SIZE / 1e6 / seconds, (service.cpuSeconds() - cpu) / (SIZE / (double) (1 << 30)));
    }

    private void stream(String upload, ByteString bytes) throws InterruptedException {
        var answer = new Answer<WriteUploadRequest, WriteUploadResponse>();
        var out = (ClientCallStreamObserver<WriteUploadRequest>)
                MediaServiceGrpc.newStub(channel).writeUpload(answer);
        out.onNext(WriteUploadRequest.newBuilder()
                .setTarget(WriteTarget.newBuilder().setName(upload))
                .build());
        var message = WriteUploadRequest.newBuilder().setChunk(bytes).build();
        for (long sent = 0; sent < SIZE; sent += CHUNK) {
            answer.awaitReady(out);
            out.onNext(message);
        }
        out.onCompleted();
        long offset = answer.get().getUpload().getOffset();
        if (offset != SIZE) {
            throw new IllegalStateException("only %d of %d bytes are on disk".formatted(offset, SIZE));
        }
    }

    private static byte[] digest(byte[] chunk) throws NoSuchAlgorithmException {
        var sha256 = MessageDigest.getInstance("SHA-256");
        for (long sent = 0; sent < SIZE; sent += CHUNK) {
            sha256.update(chunk);
        }
        return sha256.digest();
    }

    private static StartUploadRequest start(byte[] sha256) {
        Instant ended = Instant.now().minusSeconds(600);
        return StartUploadRequest.newBuilder()
                .setParent(Demo.AGENCY + "/cases/" + UUID.randomUUID())
                .setRequestId(UUID.randomUUID().toString())
                .setSize(SIZE)
                .setSha256(ByteString.copyFrom(sha256))
                .setFacts(RecordingFacts.newBuilder()
                        .setDevice("DSJ-0001")
                        .setStartedAt(timestamp(ended.minusSeconds(600)))
                        .setEndedAt(timestamp(ended))
                        .setPlace("绥化市北林区中直北路1号")
                        .addOfficers(Demo.OFFICER.certificate())
                        .setPhase(RecordingPhase.RECORDING_PHASE_INVESTIGATION)
                        .setMatter("现场检查")
                        .setMediaType("video/mp4"))
                .build();
    }

    private static Timestamp timestamp(Instant instant) {
        return Timestamp.newBuilder().setSeconds(instant.getEpochSecond()).build();
    }
}
