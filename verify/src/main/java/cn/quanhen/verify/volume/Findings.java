package cn.quanhen.verify.volume;

import cn.quanhen.verify.report.Check;
import java.util.ArrayList;
import java.util.List;

/** What does not hold of one thing, each by its name; all of it becomes one line. */
final class Findings {
    private static final int SHOWN = 10;

    private final String id;
    private final List<String> chinese = new ArrayList<>();
    private final List<String> english = new ArrayList<>();

    /** @param id the check's stable name */
    Findings(String id) {
        this.id = id;
    }

    void add(String inChinese, String inEnglish) {
        chinese.add(inChinese);
        english.add(inEnglish);
    }

    void require(boolean holds, String inChinese, String inEnglish) {
        if (!holds) {
            add(inChinese, inEnglish);
        }
    }

    /** The check, with these words where nothing is wrong. */
    Check check(String inChinese, String inEnglish) {
        return chinese.isEmpty()
                ? Check.holds(id, inChinese, inEnglish)
                : Check.fails(id, shown(chinese, "；", "……共 %d 处"), shown(english, "; ", "… %d in all"));
    }

    private static String shown(List<String> all, String between, String more) {
        String first = String.join(between, all.subList(0, Math.min(SHOWN, all.size())));
        return all.size() > SHOWN ? first + between + more.formatted(all.size()) : first;
    }
}
