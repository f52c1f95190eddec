package cn.quanhen.casefile;

import cn.quanhen.casefile.reading.ReadChanges;
import cn.quanhen.casefile.v1.ChangeServiceGrpc;
import cn.quanhen.casefile.v1.FollowChangesRequest;
import cn.quanhen.casefile.v1.FollowChangesResponse;
import cn.quanhen.casefile.v1.ListChangesRequest;
import cn.quanhen.casefile.v1.ListChangesResponse;
import cn.quanhen.grpc.PagedStream;
import cn.quanhen.identity.Callers;
import cn.quanhen.identity.Role;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.ExceptionHandlerProvider;
import io.quarkus.grpc.GrpcService;
import jakarta.annotation.security.RolesAllowed;

/**
 * The door of {@code quanhen.casefile.v1.ChangeService}. Below the reactive stubs, which do not heed how fast the
 * receiver is.
 */
@GrpcService
class ChangeGrpcService extends ChangeServiceGrpc.ChangeServiceImplBase {
    private final ReadChanges changes;
    private final Callers callers;
    private final ExceptionHandlerProvider failures;

    ChangeGrpcService(ReadChanges changes, Callers callers, ExceptionHandlerProvider failures) {
        this.changes = changes;
        this.callers = callers;
        this.failures = failures;
    }

    @Override
    @RolesAllowed(Role.THIRD_PARTY_NAME)
    public void listChanges(ListChangesRequest request, StreamObserver<ListChangesResponse> receiver) {
        changes.list(request, callers.current())
                .subscribe()
                .with(
                        page -> {
                            receiver.onNext(page);
                            receiver.onCompleted();
                        },
                        failure -> receiver.onError(failures.transform(failure)));
    }

    @Override
    @RolesAllowed(Role.THIRD_PARTY_NAME)
    public void followChanges(FollowChangesRequest request, StreamObserver<FollowChangesResponse> receiver) {
        var stream = changes.follow(request, callers.current(), callers.validUntil());
        PagedStream.send(receiver, stream::more, failures::transform);
    }
}
