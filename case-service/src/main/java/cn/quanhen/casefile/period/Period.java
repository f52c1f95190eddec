package cn.quanhen.casefile.period;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A period as the standard package sets it (期限).
 *
 * @param start the event that starts it; its day is not counted (民诉法 第八十五条第二款)
 * @param ends the events of which the first ends it
 * @param flag the item of Art. 31 that its breach proposes; 0 for an alarm only
 */
public record Period(
        String id,
        String title,
        Kind kind,
        Length length,
        String start,
        Set<String> ends,
        Roll roll,
        List<Stop> stops,
        Optional<Extension> extension,
        Alarms alarms,
        int flag,
        List<Basis> basis) {

    public Period {
        ends = Set.copyOf(ends);
        stops = List.copyOf(stops);
        basis = List.copyOf(basis);
    }

    /** The same period, but shorter: the only change that an overlay can make to it. */
    public Period shortened(int amount) {
        if (kind != Kind.DEADLINE || amount >= length.amount()) {
            throw new IllegalArgumentException("period " + id + " cannot be shortened to " + amount);
        }
        return new Period(
                id,
                title,
                kind,
                new Length(amount, length.unit()),
                start,
                ends,
                roll,
                stops,
                extension,
                alarms,
                flag,
                basis);
    }
}
