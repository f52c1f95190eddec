package cn.quanhen.requests;

import cn.quanhen.identity.Caller;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Commands that may be sent again: the first answer is kept with its {@code request_id} in the transaction of the
 * command itself, so a retry after a crash gets that answer or, where nothing had been committed, runs the command.
 */
@ApplicationScoped
public class Requests {
    private final Clock clock;

    Requests(Clock clock) {
        this.clock = clock;
    }

    /**
     * Runs the command once. To be called in the transaction in which the command writes.
     *
     * @param method the full name of the RPC
     * @param request the request as it came, {@code request_id} included
     * @throws Refusal {@link Reason#REQUEST_ID_REUSED} where the id came with another content before
     */
    public <A extends Message> Uni<A> once(
            Caller caller,
            String method,
            String requestId,
            Message request,
            Parser<A> answers,
            Supplier<Uni<A>> command) {
        var key = new RequestKey(caller.subject(), UUID.fromString(requestId));
        var digest = digest(request);
        return RequestRow.claim(key, method, digest, clock.instant())
                .chain(first -> first
                        ? command.get().call(answer -> RequestRow.answer(key, answer.toByteArray()))
                        : firstAnswer(key, method, digest, answers));
    }

    /**
     * The first answer, where there is one: to be asked before a command calls another service, which it does outside
     * its transaction.
     */
    public <A extends Message> Uni<Optional<A>> answered(
            Caller caller, String method, String requestId, Message request, Parser<A> answers) {
        var key = new RequestKey(caller.subject(), UUID.fromString(requestId));
        return RequestRow.<RequestRow>findById(key)
                .map(row -> Optional.ofNullable(row).map(found -> answer(found, method, digest(request), answers)));
    }

    private static <A extends Message> Uni<A> firstAnswer(
            RequestKey key, String method, byte[] digest, Parser<A> answers) {
        return RequestRow.<RequestRow>findById(key).map(row -> answer(row, method, digest, answers));
    }

    private static <A extends Message> A answer(RequestRow row, String method, byte[] digest, Parser<A> answers) {
        if (!row.method.equals(method) || !Arrays.equals(row.digest, digest)) {
            throw Refusal.of(Reason.REQUEST_ID_REUSED)
                    .because("这个 request_id 已用于内容不同的请求")
                    .remedy("新的请求请用新的 request_id")
                    .fact("requestId", row.requestId)
                    .fact("method", row.method);
        }
        return parse(answers, row.answer);
    }

    private static <A extends Message> A parse(Parser<A> answers, byte[] answer) {
        try {
            return answers.parseFrom(answer);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a stored answer cannot be read", e);
        }
    }

    /** Over the bytes with the keys of maps in order: a client may send them in another order when it sends again. */
    static byte[] digest(Message request) {
        var bytes = new byte[request.getSerializedSize()];
        var out = CodedOutputStream.newInstance(bytes);
        out.useDeterministicSerialization();
        try {
            request.writeTo(out);
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("an array was written past its end", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
