package cn.quanhen.identity;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.oidc.client.runtime.TokensHelper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** This service's own bearer token, for calls to the other services of its node (client credentials). */
@ApplicationScoped
public class ServiceToken {
    private final OidcClient client;
    private final TokensHelper tokens = new TokensHelper();

    ServiceToken(OidcClient client) {
        this.client = client;
    }

    /** A token that is valid now; fetched anew only when the last one has run out. */
    public Uni<String> get() {
        return tokens.getTokens(client).map(Tokens::getAccessToken);
    }
}
