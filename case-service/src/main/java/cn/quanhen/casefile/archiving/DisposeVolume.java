package cn.quanhen.casefile.archiving;

import cn.quanhen.casefile.document.DocumentFileRow;
import cn.quanhen.casefile.record.Author;
import cn.quanhen.casefile.record.Cases;
import cn.quanhen.casefile.v1.DisposalApproved;
import cn.quanhen.casefile.v1.DisposeVolumeRequest;
import cn.quanhen.casefile.v1.DisposeVolumeResponse;
import cn.quanhen.identity.Access;
import cn.quanhen.identity.Caller;
import cn.quanhen.identity.Role;
import cn.quanhen.requests.Requests;
import com.google.protobuf.ByteString;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HexFormat;

/**
 * Destroys the files of a volume whose retention is over (销毁, Art. 27), with a record of it in the same transaction.
 */
@ApplicationScoped
public class DisposeVolume {
    private static final String METHOD = "quanhen.casefile.v1.VolumeService/DisposeVolume";

    private final Cases cases;
    private final Requests requests;
    private final Clock clock;

    DisposeVolume(Cases cases, Requests requests, Clock clock) {
        this.cases = cases;
        this.requests = requests;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<DisposeVolumeResponse> handle(DisposeVolumeRequest request, Caller caller) {
        Access.requireWriter(caller, request.getName(), Role.LEADER);
        return requests.once(
                caller,
                METHOD,
                request.getRequestId(),
                request,
                DisposeVolumeResponse.parser(),
                () -> dispose(request, caller));
    }

    private Uni<DisposeVolumeResponse> dispose(DisposeVolumeRequest request, Caller caller) {
        var author = Author.now(caller, clock.instant(), request.getRequestId());
        return cases.hold(request.getName())
                .chain(held -> cases.read(request.getName())
                        .map(records -> DisposalApproved.newBuilder()
                                .setAppraisal(request.getAppraisal())
                                .setOpinion(request.getOpinion())
                                .addAllDestroyed(Versions.of(records.entries()).stream()
                                        .map(Version::sha256)
                                        .distinct()
                                        .map(HexFormat.of()::parseHex)
                                        .map(ByteString::copyFrom)
                                        .toList())
                                .build())
                        .chain(approved -> cases.append(held, approved, author)
                                .call(entry -> DocumentFileRow.destroy(
                                        request.getName(),
                                        approved.getDestroyedList().stream()
                                                .map(digest -> HexFormat.of().formatHex(digest.toByteArray()))
                                                .toList()))
                                .map(entry -> DisposeVolumeResponse.newBuilder()
                                        .setRecord(entry.name())
                                        .setDestroyed(approved.getDestroyedCount())
                                        .build())));
    }
}
