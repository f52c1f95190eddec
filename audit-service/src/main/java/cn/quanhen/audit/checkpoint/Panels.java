package cn.quanhen.audit.checkpoint;

import cn.quanhen.audit.log.LogSettings;
import cn.quanhen.tlog.MalformedException;
import cn.quanhen.tlog.Verifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The witnesses as they are configured, read anew each time: a file may appear later, or change. */
@ApplicationScoped
public class Panels {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final LogSettings settings;
    private final LogKey log;

    Panels(LogSettings settings, LogKey log) {
        this.settings = settings;
        this.log = log;
    }

    boolean configured() {
        return settings.policyFile().isPresent() || settings.witness().isPresent();
    }

    /**
     * The witnesses: those of the policy file, or the single one, which is a quorum of one.
     *
     * @throws WitnessAway where they cannot be told now
     */
    Panel panel() {
        try {
            if (settings.policyFile().isPresent()) {
                Path file = settings.policyFile().get();
                return PolicyPanel.read(Files.readAllBytes(file), log.signer().verifier(), PATIENCE);
            }
            LogSettings.Witness witness = settings.witness().orElseThrow();
            return Panel.of(new Panel.Member(
                    witness.url(), keys(witness), witness.timeout().orElse(PATIENCE)));
        } catch (IOException | MalformedException | IllegalArgumentException e) {
            throw new WitnessAway("the witnesses' policy or key cannot be read", e);
        }
    }

    private static List<Verifier> keys(LogSettings.Witness witness) throws IOException {
        List<String> vkeys = new ArrayList<>(witness.vkey().orElse(List.of()));
        for (Path file : witness.vkeyFile().orElse(List.of())) {
            vkeys.add(Files.readString(file));
        }
        if (vkeys.isEmpty()) {
            throw new WitnessAway("quanhen.log.witness.vkey is not set");
        }
        return vkeys.stream().map(String::strip).map(Verifier::parse).toList();
    }
}
