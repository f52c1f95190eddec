package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;
import java.util.List;

/**
 * A thing on a list (物品清单).
 *
 * @param name 名称
 * @param model 规格型号 or 批号
 * @param quantity with its unit, for instance 12袋
 * @param condition 特征、成色 or 备注
 */
public record Article(
        String name,
        @MayBeBlank("规格型号") String model,
        String quantity,
        @MayBeBlank("特征和备注") String condition) {

    private static final List<String> HEADER = List.of("名称", "规格型号（批号）", "数量", "特征和备注");
    private static final List<Integer> WIDTHS = List.of(6, 7, 3, 6);

    /** @throws IllegalArgumentException where the name or the quantity is blank */
    public Article {
        Required.text(name, "物品名称（强制法第二十四条）");
        Required.text(quantity, "物品数量（强制法第二十四条）");
    }

    static void list(Form form, List<Article> articles) {
        form.numbered(
                HEADER,
                WIDTHS,
                articles.stream()
                        .map(a -> List.of(a.name(), a.model(), a.quantity(), a.condition()))
                        .toList());
    }

    @Override
    public String toString() {
        return Redacted.of(this);
    }
}
