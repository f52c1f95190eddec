package cn.quanhen.casefile.reading;

import static java.util.stream.Collectors.toUnmodifiableSet;

import cn.quanhen.casefile.act.Moment;
import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.index.CaseQuery;
import cn.quanhen.casefile.index.Key;
import cn.quanhen.casefile.index.Words;
import cn.quanhen.casefile.phase.PhaseName;
import cn.quanhen.casefile.v1.CaseFilter;
import cn.quanhen.casefile.v1.ListCasesRequest;
import cn.quanhen.casefile.v1.Phase;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Filters of the contract as the index is asked. */
final class CaseFilters {
    private CaseFilters() {}

    /** @param now which the state of periods is told of */
    static CaseQuery query(ListCasesRequest request, Instant now) {
        var filter = request.getFilter();
        var keys = Stream.of(
                        Key.number(filter.getNumber()), Key.party(filter.getParty()), Key.officer(filter.getOfficer()))
                .filter(key -> !key.value().isEmpty())
                .collect(toUnmodifiableSet());
        return new CaseQuery(
                request.getParent(),
                keys,
                words(filter.getText()),
                Optional.of(filter.getPhase())
                        .filter(phase -> phase != Phase.PHASE_UNSPECIFIED)
                        .map(CaseFilters::phase),
                day(filter.getOpenedFrom()).map(CaseFilters::start),
                day(filter.getOpenedUntil()).map(last -> start(last.plusDays(1))),
                due(filter, now));
    }

    /** The list that a filter makes, for its tokens; says nothing of what is looked for. */
    static String list(ListCasesRequest request) {
        return request.getFilter().equals(CaseFilter.getDefaultInstance())
                ? request.getParent()
                : request.getParent() + "?"
                        + UUID.nameUUIDFromBytes(request.getFilter().toByteArray());
    }

    private static List<String> words(String text) {
        var words = Stream.of(text.strip().split("\\s+"))
                .map(Words::plain)
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.stream().anyMatch(word -> word.codePointCount(0, word.length()) < 2)) {
            throw Refusal.of(Reason.INVALID_REQUEST).because("检索词少于两个字").remedy("请输入两个字以上的检索词，多个检索词以空格分开");
        }
        return words;
    }

    /** A period falls due with the first moment after its last day. */
    private static Optional<CaseQuery.Due> due(CaseFilter filter, Instant now) {
        return switch (filter.getPeriodState()) {
            case PERIOD_FILTER_UNSPECIFIED, UNRECOGNIZED -> Optional.empty();
            case PERIOD_FILTER_OPEN -> Optional.of(new CaseQuery.Due(Optional.empty(), Optional.empty()));
            case PERIOD_FILTER_OVERDUE -> Optional.of(new CaseQuery.Due(Optional.empty(), Optional.of(now)));
            case PERIOD_FILTER_DUE_SOON -> {
                var lastDay = LocalDate.ofInstant(now, Moment.CHINA).plusDays(filter.getDueWithinDays());
                yield Optional.of(new CaseQuery.Due(Optional.of(now), Optional.of(start(lastDay.plusDays(1)))));
            }
        };
    }

    private static PhaseName phase(Phase phase) {
        return PhaseName.valueOf(phase.name().substring("PHASE_".length()));
    }

    private static Optional<LocalDate> day(String iso) {
        return iso.isEmpty() ? Optional.empty() : Optional.of(Times.day(iso));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Moment.CHINA).toInstant();
    }
}
