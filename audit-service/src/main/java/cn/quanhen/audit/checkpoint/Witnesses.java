package cn.quanhen.audit.checkpoint;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Asks all witnesses at once. Blocks; one thread at a time. */
@ApplicationScoped
public class Witnesses {
    private final Panels panels;
    private final Cosigning cosigning;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    Witnesses(Panels panels, Cosigning cosigning) {
        this.panels = panels;
        this.cosigning = cosigning;
    }

    boolean configured() {
        return panels.configured();
    }

    /**
     * Has a head cosigned by whoever answers.
     *
     * @param assumed the size that they have cosigned, where nothing better is known
     * @throws LogContradicted where one of them holds another history
     */
    synchronized Round ask(SignedHead head, long assumed) {
        Panel panel;
        try {
            panel = panels.panel();
        } catch (WitnessAway e) {
            return new Round(head.note(), 0, false, e.getMessage());
        }
        List<CompletableFuture<Round.Answer>> asked = panel.members().stream()
                .map(member -> CompletableFuture.supplyAsync(() -> ask(member, head, assumed), threads))
                .toList();
        return Round.of(head, panel, asked.stream().map(CompletableFuture::join).toList());
    }

    private Round.Answer ask(Panel.Member member, SignedHead head, long assumed) {
        try {
            return Round.Answer.of(cosigning.cosign(member, head, assumed));
        } catch (WitnessAway e) {
            return Round.Answer.of(e);
        } catch (LogContradicted e) {
            return Round.Answer.of(e);
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
