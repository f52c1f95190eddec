package cn.quanhen.casefile.document.template;

import java.time.LocalDate;

/**
 * The application that a licence document answers (Art. 8 第二项).
 *
 * @param matter 申请许可的事项
 */
public record LicenceApplication(String matter, LocalDate appliedOn) {

    /** @throws IllegalArgumentException where one of them is missing */
    public LicenceApplication {
        Required.text(matter, "申请许可的事项（许可法第三十二条）");
        Required.told(appliedOn, "申请日期（许可法第三十二条）");
    }

    /** How each of these documents begins. */
    String told() {
        return "你（单位）于" + BeijingTime.day(appliedOn) + "向本机关提出" + matter + "的行政许可申请";
    }
}
