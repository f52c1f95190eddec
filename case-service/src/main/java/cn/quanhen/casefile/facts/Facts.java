package cn.quanhen.casefile.facts;

import cn.quanhen.casefile.act.Enforcement;
import cn.quanhen.casefile.period.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the records of a case say; immutable. One more record costs the same however many there are, but for documents
 * and officers, of which a case has few.
 */
public final class Facts {
    /** Of a case without records. */
    public static final Facts NONE =
            new Facts(Map.of(), Map.of(), Map.of(), Series.none(), List.of(), List.of(), Map.of(), Optional.empty());

    private final Map<String, Piece> single;
    private final Map<String, Series<Piece>> several;
    private final Map<String, Map<String, Piece>> named;
    private final Series<Timeline.Event> events;
    private final List<Timeline.Granted> extensions;
    private final List<Overriding> overrides;
    private final Map<String, Long> taken;
    private final Optional<Intended> intended;

    private Facts(
            Map<String, Piece> single,
            Map<String, Series<Piece>> several,
            Map<String, Map<String, Piece>> named,
            Series<Timeline.Event> events,
            List<Timeline.Granted> extensions,
            List<Overriding> overrides,
            Map<String, Long> taken,
            Optional<Intended> intended) {
        this.single = single;
        this.several = several;
        this.named = named;
        this.events = events;
        this.extensions = extensions;
        this.overrides = overrides;
        this.taken = taken;
        this.intended = intended;
    }

    /** What one more record tells. */
    public Growth with(Recorded record) {
        var gains = Mapping.of(this, record);
        return new Growth(grown(gains), gains);
    }

    /** All that is known at that moment. */
    public View view(Setting setting, Instant now) {
        var lists = new HashMap<String, List<Piece>>();
        several.forEach((name, pieces) -> lists.put(name, pieces.toList()));
        named.forEach((name, pieces) -> lists.put(name, List.copyOf(pieces.values())));
        return View.of(setting, single, lists, now);
    }

    /** What happened up to that moment. */
    public Timeline timeline(Instant now) {
        return new Timeline(
                events.toList().stream()
                        .filter(event -> !event.at().isAfter(now))
                        .toList(),
                extensions.stream()
                        .filter(extension -> !extension.at().isAfter(now))
                        .toList());
    }

    /** When the next of what is on record happens, as the end of a public notice does. */
    public Optional<Instant> happensNext(Instant now) {
        return events.toList().stream()
                .map(Timeline.Event::at)
                .filter(at -> at.isAfter(now))
                .min(Comparator.naturalOrder());
    }

    /** The overrides, in their order. */
    public List<Overriding> overrides() {
        return overrides;
    }

    /** The overrides of a rule that wait for the act that they let pass at that step. */
    public Stream<Overriding> open(String rule, String step) {
        return overrides.stream()
                .filter(override -> override.rule().equals(rule))
                .filter(override -> open(override, step));
    }

    /** Whether it waits for the act that it lets pass: no record after it has taken that step. */
    public boolean open(Overriding override, String step) {
        return override.sequence() >= taken.getOrDefault(step, 0L);
    }

    /** The subject of whoever proposed how the case is to be decided (承办人, Art. 16); empty before that. */
    public Optional<String> handler() {
        return intended.map(Intended::handler);
    }

    /** Which kind of enforcement it is (Art. 2 第二款), as its first record says; a penalty before that. */
    Enforcement kind() {
        return single("act").map(act -> Enforcement.named(act.text("type"))).orElse(Enforcement.PENALTY);
    }

    Map<String, Piece> single() {
        return single;
    }

    Optional<Piece> intended() {
        return intended.map(Intended::decision);
    }

    Optional<Piece> single(String fact) {
        return Optional.ofNullable(single.get(fact));
    }

    List<Piece> several(String list) {
        return several.getOrDefault(list, Series.none()).toList();
    }

    Optional<Piece> named(String list, String name) {
        return Optional.ofNullable(named.getOrDefault(list, Map.of()).get(name));
    }

    private Facts grown(Gains gains) {
        var one = new HashMap<>(single);
        var more = new HashMap<>(several);
        gains.dropped.forEach(one::remove);
        gains.dropped.forEach(more::remove);
        one.putAll(gains.single);
        gains.added.forEach((list, pieces) -> {
            var series = more.getOrDefault(list, Series.none());
            for (var piece : pieces) {
                series = series.with(piece);
            }
            more.put(list, series);
        });
        return new Facts(
                one,
                more,
                called(gains),
                happened(gains),
                extended(gains),
                overridden(gains),
                steps(gains),
                gains.intended.or(() -> intended));
    }

    private Map<String, Map<String, Piece>> called(Gains gains) {
        if (gains.named.isEmpty() && gains.forgotten.isEmpty()) {
            return named;
        }
        var all = new HashMap<>(named);
        gains.named.forEach((list, pieces) -> {
            var byName = new LinkedHashMap<>(all.getOrDefault(list, Map.of()));
            byName.putAll(pieces);
            all.put(list, byName);
        });
        gains.forgotten.forEach((list, names) -> {
            var byName = new LinkedHashMap<>(all.getOrDefault(list, Map.of()));
            byName.keySet().removeAll(names);
            all.put(list, byName);
        });
        return all;
    }

    private Series<Timeline.Event> happened(Gains gains) {
        var all = events;
        for (var event : gains.events) {
            all = all.with(event);
        }
        return all;
    }

    private List<Timeline.Granted> extended(Gains gains) {
        return Stream.concat(extensions.stream(), gains.extensions.stream()).toList();
    }

    private List<Overriding> overridden(Gains gains) {
        if (gains.override.isEmpty()) {
            return overrides;
        }
        var all = new ArrayList<>(overrides);
        all.add(gains.override.get());
        return List.copyOf(all);
    }

    private Map<String, Long> steps(Gains gains) {
        var all = new HashMap<>(taken);
        Mapping.steps(gains.record).forEach(step -> all.put(step, gains.record.sequence()));
        return all;
    }
}
