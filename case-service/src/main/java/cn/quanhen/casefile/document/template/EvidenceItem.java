package cn.quanhen.casefile.document.template;

import java.util.List;

/**
 * A piece of evidence as a decision lists it.
 *
 * @param kind its kind in law (处罚法 第四十六条), for instance 书证
 * @param title what it is called
 * @param purpose 证明目的
 */
public record EvidenceItem(String kind, String title, String purpose) {
    /** @throws IllegalArgumentException where one of them is blank */
    public EvidenceItem {
        Required.text(kind, "证据种类（处罚法第四十六条）");
        Required.text(title, "证据名称（处罚法第四十六条）");
        Required.text(purpose, "证明目的（办法第十条第一项）");
    }

    static void list(Form form, List<EvidenceItem> items) {
        form.numbered(
                List.of("种类", "名称", "证明目的"),
                List.of(5, 8, 9),
                items.stream()
                        .map(item -> List.of(item.kind(), item.title(), item.purpose()))
                        .toList());
    }

    @Override
    public String toString() {
        return "EvidenceItem[kind=" + kind + "]";
    }
}
