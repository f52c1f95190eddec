package cn.quanhen.audit.checkpoint;

import cn.quanhen.tlog.Note;
import cn.quanhen.tlog.NoteSignature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the witnesses answered when all of them were asked.
 *
 * @param note the checkpoint with every cosignature that came
 * @param cosigned by how many
 * @param enough whether they are a quorum
 * @param missing why others did not cosign; empty where all did
 */
record Round(Note note, int cosigned, boolean enough, String missing) {
    /**
     * Counts.
     *
     * @param answers of each witness: its note, or why there is none
     * @throws LogContradicted where one of them holds another history: that outweighs any number of others
     */
    static Round of(SignedHead head, Panel panel, List<Answer> answers) {
        answers.stream()
                .flatMap(answer -> answer.contradicts().stream())
                .findFirst()
                .ifPresent(contradiction -> {
                    throw contradiction;
                });
        List<NoteSignature> lines = new ArrayList<>();
        int own = head.note().signatures().size();
        for (Answer answer : answers) {
            answer.note()
                    .ifPresent(note -> lines.addAll(
                            note.signatures().subList(own, note.signatures().size())));
        }
        Note note = lines.isEmpty() ? head.note() : head.note().with(lines);
        String missing = answers.stream()
                .flatMap(answer -> answer.away().stream())
                .map(WitnessAway::getMessage)
                .collect(Collectors.joining("; "));
        int cosigned = (int)
                answers.stream().filter(answer -> answer.note().isPresent()).count();
        return new Round(note, cosigned, panel.quorum().test(note), missing);
    }

    /** One witness's: exactly one of the three. */
    record Answer(Optional<Note> note, Optional<WitnessAway> away, Optional<LogContradicted> contradicts) {
        static Answer of(Note note) {
            return new Answer(Optional.of(note), Optional.empty(), Optional.empty());
        }

        static Answer of(WitnessAway away) {
            return new Answer(Optional.empty(), Optional.of(away), Optional.empty());
        }

        static Answer of(LogContradicted contradicts) {
            return new Answer(Optional.empty(), Optional.empty(), Optional.of(contradicts));
        }
    }
}
