package cn.quanhen.casefile.period;

import java.util.Arrays;
import java.util.Optional;

/** In what a period is counted (处罚法 第八十五条, 许可法 第八十二条). */
public enum Unit {
    /** 工作日 */
    WORKING_DAYS("wd", "个工作日"),
    /** 自然日 */
    CALENDAR_DAYS("d", "日"),
    /** 月: it ends on the day of that number in the last month (民法典 第二百零二条) */
    MONTHS("m", "个月"),
    /** 小时, exactly, day and night */
    HOURS("h", "小时");

    private final String code;
    private final String title;

    Unit(String code, String title) {
        this.code = code;
        this.title = title;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /** The unit that a package writes so. */
    public static Optional<Unit> of(String code) {
        return Arrays.stream(values()).filter(unit -> unit.code.equals(code)).findFirst();
    }
}
