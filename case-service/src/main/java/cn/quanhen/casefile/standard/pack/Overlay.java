package cn.quanhen.casefile.standard.pack;

import java.util.List;

/**
 * What a county or an agency adds to the city's standard (Art. 6). It can add, and it can shorten; there is no word in
 * it to remove, to lengthen or to weaken.
 *
 * @param base the package that it stands on, {@code id@version}
 */
public record Overlay(
        String id,
        String version,
        String title,
        String issuer,
        String base,
        List<Rule> addRules,
        List<ChecklistItem> addChecklist,
        List<Shortening> shorten) {

    /** A period that is made shorter, in its own unit. */
    public record Shortening(String period, int length) {}

    public Overlay {
        addRules = List.copyOf(addRules);
        addChecklist = List.copyOf(addChecklist);
        shorten = List.copyOf(shorten);
    }
}
