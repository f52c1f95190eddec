package cn.quanhen.identity;

import static java.util.stream.Collectors.toUnmodifiableSet;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the caller off the verified token. Ask at the door, and pass the answer down. */
@ApplicationScoped
public class Callers {
    private final SecurityIdentity identity;

    Callers(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The caller of this request; refused as {@link Reason#UNAUTHENTICATED} where there is no token. */
    public Caller current() {
        return of(identity);
    }

    /** The caller of a request over plain HTTP; refused as {@link Reason#UNAUTHENTICATED} where there is no token. */
    public static Caller of(SecurityIdentity identity) {
        if (!identity.isAnonymous() && identity.getPrincipal() instanceof JsonWebToken token) {
            return new Caller(
                    token.getSubject(),
                    claim(token, "name").orElseGet(token::getName),
                    claim(token, "county").orElse(""),
                    claim(token, "agency").orElse(""),
                    identity.getRoles().stream()
                            .map(Role::named)
                            .flatMap(Optional::stream)
                            .collect(toUnmodifiableSet()),
                    claim(token, "certificate").orElse(""));
        }
        throw Refusal.of(Reason.UNAUTHENTICATED).because("请求没有有效的身份令牌").remedy("请登录后携带令牌重试");
    }

    /** Until when the token of this request is good: what goes on for longer ends then. */
    public Instant validUntil() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : Instant.EPOCH;
    }

    private static Optional<String> claim(JsonWebToken token, String name) {
        return Optional.ofNullable(token.getClaim(name)).map(Object::toString);
    }
}
