package cn.quanhen.casefile.phase;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.List;

/**
 * A fact that the regulation asks for and the case does not have.
 *
 * @param article the article and item
 * @param what what is missing
 * @param remedy what to do
 */
public record Missing(Reason reason, String article, String what, String remedy) {

    Refusal refusal() {
        return Refusal.of(reason).article(article).because(what).remedy(remedy);
    }

    /** Refuses with the first thing that is missing; {@code missing} tells how many there are. */
    static void refuseAny(List<Missing> missing) {
        if (!missing.isEmpty()) {
            throw missing.getFirst().refusal().fact("missing", missing.size());
        }
    }
}
