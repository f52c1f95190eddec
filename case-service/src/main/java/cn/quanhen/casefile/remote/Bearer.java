package cn.quanhen.casefile.remote;

import cn.quanhen.identity.ServiceToken;
import io.grpc.Metadata;
import io.quarkus.grpc.GrpcClientUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts this service's own token on a call to a neighbour. */
@ApplicationScoped
class Bearer {
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("Authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final ServiceToken token;

    Bearer(ServiceToken token) {
        this.token = token;
    }

    <T> Uni<T> on(T client) {
        return token.get().map(bearer -> {
            var headers = new Metadata();
            headers.put(AUTHORIZATION, "Bearer " + bearer);
            return GrpcClientUtils.attachHeaders(client, headers);
        });
    }
}
