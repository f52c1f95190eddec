package cn.quanhen.casefile.standard.pack;

import cn.quanhen.casefile.period.Basis;
import cn.quanhen.casefile.standard.rule.BadCondition;
import cn.quanhen.casefile.standard.rule.Condition;
import cn.quanhen.casefile.standard.rule.Conditions;
import cn.quanhen.casefile.standard.rule.Guarded;
import cn.quanhen.casefile.standard.rule.Vocabulary;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what the parts of a package have in common, and checks it against what is known. */
final class Reader {
    private final Vocabulary vocabulary;
    private final Conditions conditions;
    private final Map<String, Law> laws = new HashMap<>();
    private LocalDate inForceFrom = LocalDate.MAX;

    Reader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.conditions = new Conditions(vocabulary);
    }

    /** From here on, provisions are looked up in these laws, as they are in force on that day. */
    void citing(List<Law> known, LocalDate day) {
        known.forEach(law -> laws.put(law.id(), law));
        inForceFrom = day;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The provisions; at least one, and of laws that the package knows and that are in force. */
    List<Basis> basis(Cursor at) {
        if (at.elements("basis").isEmpty()) {
            at.at("basis").wrong("an article is needed: every rule rests on one (Art. 1)");
        }
        return at.list("basis", cited -> {
            cited.only("law", "article");
            var basis = new Basis(cited.text("law"), cited.text("article"));
            var law = laws.get(basis.law());
            if (law == null) {
                cited.at("law").wrong("law “" + basis.law() + "” is not in laws.json");
            } else if (!law.inForceOn(inForceFrom)) {
                cited.at("law").wrong("law “" + basis.law() + "” is not in force on " + inForceFrom);
            }
            return basis;
        });
    }

    String known(Cursor at, String key, Map<String, String> known) {
        var name = at.text(key);
        known(at.at(key), name, known.keySet());
        return name;
    }

    void known(Cursor at, String name, Set<String> known) {
        if (!known.contains(name)) {
            at.wrong("“" + name + "” is not known; known are "
                    + String.join(", ", known.stream().sorted().toList()));
        }
    }

    /** A condition, with its {@code when} where there is one. */
    Guarded guarded(Cursor at, String key) {
        var when = at.has("when") ? condition(at, "when") : Optional.<Condition>empty();
        return new Guarded(when, condition(at, key).orElse(null));
    }

    private Optional<Condition> condition(Cursor at, String key) {
        var text = at.text(key);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(conditions.compile(text));
        } catch (BadCondition e) {
            at.at(key).wrong(e.getMessage());
            return Optional.empty();
        }
    }
}
