package cn.quanhen.audit.bundle;

import cn.quanhen.audit.bundle.ImportBundle.Imported;
import cn.quanhen.audit.v1.BundleServiceGrpc;
import cn.quanhen.audit.v1.ExportBundleRequest;
import cn.quanhen.audit.v1.ExportBundleResponse;
import cn.quanhen.audit.v1.ImportBundleRequest;
import cn.quanhen.audit.v1.ImportBundleResponse;
import cn.quanhen.audit.v1.TakeCosignatureRequest;
import cn.quanhen.audit.v1.TakeCosignatureResponse;
import cn.quanhen.grpc.PagedStream;
import cn.quanhen.identity.Caller;
import cn.quanhen.identity.Callers;
import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.ExceptionHandlerProvider;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The gRPC face of store and forward. Below the reactive stubs, which do not heed how fast the other side is. */
@GrpcService
public class BundleGrpc extends BundleServiceGrpc.BundleServiceImplBase {
    private static final int LARGEST_PART = 1 << 20;

    private final Door door;
    private final BundleSource source;
    private final ImportBundle importBundle;
    private final Shelf shelf;
    private final TakeCosignature take;
    private final Callers callers;
    private final ExceptionHandlerProvider failures;

    BundleGrpc(
            Door door,
            BundleSource source,
            ImportBundle importBundle,
            Shelf shelf,
            TakeCosignature take,
            Callers callers,
            ExceptionHandlerProvider failures) {
        this.door = door;
        this.source = source;
        this.importBundle = importBundle;
        this.shelf = shelf;
        this.take = take;
        this.callers = callers;
        this.failures = failures;
    }

    @Override
    @Authenticated
    public void exportBundle(ExportBundleRequest request, StreamObserver<ExportBundleResponse> receiver) {
        Caller caller = callers.current();
        door.requireCarrier(caller);
        Optional<Long> from = request.hasFromSize() ? Optional.of(request.getFromSize()) : Optional.empty();
        BundleExport export = new BundleExport(source, caller, from, request.getMaxEntries(), request.getPayloads());
        PagedStream.send(
                receiver,
                () -> export.more()
                        .map(pieces ->
                                pieces.stream().flatMap(BundleGrpc::parts).toList()),
                failures::transform);
    }

    @Override
    @Authenticated
    public StreamObserver<ImportBundleRequest> importBundle(StreamObserver<ImportBundleResponse> receiver) {
        door.requireImporter(callers.current());
        var call = (ServerCallStreamObserver<ImportBundleResponse>) receiver;
        call.disableAutoRequest();
        call.request(1);
        return new BundleReceiver(call, new Inbox(importBundle, shelf), failures::transform);
    }

    @Override
    @Authenticated
    public void takeCosignature(TakeCosignatureRequest request, StreamObserver<TakeCosignatureResponse> receiver) {
        door.requireCarrier(callers.current());
        var unused = take.handle(request.getCosigned())
                .map(size ->
                        TakeCosignatureResponse.newBuilder().setTreeSize(size).build())
                .subscribe()
                .with(
                        answer -> {
                            receiver.onNext(answer);
                            receiver.onCompleted();
                        },
                        failure -> receiver.onError(failures.transform(failure)));
    }

    static ImportBundleResponse message(Imported imported) {
        return ImportBundleResponse.newBuilder()
                .setOrigin(imported.header().origin())
                .setFromSize(imported.header().from())
                .setToSize(imported.header().to())
                .setWaits(imported.waits())
                .setMirroredSize(imported.mirrored())
                .setCosigned(imported.cosigned())
                .build();
    }

    private static Stream<ExportBundleResponse> parts(byte[] piece) {
        ByteString all = UnsafeByteOperations.unsafeWrap(piece);
        return IntStream.iterate(0, at -> at < all.size(), at -> at + LARGEST_PART)
                .mapToObj(at -> all.substring(at, Math.min(at + LARGEST_PART, all.size())))
                .map(data -> ExportBundleResponse.newBuilder().setData(data).build());
    }
}
