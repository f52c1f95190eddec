package cn.quanhen.casefile.checklist;

import java.util.List;

/**
 * A line of the checklist.
 *
 * @param articles the provisions, as an officer reads them
 * @param facts what is missing, as an officer reads it
 * @param remedy what to do
 */
public record Item(
        String id, String title, String phase, boolean recorded, String articles, List<String> facts, String remedy) {

    public Item {
        facts = List.copyOf(facts);
    }
}
