package cn.quanhen.audit.checkpoint;

import cn.quanhen.audit.log.LogSettings;
import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.Note;
import cn.quanhen.tlog.NoteSignature;
import cn.quanhen.tlog.Trust;
import cn.quanhen.tlog.UnverifiedException;
import cn.quanhen.tlog.Verifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A checkpoint of this log that somebody brings back with cosignatures: whether these suffice. Blocks. */
@ApplicationScoped
public class CarriedCheckpoint {
    private final LogSettings settings;
    private final LogKey log;
    private final Panels panels;

    CarriedCheckpoint(LogSettings settings, LogKey log, Panels panels) {
        this.settings = settings;
        this.log = log;
        this.panels = panels;
    }

    /**
     * Opens a note by the same policy as over the line, and lets fall what nobody known has signed.
     *
     * @return the known witnesses' cosignatures, verified
     * @throws cn.quanhen.tlog.MalformedException where it is no checkpoint
     * @throws UnverifiedException where this log or too few of its witnesses have signed, or one of them wrongly
     */
    public Cosigned open(Note note) {
        Panel panel = panel();
        Trust trust = new Trust(
                settings.origin(),
                log.signer().verifier(),
                panel.members().stream()
                        .flatMap(member -> member.keys().stream())
                        .toList(),
                0);
        Checkpoint checkpoint = trust.open(note);
        if (!panel.quorum().test(note)) {
            throw new UnverifiedException("tlog-policy", "too few witnesses have cosigned");
        }
        return new Cosigned(checkpoint, note.text(), cosignatures(panel, note));
    }

    private static List<NoteSignature> cosignatures(Panel panel, Note note) {
        return panel.members().stream()
                .flatMap(member -> member.keys().stream())
                .map(Verifier::key)
                .flatMap(key -> note.signatures().stream()
                        .filter(line -> line.key().equals(key))
                        .limit(1))
                .toList();
    }

    private Panel panel() {
        if (!panels.configured()) {
            return new Panel(List.of(), note -> false);
        }
        try {
            return panels.panel();
        } catch (WitnessAway e) {
            throw new UnverifiedException("tlog-policy", e.getMessage());
        }
    }

    /**
     * What was brought.
     *
     * @param checkpoint of this log
     * @param text as it was signed
     * @param lines the known witnesses' cosignatures of the text
     */
    public record Cosigned(Checkpoint checkpoint, String text, List<NoteSignature> lines) {}
}
