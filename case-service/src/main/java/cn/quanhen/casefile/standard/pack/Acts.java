package cn.quanhen.casefile.standard.pack;

import java.util.List;

/** For which kinds of enforcement and procedures something is meant (Art. 2); {@code *} for all. */
public record Acts(List<String> names) {

    public Acts {
        names = List.copyOf(names);
    }

    /** Whether it is meant for that kind and procedure, for instance {@code penalty/ordinary}. */
    public boolean include(String act) {
        return names.stream().anyMatch(name -> name.equals("*") || act.equals(name) || act.startsWith(name + "/"));
    }

    static Acts read(Cursor at, Reader reader) {
        var acts = reader.vocabulary().acts();
        if (at.elements("acts").isEmpty()) {
            at.at("acts").wrong("at least one kind of enforcement is needed, or *");
        }
        at.elements("acts").forEach(act -> {
            var name = act.node().asText();
            var kind = acts.keySet().stream().anyMatch(known -> known.startsWith(name + "/"));
            if (!name.equals("*") && !kind && !acts.containsKey(name)) {
                act.wrong("kind of enforcement “" + name + "” is not known");
            }
        });
        return new Acts(at.texts("acts"));
    }
}
