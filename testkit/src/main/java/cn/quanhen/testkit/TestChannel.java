package cn.quanhen.testkit;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;

/** Channels to the service under test, for blocking gRPC stubs. One connection per test class: close it. */
public final class TestChannel implements AutoCloseable {
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final ManagedChannel channel;

    private TestChannel(ManagedChannel channel) {
        this.channel = channel;
    }

    /** To this port on 127.0.0.1; in a Quarkus test, the one of `@TestHTTPResource URL`. */
    public static TestChannel to(int port) {
        return new TestChannel(NettyChannelBuilder.forAddress("127.0.0.1", port)
                .usePlaintext()
                .maxInboundMessageSize(32 << 20)
                .build());
    }

    /** With this person's token. */
    public Channel as(Demo.Person person) {
        return withToken(TestTokens.of(person));
    }

    /** With this token. */
    public Channel withToken(String token) {
        Metadata headers = new Metadata();
        headers.put(AUTHORIZATION, "Bearer " + token);
        return ClientInterceptors.intercept(channel, MetadataUtils.newAttachHeadersInterceptor(headers));
    }

    /** Without a token. */
    public Channel anonymous() {
        return channel;
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
