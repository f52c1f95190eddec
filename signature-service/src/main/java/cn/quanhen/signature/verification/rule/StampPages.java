package cn.quanhen.signature.verification.rule;

import cn.quanhen.signature.ofd.OfdDocument.Page;
import cn.quanhen.signature.ofd.Stamp;
import java.util.List;
import java.util.stream.Collectors;

/** The seal appears, and only on pages of the document. */
final class StampPages implements Rule {
    private static final Step STEP = new Step("stamp-pages", "GB/T 33190-2016 18.2.3");

    @Override
    public List<Finding> check(Subject subject) {
        var pages = subject.document().pages().stream().map(Page::id).collect(Collectors.toSet());
        var stamps = subject.file().stamps();
        if (stamps.isEmpty()) {
            return List.of(STEP.failed("签章没有外观"));
        }
        var elsewhere = stamps.stream()
                .map(Stamp::page)
                .filter(page -> !pages.contains(page))
                .findFirst();
        return List.of(
                elsewhere.map(page -> STEP.failed("签章外观指向不存在的页面：" + page)).orElseGet(STEP::passed));
    }
}
