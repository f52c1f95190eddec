package cn.quanhen.casefile.index;

import cn.quanhen.casefile.phase.PhaseName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which cases are looked for; all that is given must hold.
 *
 * @param agency whose
 * @param keys what finds them as a whole
 * @param words plain texts, each of which some passage contains; two characters or more
 * @param phase where they stand
 * @param from opened then or later
 * @param before opened earlier
 * @param due when the first of their open periods falls due
 */
public record CaseQuery(
        String agency,
        Set<Key> keys,
        List<String> words,
        Optional<PhaseName> phase,
        Optional<Instant> from,
        Optional<Instant> before,
        Optional<Due> due) {

    /**
     * When the first open period of a case falls due.
     *
     * @param after later than that
     * @param until then or earlier
     */
    public record Due(Optional<Instant> after, Optional<Instant> until) {}

    public CaseQuery {
        keys = Set.copyOf(keys);
        words = List.copyOf(words);
    }
}
