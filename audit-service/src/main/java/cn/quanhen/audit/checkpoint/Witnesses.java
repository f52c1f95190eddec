package cn.quanhen.audit.checkpoint;

import cn.quanhen.tlog.KeyId;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Asks all witnesses at once, each one question at a time: whatever one of them does, the others are heard. Blocks; one
 * thread at a time.
 */
@ApplicationScoped
public class Witnesses {
    /** How long the others are waited for once there is a quorum: their cosignatures are worth that, and no more. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private final Panels panels;
    private final Cosigning cosigning;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<KeyId, CompletableFuture<Round.Answer>> asked = new ConcurrentHashMap<>();
    private final AtomicReference<LogContradicted> late = new AtomicReference<>();

    Witnesses(Panels panels, Cosigning cosigning) {
        this.panels = panels;
        this.cosigning = cosigning;
    }

    /** Whether there are any. */
    public boolean configured() {
        return panels.configured();
    }

    /**
     * Has a head cosigned by whoever answers, and waits for all of them.
     *
     * @param assumed the size that they have cosigned, where nothing better is known
     * @throws LogContradicted where one of them holds another history
     */
    synchronized Round askAll(SignedHead head, long assumed) {
        all(asked.values()).join();
        late.set(null);
        return ask(head, assumed, false);
    }

    /**
     * Has a head cosigned, and waits for a quorum and a moment longer. Whoever takes more time is not asked again until
     * it has answered; if it contradicts then, the next call fails.
     *
     * @param assumed the size that they have cosigned, where nothing better is known
     * @throws LogContradicted where one of them holds another history
     */
    synchronized Round askQuorum(SignedHead head, long assumed) {
        LogContradicted contradiction = late.getAndSet(null);
        if (contradiction != null) {
            throw contradiction;
        }
        return ask(head, assumed, true);
    }

    private Round ask(SignedHead head, long assumed, boolean quorumSuffices) {
        Panel panel;
        try {
            panel = panels.panel();
        } catch (WitnessAway e) {
            return new Round(head.note(), 0, false, e.getMessage());
        }
        List<Asked> round = panel.members().stream()
                .map(member -> new Asked(member, ask(member, head, assumed)))
                .toList();
        CompletableFuture<Void> everybody =
                all(round.stream().map(Asked::answer).toList());
        var unused =
                (quorumSuffices ? CompletableFuture.anyOf(everybody, enough(head, panel, round)) : everybody).join();
        return Round.of(head, panel, round.stream().map(this::heard).toList());
    }

    private CompletableFuture<Round.Answer> ask(Panel.Member member, SignedHead head, long assumed) {
        CompletableFuture<Round.Answer> before = asked.get(member.id());
        if (before != null && !before.isDone()) {
            return CompletableFuture.completedFuture(stillOut(member));
        }
        CompletableFuture<Round.Answer> answer =
                CompletableFuture.supplyAsync(() -> answer(member, head, assumed), threads);
        asked.put(member.id(), answer);
        return answer;
    }

    /** Nothing that goes wrong with one witness reaches the others. */
    private Round.Answer answer(Panel.Member member, SignedHead head, long assumed) {
        try {
            return Round.Answer.of(cosigning.cosign(member, head, assumed));
        } catch (WitnessAway e) {
            return Round.Answer.of(e);
        } catch (LogContradicted e) {
            return Round.Answer.of(e);
        } catch (RuntimeException e) {
            return Round.Answer.of(new WitnessAway("the witness " + member.name() + " could not be asked: " + e, e));
        }
    }

    /** Done a moment after enough of them have answered. */
    private static CompletableFuture<Void> enough(SignedHead head, Panel panel, List<Asked> round) {
        CompletableFuture<Void> enough = new CompletableFuture<>();
        round.forEach(one -> one.answer().thenRun(() -> {
            if (settled(head, panel, round)) {
                var unused = enough.completeOnTimeout(null, GRACE.toMillis(), TimeUnit.MILLISECONDS);
            }
        }));
        return enough;
    }

    private static boolean settled(SignedHead head, Panel panel, List<Asked> round) {
        try {
            return Round.of(
                            head,
                            panel,
                            round.stream()
                                    .map(one -> one.answer().getNow(stillOut(one.member())))
                                    .toList())
                    .enough();
        } catch (LogContradicted e) {
            return true;
        }
    }

    private Round.Answer heard(Asked one) {
        if (one.answer().isDone()) {
            return one.answer().join();
        }
        var unused = one.answer().thenAccept(answer -> answer.contradicts().ifPresent(late::set));
        return stillOut(one.member());
    }

    private static Round.Answer stillOut(Panel.Member member) {
        return Round.Answer.of(new WitnessAway("the witness " + member.name() + " has not answered yet"));
    }

    private static CompletableFuture<Void> all(Collection<CompletableFuture<Round.Answer>> answers) {
        return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new));
    }

    @PreDestroy
    void stop() {
        var unused = threads.shutdownNow();
    }

    private record Asked(Panel.Member member, CompletableFuture<Round.Answer> answer) {}
}
