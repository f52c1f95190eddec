package cn.quanhen.casefile.checklist;

import cn.quanhen.casefile.standard.rule.Fact;
import cn.quanhen.casefile.standard.rule.FactType;
import cn.quanhen.casefile.standard.rule.Vocabulary;
import java.util.Map;
import java.util.Set;

/**
 * What an answer lacks, as far as the rule looks into it.
 *
 * @param names the names that the rule asks for
 */
record Lack(Vocabulary vocabulary, Recordable recordable, Set<String> names) {

    /** Whether some record can say all of it; the periods are counted by the service itself. */
    boolean canBeRecorded(String path) {
        return path.startsWith(Standings.PERIODS) || recordable.canBe(path) && within(path, vocabulary.facts(path));
    }

    private boolean within(String path, Map<String, Fact> facts) {
        return facts.values().stream()
                .filter(fact -> names.contains(fact.name()))
                .allMatch(fact -> canBeRecorded(element(path) + "." + fact.name()));
    }

    /** A list that is missing as a whole is missing in each of its elements. */
    private String element(String path) {
        return vocabulary.type(path) instanceof FactType.ListOf ? path + "[]" : path;
    }
}
