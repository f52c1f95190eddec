package cn.quanhen.casefile.index;

import static java.util.stream.Collectors.toUnmodifiableSet;

import cn.quanhen.casefile.agency.Agencies;
import cn.quanhen.casefile.phase.PhaseName;
import cn.quanhen.casefile.v1.Officer;
import cn.quanhen.casefile.v1.Opening;
import cn.quanhen.casefile.v1.Party;
import cn.quanhen.casefile.v1.RecordContent;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a list shows of a case and what finds it, from its records alone.
 *
 * @param title 案由
 * @param openedAt when its first record was written
 * @param phase where it stands
 * @param keys what finds it as a whole: its numbers, its party, its officers
 * @param passages plain texts that are searched for parts: what it is about, its party, its places
 */
public record CaseLine(
        String name, String title, Instant openedAt, PhaseName phase, Set<Key> keys, Set<String> passages) {

    public CaseLine {
        keys = Set.copyOf(keys);
        passages = Set.copyOf(passages);
    }

    /** The line of a case that was just opened. */
    public static CaseLine opened(String name, Opening opening, Officer by, Instant at, PhaseName phase) {
        var party = opening.getParty();
        return new CaseLine(name, opening.getTitle(), at, phase, Set.of(), Set.of())
                .found(Stream.concat(parties(party), officers(by)))
                .telling(
                        opening.getTitle(),
                        opening.getReason(),
                        opening.getSourceReference(),
                        party.getName(),
                        party.getAddress());
    }

    /** The line after one more record. */
    public CaseLine with(RecordContent content, PhaseName next) {
        return switch (content.getContentCase()) {
            case OFFICERS_IDENTIFIED ->
                at(next).found(content.getOfficersIdentified().getOfficersList().stream()
                        .flatMap(CaseLine::officers));
            case INSPECTION -> at(next).telling(content.getInspection().getPlace());
            case MEASURE_TAKEN -> at(next).telling(content.getMeasureTaken().getPlace());
            case DOCUMENT_DRAFTED ->
                at(next).found(Stream.of(Key.number(content.getDocumentDrafted().getNumber())))
                        .telling(content.getDocumentDrafted().getTitle());
            case VOLUME_FILED ->
                at(next).found(Stream.of(Key.number(content.getVolumeFiled().getArchiveNumber())));
            default -> at(next);
        };
    }

    String agency() {
        return Agencies.owner(name);
    }

    /** All that the database finds it by. */
    Stream<String> terms() {
        return Stream.concat(
                        keys.stream().map(Key::term),
                        passages.stream().flatMap(passage -> Words.pairs(passage).stream()))
                .distinct()
                .sorted();
    }

    private CaseLine at(PhaseName next) {
        return next == phase ? this : new CaseLine(name, title, openedAt, next, keys, passages);
    }

    private CaseLine found(Stream<Key> more) {
        var all = Stream.concat(keys.stream(), more.filter(key -> !key.value().isEmpty()))
                .collect(toUnmodifiableSet());
        return all.equals(keys) ? this : new CaseLine(name, title, openedAt, phase, all, passages);
    }

    private CaseLine telling(String... texts) {
        var all = Stream.concat(
                        passages.stream(), Stream.of(texts).map(Words::plain).filter(text -> !text.isEmpty()))
                .collect(toUnmodifiableSet());
        return all.equals(passages) ? this : new CaseLine(name, title, openedAt, phase, keys, all);
    }

    private static Stream<Key> parties(Party party) {
        return Stream.of(party.getName(), party.getUnifiedSocialCreditCode(), party.getCitizenId())
                .map(Key::party);
    }

    private static Stream<Key> officers(Officer officer) {
        return Stream.of(officer.getName(), officer.getCertificateNumber()).map(Key::officer);
    }
}
