package cn.quanhen.casefile.facts;

import cn.quanhen.casefile.act.Moment;
import cn.quanhen.casefile.period.Timeline;
import cn.quanhen.casefile.v1.RecordContent.ContentCase;
import cn.quanhen.casefile.v1.RuleOverride;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What one record adds to the facts of a case. */
final class Gains {
    final Recorded record;
    private final Facts before;
    final Set<String> dropped = new HashSet<>();
    final Map<String, Set<String>> forgotten = new LinkedHashMap<>();
    final Map<String, Piece> single = new LinkedHashMap<>();
    final Map<String, List<Piece>> added = new LinkedHashMap<>();
    final Map<String, Map<String, Piece>> named = new LinkedHashMap<>();
    final List<Timeline.Event> events = new ArrayList<>();
    final List<Timeline.Granted> extensions = new ArrayList<>();
    Optional<Overriding> override = Optional.empty();
    Optional<Intended> intended = Optional.empty();

    Gains(Facts before, Recorded record) {
        this.before = before;
        this.record = record;
    }

    Facts before() {
        return before;
    }

    /** A fact of which a case has one; a later record's replaces it. */
    void one(String fact, Fields fields) {
        single.put(fact, piece(fields));
    }

    /** One more of a fact of which a case has several. */
    void another(String list, Fields fields) {
        added.computeIfAbsent(list, name -> new ArrayList<>()).add(piece(fields));
    }

    /** An act that is to be recorded in sound and picture (Art. 20), and what there is of it. */
    void covered(String scene, List<String> recordings, String noRecordingReason) {
        another(
                "coverage",
                new Fields()
                        .with("scene", scene)
                        .with("recordings", List.copyOf(recordings))
                        .text("noRecordingReason", noRecordingReason));
    }

    /** More of one of several that an earlier record told of; nothing where none did. */
    void more(String list, String name, UnaryOperator<Fields> saying) {
        before.named(list, name).ifPresent(known -> named(list, name, saying.apply(Fields.of(known))));
    }

    /** One more of a list of words. */
    void word(String list, String word) {
        another(list, new Fields().with(Piece.WORD, word));
    }

    /** One of several that later records may tell more about. */
    void named(String list, String name, Fields fields) {
        named.computeIfAbsent(list, any -> new LinkedHashMap<>())
                .put(name, new Piece(Piece.SEVERAL_RECORDS, fields.map()));
    }

    /** One of several that is none any more. */
    void forget(String list, String name) {
        forgotten.computeIfAbsent(list, any -> new HashSet<>()).add(name);
    }

    /** What does not hold any more. */
    void drop(String... facts) {
        dropped.addAll(List.of(facts));
    }

    /** The earlier record at that place, where it is of that kind: its number, and when it happened. */
    Optional<Piece> earlier(long sequence, ContentCase kind) {
        return before.several("records").stream()
                .filter(entry -> entry.field("sequence").equals(sequence))
                .filter(entry -> entry.text("kind").equals(kind.name()))
                .findFirst();
    }

    /** 延期 of a period of one of several, when the record happened. */
    void extended(String period, long subject, int amount, String approvedBy) {
        extensions.add(new Timeline.Granted(
                period,
                Long.toString(subject),
                amount,
                approvedBy,
                record.moment().happenedAt()));
    }

    void happened(String event, Instant at) {
        events.add(new Timeline.Event(event, "", at));
    }

    /**
     * Something that happened to one of several.
     *
     * @param subject its place in the case
     */
    void happened(String event, long subject, Instant at) {
        events.add(new Timeline.Event(event, Long.toString(subject), at));
    }

    void happened(String event, LocalDate on) {
        happened(event, on.atStartOfDay(Moment.CHINA).toInstant());
    }

    /** Its recorder is the handler (承办人), and that is what the decision is to be. */
    void proposed(Fields decision) {
        intended = Optional.of(new Intended(record.moment().person(), piece(decision)));
    }

    void overridden(RuleOverride recorded) {
        override = Optional.of(new Overriding(
                record.sequence(),
                recorded.getRule(),
                recorded.getReason(),
                recorded.getRole(),
                record.moment().person(),
                record.recorder(),
                record.moment().recordedAt()));
    }

    private Piece piece(Fields fields) {
        return new Piece(record.content().getContentCase(), fields.map());
    }
}
