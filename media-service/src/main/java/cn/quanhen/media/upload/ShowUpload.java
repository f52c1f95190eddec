package cn.quanhen.media.upload;

import cn.quanhen.identity.Access;
import cn.quanhen.identity.Caller;
import cn.quanhen.media.v1.GetUploadRequest;
import cn.quanhen.media.v1.GetUploadResponse;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;

/** Says how much of an upload is on disk. */
@ApplicationScoped
public class ShowUpload {
    private final Uploads uploads;
    private final Spool spool;
    private final Vertx vertx;

    ShowUpload(Uploads uploads, Spool spool, Vertx vertx) {
        this.uploads = uploads;
        this.spool = spool;
        this.vertx = vertx;
    }

    public Uni<GetUploadResponse> handle(Caller caller, GetUploadRequest request) {
        var name = UploadName.parse(request.getName());
        Access.requireReader(caller, name.caseName());
        return uploads.require(name)
                .chain(row -> vertx.executeBlocking(() -> spool.file(row.id).acknowledged(), false)
                        .map(offset -> GetUploadResponse.newBuilder()
                                .setUpload(Uploads.told(row, offset))
                                .build()));
    }
}
