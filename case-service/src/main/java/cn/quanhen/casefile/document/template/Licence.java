package cn.quanhen.casefile.document.template;

import java.time.LocalDate;

/** What every document on an application for a licence begins with. */
final class Licence {

    private Licence() {}

    static String applied(LocalDate on, String matter) {
        return "你（单位）于" + BeijingTime.day(on) + "向本机关提出" + matter + "的行政许可申请";
    }
}
