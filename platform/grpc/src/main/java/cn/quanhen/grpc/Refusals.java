package cn.quanhen.grpc;

import cn.quanhen.refusal.KnownFault;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Finds the refusal in whatever failed. What nobody foresaw is logged here and told to the caller as a fault. */
final class Refusals {
    static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("Authorization", Metadata.ASCII_STRING_MARSHALLER);

    private static final Logger LOG = Logger.getLogger(Refusals.class);

    private Refusals() {}

    static Refusal in(Throwable failure, List<KnownFault> knownFaults) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(cause -> in(cause).or(() -> known(cause, knownFaults)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> {
                    LOG.error("a fault that nobody foresaw", failure);
                    return fault();
                });
    }

    private static Optional<Refusal> in(Throwable cause) {
        return switch (cause) {
            case Refusal refusal -> Optional.of(refusal);
            case UnauthorizedException e -> Optional.of(unauthenticated());
            case AuthenticationException e -> Optional.of(unauthenticated());
            case ForbiddenException e -> Optional.of(roleMissing());
            default -> Optional.empty();
        };
    }

    private static Optional<Refusal> known(Throwable cause, List<KnownFault> knownFaults) {
        return knownFaults.stream()
                .map(known -> known.refusal(cause))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Where something closed a call with a bare status: a security check of Quarkus, a broken stream. */
    static Refusal behind(Status status, Metadata headers, ServerCall<?, ?> call) {
        return switch (status.getCode()) {
            case PERMISSION_DENIED -> headers.containsKey(AUTHORIZATION) ? roleMissing() : unauthenticated();
            case UNAUTHENTICATED -> unauthenticated();
            case INVALID_ARGUMENT, RESOURCE_EXHAUSTED, UNIMPLEMENTED, CANCELLED, DEADLINE_EXCEEDED ->
                Refusal.of(Reason.INVALID_REQUEST)
                        .because("请求无法处理：" + status.getDescription())
                        .remedy("请对照接口文档修改请求");
            default -> {
                LOG.errorf(
                        status.getCause(),
                        "a call of %s failed: %s",
                        call.getMethodDescriptor().getFullMethodName(),
                        status);
                yield fault();
            }
        };
    }

    /** The refusal of whoever has no valid token. */
    static Refusal unauthenticated() {
        return Refusal.of(Reason.UNAUTHENTICATED).because("请求没有有效的身份令牌").remedy("请登录后携带令牌重试");
    }

    private static Refusal roleMissing() {
        return Refusal.of(Reason.ROLE_MISSING).because("您的角色不能办理此事").remedy("请由有相应角色的人员办理");
    }

    private static Refusal fault() {
        return Refusal.of(Reason.INTERNAL).because("系统内部错误").remedy("请稍后以同一 request_id 重试；仍不成功请联系管理员");
    }
}
