package cn.quanhen.casefile.document.template;

import java.util.List;

/**
 * Who confirms a document, and how (Art. 14–18).
 *
 * @param signers the capacities in which people sign; each has a place labelled with the capacity and 签名
 * @param riding whether the party puts a riding hand-print or seal over several pages (Art. 15)
 * @param sealed whether the agency seals it (Art. 14), riding over several pages
 */
public record Confirmation(List<String> signers, boolean riding, boolean sealed) {
    public Confirmation {
        signers = List.copyOf(signers);
    }

    static Confirmation seal() {
        return new Confirmation(List.of(), false, true);
    }

    static Confirmation signatures(String... signers) {
        return new Confirmation(List.of(signers), false, false);
    }
}
