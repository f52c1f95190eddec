package cn.quanhen.media.upload;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** One lane an upload: who writes or finishes it has it for himself. */
public final class Lanes {
    private final Set<UUID> taken = ConcurrentHashMap.newKeySet();

    /** Takes the lane; closing it gives it back. Refused ({@code UPLOAD_BUSY}) while somebody has it. */
    public Lane enter(UUID upload) {
        if (!taken.add(upload)) {
            throw Refusal.of(Reason.UPLOAD_BUSY)
                    .because("该上传正在由另一连接写入或者完成")
                    .remedy("请等待该连接结束后，查询已落盘的位置再继续")
                    .fact("upload", upload);
        }
        return () -> taken.remove(upload);
    }

    /** How many uploads are being written or finished now. */
    public int taken() {
        return taken.size();
    }

    /** A lane that was entered. */
    @FunctionalInterface
    public interface Lane extends AutoCloseable {
        @Override
        void close();
    }
}
