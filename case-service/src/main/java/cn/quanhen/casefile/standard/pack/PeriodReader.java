package cn.quanhen.casefile.standard.pack;

import cn.quanhen.casefile.period.Alarms;
import cn.quanhen.casefile.period.Extension;
import cn.quanhen.casefile.period.Kind;
import cn.quanhen.casefile.period.Length;
import cn.quanhen.casefile.period.Period;
import cn.quanhen.casefile.period.Roll;
import cn.quanhen.casefile.period.Stop;
import cn.quanhen.casefile.period.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads periods (期限) and what moves them. */
final class PeriodReader {
    private static final Map<String, Kind> KINDS =
            Map.of("deadline", Kind.DEADLINE, "wait", Kind.WAIT, "notice", Kind.NOTICE);
    private static final Map<String, Roll> ROLLS =
            Map.of("next-working-day", Roll.NEXT_WORKING_DAY, "stands", Roll.STANDS);

    private final Reader reader;

    PeriodReader(Reader reader) {
        this.reader = reader;
    }

    Period read(Cursor at) {
        at.only(
                "id",
                "title",
                "kind",
                "length",
                "unit",
                "start",
                "ends",
                "roll",
                "stops",
                "extension",
                "alarms",
                "flag",
                "basis");
        if (at.elements("ends").isEmpty()) {
            at.at("ends").wrong("an event that ends it is needed");
        }
        var kind = of(at, "kind", KINDS).orElse(Kind.DEADLINE);
        var length = length(at);
        if (kind == Kind.NOTICE && (length.unit() == Unit.HOURS || length.unit() == Unit.MONTHS)) {
            at.at("unit").wrong("a notice is counted in days");
        }
        if (length.unit() == Unit.MONTHS && !at.elements("stops").isEmpty()) {
            at.at("stops").wrong("a period of months is not stopped: its days cannot be told apart");
        }
        return new Period(
                at.text("id"),
                at.text("title"),
                kind,
                length,
                event(at, "start"),
                Set.copyOf(at.elements("ends").stream().map(this::event).toList()),
                of(at, "roll", ROLLS).orElse(Roll.STANDS),
                at.list("stops", this::stop),
                at.has("extension") ? Optional.of(extension(at.at("extension"), length)) : Optional.empty(),
                alarms(at.at("alarms")),
                at.number("flag", 0),
                reader.basis(at));
    }

    private static Length length(Cursor at) {
        var unit = Unit.of(at.text("unit"));
        if (unit.isEmpty()) {
            at.at("unit").wrong("a unit is needed: wd, d, m or h");
        }
        if (at.number("length") < 1) {
            at.at("length").wrong("a length of 1 or more is needed");
        }
        return new Length(Math.max(1, at.number("length")), unit.orElse(Unit.CALENDAR_DAYS));
    }

    private Stop stop(Cursor at) {
        at.only("title", "from", "to", "basis");
        return new Stop(at.text("title"), event(at, "from"), event(at, "to"), reader.basis(at));
    }

    private Extension extension(Cursor at, Length of) {
        at.only("length", "times", "approvedBy", "basis");
        return new Extension(
                new Length(Math.max(1, at.number("length")), of.unit()),
                at.number("times", 1),
                reader.known(at, "approvedBy", reader.vocabulary().roles()),
                reader.basis(at));
    }

    private static Alarms alarms(Cursor at) {
        at.only("before", "on", "after");
        return new Alarms(at.numbers("before"), at.flag("on"), at.numbers("after"));
    }

    private String event(Cursor at, String key) {
        return reader.known(at, key, reader.vocabulary().events());
    }

    private String event(Cursor at) {
        reader.known(at, at.node().asText(), reader.vocabulary().events().keySet());
        return at.node().asText();
    }

    private static <T> Optional<T> of(Cursor at, String key, Map<String, T> known) {
        var value = Optional.ofNullable(known.get(at.text(key)));
        if (value.isEmpty()) {
            at.at(key).wrong("one of " + String.join(", ", List.copyOf(known.keySet())) + " is needed");
        }
        return value;
    }
}
