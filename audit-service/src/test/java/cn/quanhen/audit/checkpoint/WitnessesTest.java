package cn.quanhen.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.Cosigner;
import cn.quanhen.tlog.Hashing;
import cn.quanhen.tlog.Note;
import cn.quanhen.tlog.NoteSigner;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A quorum of two among three witnesses, the third of which errs. */
class WitnessesTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final SignedHead head = new SignedHead(
            new Checkpoint("log", 0, Hashing.empty()),
            new Checkpoint("log", 0, Hashing.empty()).signedBy(new NoteSigner("log", pair())),
            Instant.EPOCH);
    private final Map<String, Supplier<Note>> answers = new ConcurrentHashMap<>();
    private final List<Cosigner> cosigners = List.of(cosigner("a"), cosigner("b"), cosigner("c"));
    private final CountDownLatch released = new CountDownLatch(1);
    private final Witnesses witnesses = new Witnesses(panel(), cosigning());

    @AfterEach
    void stop() {
        released.countDown();
        witnesses.stop();
    }

    @Test
    void aWitnessThatStallsHoldsNoQuorumUp() {
        answers.put("c", this::stall);
        Round round = assertTimeoutPreemptively(SOON, () -> witnesses.askQuorum(head, 0));
        assertThat(round.enough()).isTrue();
        assertThat(round.cosigned()).isEqualTo(2);
        assertThat(round.missing()).contains("c has not answered yet");
        assertThat(assertTimeoutPreemptively(SOON, () -> witnesses.askQuorum(head, 0))
                        .enough())
                .as("while the first question is still open")
                .isTrue();
    }

    @Test
    void whateverGoesWrongWithOneWitnessLeavesTheOthersTheirQuorum() {
        answers.put("c", () -> {
            throw new IllegalArgumentException("-1");
        });
        assertThat(witnesses.askQuorum(head, 0).enough()).isTrue();
        assertThat(witnesses.askAll(head, 0).missing()).contains("c could not be asked");
    }

    @Test
    void aContradictionThatComesAfterTheQuorumIsToldAtTheNextCall() {
        answers.put("c", () -> {
            var unused = stall();
            throw LogContradicted.forked("c", 0);
        });
        assertThat(assertTimeoutPreemptively(SOON, () -> witnesses.askQuorum(head, 0))
                        .enough())
                .isTrue();
        released.countDown();
        assertThatThrownBy(() -> assertTimeoutPreemptively(SOON, () -> {
                    while (true) {
                        var unused = witnesses.askQuorum(head, 0);
                    }
                }))
                .isInstanceOf(LogContradicted.class);
    }

    @Test
    void whereEverybodysAnswerCountsEverybodyIsWaitedFor() {
        answers.put("c", () -> {
            sleep(Duration.ofSeconds(1));
            return cosigned("c");
        });
        assertThat(witnesses.askAll(head, 0).cosigned()).isEqualTo(3);
    }

    private Note stall() {
        try {
            released.await();
            return cosigned("c");
        } catch (InterruptedException e) {
            throw new WitnessAway("interrupted", e);
        }
    }

    private Note cosigned(String name) {
        return cosigners.stream()
                .filter(it -> it.verifier().key().name().equals(name))
                .map(it -> head.note().with(List.of(it.sign(head.note().text()))))
                .findFirst()
                .orElseThrow();
    }

    private Panels panel() {
        return new Panels(null, null) {
            @Override
            Panel panel() {
                return new Panel(
                        cosigners.stream()
                                .map(it -> new Panel.Member(URI.create("http://w"), List.of(it.verifier()), SOON))
                                .toList(),
                        note -> note.signatures().size() >= 3);
            }
        };
    }

    private Cosigning cosigning() {
        return new Cosigning(null, null) {
            @Override
            Note cosign(Panel.Member witness, SignedHead asked, long assumed) {
                return answers.getOrDefault(witness.name(), () -> cosigned(witness.name()))
                        .get();
            }
        };
    }

    private static Cosigner cosigner(String name) {
        return new Cosigner(name, pair(), () -> Instant.EPOCH);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
