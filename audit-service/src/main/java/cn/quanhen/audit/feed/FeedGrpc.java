package cn.quanhen.audit.feed;

import cn.quanhen.audit.v1.FeedServiceGrpc;
import cn.quanhen.audit.v1.FollowRequest;
import cn.quanhen.audit.v1.FollowResponse;
import cn.quanhen.grpc.PagedStream;
import cn.quanhen.identity.Callers;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.ExceptionHandlerProvider;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;

/** The gRPC face of the feed; any role. Below the reactive stubs, which do not heed how fast the receiver is. */
@GrpcService
public class FeedGrpc extends FeedServiceGrpc.FeedServiceImplBase {
    private final Feed feed;
    private final Callers callers;
    private final ExceptionHandlerProvider failures;

    FeedGrpc(Feed feed, Callers callers, ExceptionHandlerProvider failures) {
        this.feed = feed;
        this.callers = callers;
        this.failures = failures;
    }

    @Override
    @Authenticated
    public void follow(FollowRequest request, StreamObserver<FollowResponse> receiver) {
        FeedStream stream = feed.follow(callers.current(), callers.validUntil(), request);
        PagedStream.send(receiver, stream::more, failures::transform);
    }
}
