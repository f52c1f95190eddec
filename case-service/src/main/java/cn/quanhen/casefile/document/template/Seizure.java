package cn.quanhen.casefile.document.template;

import java.time.LocalDate;

/**
 * A seizure as it was decided, which is now extended or ended.
 *
 * @param decisionNumber 查封（扣押）决定书 文号
 */
public record Seizure(SeizureKind kind, String decisionNumber, LocalDate decidedOn) {

    /** @throws IllegalArgumentException where one of them is missing */
    public Seizure {
        Required.told(kind, "查封或者扣押（强制法第二十四条）");
        Required.text(decisionNumber, "查封、扣押决定书文号（强制法第二十四条）");
        Required.told(decidedOn, "查封、扣押决定日期（强制法第二十四条）");
    }

    /** How each of these documents begins. */
    String told() {
        return "本机关于" + BeijingTime.day(decidedOn) + "以《查封（扣押）决定书》（" + decisionNumber + "）对你（单位）的有关场所、设施或者财物予以"
                + kind.title() + "。";
    }
}
