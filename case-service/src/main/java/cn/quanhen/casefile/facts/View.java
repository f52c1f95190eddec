package cn.quanhen.casefile.facts;

import cn.quanhen.casefile.checklist.Recordable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The facts of a case by the names of the vocabulary, as its rules are to see them. */
public final class View implements Recordable {
    private final Map<String, Object> facts;
    private final Map<String, List<Piece>> lists;

    private View(Map<String, Object> facts, Map<String, List<Piece>> lists) {
        this.facts = facts;
        this.lists = lists;
    }

    static View of(Setting setting, Map<String, Piece> single, Map<String, List<Piece>> lists, Instant now) {
        var shown = new HashMap<>(lists);
        shown.computeIfPresent("services", (name, services) -> counting(services, now));
        var facts = new HashMap<String, Object>();
        single.forEach((name, piece) -> facts.put(name, piece.fields()));
        facts.putAll(setting.facts(single.containsKey("act") ? single.get("act").fields() : Map.of()));
        for (var list : Carried.BY_THE_CONTRACT.lists()) {
            facts.put(list, elements(list, shown, setting));
        }
        return new View(facts, shown);
    }

    public Map<String, Object> facts() {
        return facts;
    }

    @Override
    public boolean canBe(String path) {
        var at = path.indexOf('[');
        var pattern = path.replaceAll("\\[[0-9]+]", "[]");
        if (at > 0 && lists.containsKey(path.substring(0, at))) {
            var place = Integer.parseInt(path.substring(at + 1, path.indexOf(']')));
            return Carried.BY_THE_CONTRACT.by(
                    lists.get(path.substring(0, at)).get(place).from(), pattern);
        }
        return Carried.BY_THE_CONTRACT.has(pattern);
    }

    private static List<Object> elements(String list, Map<String, List<Piece>> shown, Setting setting) {
        var pieces = shown.getOrDefault(list, List.of());
        return switch (list) {
            case Setting.DOCUMENTS ->
                pieces.stream().<Object>map(setting::document).toList();
            case Setting.BASES -> pieces.stream().<Object>map(setting::basis).toList();
            case InspectionRecords.INSPECTIONS ->
                InspectionRecords.of(pieces, shown.getOrDefault(Setting.DOCUMENTS, List.of()));
            default -> pieces.stream().map(Piece::element).toList();
        };
    }

    /** A public notice whose time still runs is no service yet (民诉法 第九十五条). */
    private static List<Piece> counting(List<Piece> services, Instant now) {
        return services.stream()
                .filter(service -> !((Instant) service.field("servedAt")).isAfter(now))
                .toList();
    }
}
