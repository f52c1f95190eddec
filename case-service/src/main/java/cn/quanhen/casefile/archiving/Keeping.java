package cn.quanhen.casefile.archiving;

import cn.quanhen.casefile.standard.pack.Retention;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.List;

/**
 * How long a volume is kept (保管期限, Art. 25 第三款): the longest of the standard's classes that it belongs to, or longer.
 *
 * @param length how long
 * @param basis the classes that ask for so long; empty where none does
 */
record Keeping(RetentionLength length, List<String> basis) {

    Keeping {
        basis = List.copyOf(basis);
    }

    /**
     * That of a volume.
     *
     * @param asked what the archivist asks for; unspecified for what the standard has
     * @param classes those of the standard that the case belongs to
     * @throws Refusal where that is shorter than the standard's
     */
    static Keeping of(cn.quanhen.casefile.v1.Retention asked, List<Retention> classes) {
        var longest = classes.stream()
                .map(known -> RetentionLength.ofYears(known.years()))
                .max(RetentionLength::compareTo)
                .orElse(RetentionLength.TEN_YEARS);
        var basis = classes.stream()
                .filter(known -> RetentionLength.ofYears(known.years()) == longest)
                .map(Retention::title)
                .toList();
        var length = RetentionLength.of(asked).orElse(longest);
        if (length.compareTo(longest) < 0) {
            throw Refusal.of(Reason.RETENTION_TOO_SHORT)
                    .article("第二十五条第三款、第二十六条第一款")
                    .because("保管期限" + length.title() + "短于标准规定的" + longest.title())
                    .remedy("请按标准规定的最长期限归档：" + String.join("；", basis) + "；不填写保管期限的，按标准确定")
                    .fact("asked", length.title())
                    .fact("longest", longest.title());
        }
        return new Keeping(length, basis);
    }
}
