package cn.quanhen.media.upload;

import cn.quanhen.media.v1.Upload;
import cn.quanhen.media.v1.WriteTarget;
import cn.quanhen.media.v1.WriteUploadRequest;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.function.Function;

/** One stream of messages: a target, then chunks. Synchronized, since a stalled line is closed from another thread. */
final class Writing {
    private final Function<WriteTarget, UploadLane> begin;
    private UploadLane lane;
    private boolean closed;

    Writing(Function<WriteTarget, UploadLane> begin) {
        this.begin = begin;
    }

    synchronized void take(WriteUploadRequest part) {
        if (closed) {
            return;
        }
        if (part.hasTarget() != (lane == null)) {
            throw outOfOrder();
        }
        if (part.hasTarget()) {
            lane = begin.apply(part.getTarget());
        } else {
            lane.write(part.getChunk().asReadOnlyByteBuffer());
        }
    }

    synchronized void close() {
        closed = true;
        if (lane != null) {
            lane.close();
        }
    }

    synchronized Upload told() {
        if (lane == null) {
            throw outOfOrder();
        }
        return lane.told();
    }

    private static Refusal outOfOrder() {
        return Refusal.of(Reason.INVALID_REQUEST)
                .because("上传流的第一条消息必须且仅能是 target，其后各条均为 chunk")
                .remedy("请按接口文档的顺序发送");
    }
}
