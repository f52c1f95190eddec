package cn.quanhen.casefile.period;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What happened in a case, as far as periods look at it, and which extensions were approved. */
public record Timeline(List<Event> events, List<Granted> extensions) {

    /**
     * Something that happened.
     *
     * @param subject what it is about where a case has several: a seizure, a preservation; empty for the case itself
     */
    public record Event(String name, String subject, Instant at) {}

    /** 延期: an extension of a period that somebody approved. */
    public record Granted(String period, String subject, int amount, String approvedBy, Instant at) {}

    public Timeline {
        events = events.stream().sorted(Comparator.comparing(Event::at)).toList();
        extensions =
                extensions.stream().sorted(Comparator.comparing(Granted::at)).toList();
    }

    /** The subjects for which that event happened. */
    List<String> subjects(String name) {
        return events.stream()
                .filter(event -> event.name().equals(name))
                .map(Event::subject)
                .distinct()
                .toList();
    }

    Optional<Instant> first(String name, String subject) {
        return events.stream()
                .filter(event -> event.name().equals(name) && event.subject().equals(subject))
                .map(Event::at)
                .findFirst();
    }

    /** The first of them that happened; not before {@code since}. */
    Optional<Instant> first(Set<String> names, String subject, Instant since) {
        return events.stream()
                .filter(event -> names.contains(event.name()) && about(event, subject))
                .map(Event::at)
                .filter(at -> !at.isBefore(since))
                .findFirst();
    }

    Stream<Event> about(String subject) {
        return events.stream().filter(event -> about(event, subject));
    }

    Stream<Granted> extensions(String period, String subject) {
        return extensions.stream()
                .filter(granted ->
                        granted.period().equals(period) && granted.subject().equals(subject));
    }

    private static boolean about(Event event, String subject) {
        return event.subject().isEmpty() || event.subject().equals(subject);
    }
}
