package cn.quanhen.audit.log;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Waits for what may come about in any replica. One question is asked at each tick for all who wait, and none while
 * nobody does.
 *
 * @param <K> what is waited for
 * @param <V> what it turns out to be
 */
public final class Vigil<K, V> {
    private static final Duration TICK = Duration.ofMillis(100);

    private final Vertx vertx;
    private final Function<Set<K>, Uni<Map<K, V>>> question;
    private final Set<Waiter<K, V>> waiters = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean ticking = new AtomicBoolean();

    /**
     * @param vertx measures the ticks
     * @param question what has come about among these; a failure is asked again at the next tick
     */
    public Vigil(Vertx vertx, Function<Set<K>, Uni<Map<K, V>>> question) {
        this.vertx = vertx;
        this.question = question;
    }

    /** Waits, until the caller gives up. */
    public Uni<V> await(K key) {
        return Uni.createFrom().emitter(emitter -> {
            Waiter<K, V> waiter = new Waiter<>(key, emitter);
            waiters.add(waiter);
            emitter.onTermination(() -> waiters.remove(waiter));
            start();
        });
    }

    private void start() {
        if (ticking.compareAndSet(false, true)) {
            ask();
        }
    }

    private void ask() {
        Set<K> keys = waiters.stream().map(Waiter::key).collect(Collectors.toUnmodifiableSet());
        var unused = question.apply(keys).subscribe().with(this::wake, failure -> rest());
    }

    private void wake(Map<K, V> found) {
        for (Waiter<K, V> waiter : waiters) {
            V value = found.get(waiter.key());
            if (value != null && waiters.remove(waiter)) {
                waiter.emitter().complete(value);
            }
        }
        rest();
    }

    private void rest() {
        var unused = vertx.setTimer(TICK.toMillis(), timer -> {
            if (!waiters.isEmpty()) {
                ask();
                return;
            }
            ticking.set(false);
            if (!waiters.isEmpty()) {
                start();
            }
        });
    }

    /** Identity matters: two may wait for the same. */
    private static final class Waiter<K, V> {
        private final K key;
        private final UniEmitter<? super V> emitter;

        Waiter(K key, UniEmitter<? super V> emitter) {
            this.key = key;
            this.emitter = emitter;
        }

        K key() {
            return key;
        }

        UniEmitter<? super V> emitter() {
            return emitter;
        }
    }
}
