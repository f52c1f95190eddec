package cn.quanhen.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VigilTest {
    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger questions = new AtomicInteger();
    private final Map<String, Integer> comeAbout = new ConcurrentHashMap<>();
    private final Vigil<String, Integer> vigil = new Vigil<>(vertx, keys -> {
        var count = questions.incrementAndGet();
        return Uni.createFrom().item(Map.copyOf(comeAbout));
    });

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void fiveHundredWhoWaitShareOneQuestionATick() throws Exception {
        List<CompletableFuture<Integer>> waiting = IntStream.range(0, 500)
                .mapToObj(i -> vigil.await("record " + i).subscribeAsCompletionStage())
                .toList();
        Thread.sleep(1000);
        assertThat(waiting).noneMatch(CompletableFuture::isDone);
        assertThat(questions.get()).isBetween(2, 12);

        IntStream.range(0, 500).forEach(i -> comeAbout.put("record " + i, i));
        for (int i = 0; i < 500; i++) {
            assertThat(waiting.get(i).get()).isEqualTo(i);
        }
    }

    @Test
    void onceNobodyWaitsNothingIsAsked() throws Exception {
        var given =
                vigil.await("never").ifNoItem().after(Duration.ofMillis(300)).fail();
        assertThat(given.onFailure().recoverWithItem(-1).await().indefinitely()).isEqualTo(-1);
        Thread.sleep(300);
        int asked = questions.get();
        Thread.sleep(500);

        assertThat(questions.get()).isEqualTo(asked);
        comeAbout.put("later", 7);
        assertThat(vigil.await("later").await().atMost(Duration.ofSeconds(1))).isEqualTo(7);
    }
}
