package cn.quanhen.casefile.standard.pack;

import cn.quanhen.casefile.period.Kind;
import cn.quanhen.casefile.period.Period;
import cn.quanhen.casefile.standard.pack.Overlay.Shortening;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Publishes an overlay on a package, and gives the package that both are together. */
public final class Tightening {
    private final StandardPackage base;

    public Tightening(StandardPackage base) {
        this.base = base;
    }

    /** The tightened package; refuses an overlay that says anything but add and shorten, the line named. */
    public StandardPackage with(String file, byte[] bytes) {
        var problems = new ArrayList<Problem>();
        var parsed = JsonFile.parse(file, bytes);
        var overlay = read(new Cursor(parsed, problems));
        if (!problems.isEmpty()) {
            throw new Unpublishable(problems);
        }
        return with(overlay, Seal.over(overlay.id(), overlay.version(), Map.of(file, parsed)));
    }

    private Overlay read(Cursor at) {
        at.only("id", "version", "title", "issuer", "base", "addRules", "addChecklist", "shorten");
        var reader = new Reader(base.vocabulary());
        reader.citing(base.laws(), base.manifest().inForceFrom());
        if (!at.text("base").equals(base.manifest().id() + "@" + base.manifest().version())) {
            at.at("base").wrong("it stands on another package");
        }
        fresh(at, "addRules", base.rules().stream().map(Rule::id));
        fresh(at, "addChecklist", base.checklist().stream().map(ChecklistItem::id));
        return new Overlay(
                at.text("id"),
                at.text("version"),
                at.text("title"),
                at.text("issuer"),
                at.text("base"),
                at.list("addRules", rule -> Rule.read(rule, reader)),
                at.list("addChecklist", item -> ChecklistItem.read(item, reader)),
                at.list("shorten", this::shortening));
    }

    private static void fresh(Cursor at, String key, Stream<String> taken) {
        var ids = new ArrayList<>(taken.toList());
        for (var one : at.elements(key)) {
            if (ids.contains(one.node().path("id").asText())) {
                one.at("id").wrong("id “" + one.node().path("id").asText() + "” is taken: nothing can be replaced");
            }
            ids.add(one.node().path("id").asText());
        }
    }

    private Shortening shortening(Cursor at) {
        at.only("period", "length");
        var shortening = new Shortening(at.text("period"), at.number("length"));
        var period = base.periods().stream()
                .filter(one -> one.id().equals(shortening.period()))
                .findFirst();
        if (period.isEmpty()) {
            at.at("period").wrong("period “" + shortening.period() + "” is not in the package");
        } else if (period.get().kind() != Kind.DEADLINE) {
            at.at("period").wrong("only a deadline can be shortened");
        } else if (shortening.length() < 1
                || shortening.length() >= period.get().length().amount()) {
            at.at("length")
                    .wrong("it must be shorter than " + period.get().length().amount()
                            + ": a period can only be shortened");
        }
        return shortening;
    }

    private StandardPackage with(Overlay overlay, Seal seal) {
        return new StandardPackage(
                base.manifest(),
                new Seal(
                        base.seal().id() + "/" + seal.id(),
                        base.seal().version() + "/" + seal.version(),
                        base.seal().canonical() + seal.canonical(),
                        base.seal().sha256() + "/" + seal.sha256(),
                        base.seal().sm3() + "/" + seal.sm3()),
                base.vocabulary(),
                base.laws(),
                base.calendar(),
                shortened(overlay.shorten()),
                both(base.rules(), overlay.addRules()),
                both(base.checklist(), overlay.addChecklist()),
                base.av(),
                base.forms(),
                base.retentions(),
                base.scores());
    }

    private List<Period> shortened(List<Shortening> shortenings) {
        var lengths = new HashMap<String, Integer>();
        shortenings.forEach(one -> lengths.merge(one.period(), one.length(), Math::min));
        return base.periods().stream()
                .map(period -> lengths.containsKey(period.id()) ? period.shortened(lengths.get(period.id())) : period)
                .toList();
    }

    private static <T> List<T> both(List<T> base, List<T> added) {
        return Stream.concat(base.stream(), added.stream()).toList();
    }
}
