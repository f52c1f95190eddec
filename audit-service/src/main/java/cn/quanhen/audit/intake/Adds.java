package cn.quanhen.audit.intake;

import cn.quanhen.audit.checkpoint.Pump;
import cn.quanhen.audit.log.Appended;
import cn.quanhen.audit.log.NewEntry;
import cn.quanhen.audit.log.NewEntry.Identity;
import cn.quanhen.audit.log.Sequencer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/** Appends what tools add one by one: calls that come while a transaction runs share the next one. */
@ApplicationScoped
public class Adds {
    private static final int TOGETHER = 1024;

    private final Sequencer sequencer;
    private final Pump pump;
    private final ConcurrentLinkedQueue<Call> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean appending = new AtomicBoolean();

    Adds(Sequencer sequencer, Pump pump) {
        this.sequencer = sequencer;
        this.pump = pump;
    }

    /** The entry's index, once it is durable. */
    Uni<Long> add(byte[] entry) {
        Call call = new Call(NewEntry.added(entry), new CompletableFuture<>());
        return Uni.createFrom().completionStage(() -> {
            waiting.add(call);
            next();
            return call.index();
        });
    }

    private void next() {
        if (!waiting.isEmpty() && appending.compareAndSet(false, true)) {
            List<Call> calls = take();
            var unused = sequencer
                    .append(calls.stream().map(Call::entry).toList())
                    .onTermination()
                    .invoke(this::ready)
                    .subscribe()
                    .with(done -> answer(calls, done), failure -> fail(calls, failure));
        }
    }

    private List<Call> take() {
        List<Call> calls = new ArrayList<>();
        for (Call call = waiting.poll(); call != null; call = calls.size() < TOGETHER ? waiting.poll() : null) {
            calls.add(call);
        }
        return calls;
    }

    private void ready() {
        appending.set(false);
        next();
    }

    private void answer(List<Call> calls, Appended appended) {
        Map<Identity, Long> indices = appended.indices();
        calls.forEach(call -> call.index().complete(indices.get(call.entry().identity())));
        pump.appended(appended.batch().fresh().size());
    }

    private static void fail(List<Call> calls, Throwable failure) {
        calls.forEach(call -> call.index().completeExceptionally(failure));
    }

    private record Call(NewEntry entry, CompletableFuture<Long> index) {}
}
