package cn.quanhen.casefile.archiving;

import cn.quanhen.casefile.document.RunningNumbers;
import io.smallrye.mutiny.Uni;

/** Archive numbers (档号, DA/T 13): 全宗号-门类·年度-保管期限-件号. */
final class VolumeNumbers {
    /** 行政执法 as a class of archives (档案门类). */
    private static final String CATEGORY = "ZF";

    private VolumeNumbers() {}

    static Uni<String> next(String agency, String fonds, RetentionLength retention, int year) {
        var series = "%s-%s·%d-%s".formatted(fonds, CATEGORY, year, retention.code());
        return RunningNumbers.next(agency, series, year).map(number -> "%s-%04d".formatted(series, number));
    }
}
