package cn.quanhen.casefile.standard.pack;

import cn.quanhen.casefile.standard.rule.Fact;
import cn.quanhen.casefile.standard.rule.FactType;
import cn.quanhen.casefile.standard.rule.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a vocabulary; refuses a fact of a type that it does not declare. */
public final class VocabularyReader {
    private VocabularyReader() {}

    public static Vocabulary read(String file, byte[] bytes) {
        var problems = new ArrayList<Problem>();
        var at = new Cursor(JsonFile.parse(file, bytes), problems);
        at.only("version", "types", "view", "acts", "phases", "steps", "events", "roles");
        var structs = new LinkedHashMap<String, Map<String, Fact>>();
        at.at("types").fields().forEach((name, type) -> structs.put(name, facts(type)));
        var view = facts(at.at("view"));
        at.at("types").fields().values().forEach(type -> declared(type, structs));
        declared(at.at("view"), structs);
        if (!problems.isEmpty()) {
            throw new Unpublishable(problems);
        }
        return new Vocabulary(
                at.number("version"),
                structs,
                view,
                titles(at.at("acts")),
                titles(at.at("phases")),
                titles(at.at("steps")),
                titles(at.at("events")),
                titles(at.at("roles")));
    }

    private static Map<String, Fact> facts(Cursor at) {
        var facts = new LinkedHashMap<String, Fact>();
        at.fields()
                .forEach((name, fact) -> facts.put(
                        name,
                        new Fact(
                                name,
                                FactType.parse(fact.node().path(0).asText()),
                                fact.node().path(1).asText())));
        return facts;
    }

    private static void declared(Cursor at, Map<String, Map<String, Fact>> structs) {
        at.fields().forEach((name, fact) -> {
            var type = FactType.parse(fact.node().path(0).asText());
            while (type instanceof FactType.ListOf list) {
                type = list.element();
            }
            if (type instanceof FactType.Struct struct && !structs.containsKey(struct.name())) {
                fact.wrong("type “" + struct.name() + "” is not declared");
            }
        });
    }

    private static Map<String, String> titles(Cursor at) {
        var titles = new LinkedHashMap<String, String>();
        at.fields().forEach((name, title) -> titles.put(name, title.node().asText()));
        return titles;
    }
}
