package cn.quanhen.signature.signing;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import cn.quanhen.signature.ofd.Box;
import cn.quanhen.signature.ofd.OfdDocument;
import java.util.Optional;

/**
 * Where a caller wants a picture.
 *
 * @param page from 1
 * @param box in millimetres from the page's upper left corner
 */
public record Place(int page, Box box) {

    /** The appearance on that document; refuses ({@code PLACEMENT_OUTSIDE_PAGE}) what would not show whole. */
    public Appearance on(OfdDocument document) {
        var pages = document.pages();
        if (page > pages.size()) {
            throw outside("文件只有 " + pages.size() + " 页");
        }
        var target = pages.get(page - 1);
        if (box.x() + box.width() > target.width() || box.y() + box.height() > target.height()) {
            throw outside("第 %d 页大小为 %.1f × %.1f 毫米，放不下".formatted(page, target.width(), target.height()));
        }
        return new Appearance(target.id(), box, Optional.empty());
    }

    private Refusal outside(String why) {
        return Refusal.of(Reason.PLACEMENT_OUTSIDE_PAGE)
                .because("签章位置超出页面：" + why)
                .remedy("请改用页面之内的位置")
                .fact("page", page)
                .fact("box", box.text());
    }
}
