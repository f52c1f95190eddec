package cn.quanhen.casefile.period;

/** What a period asks for. */
public enum Kind {
    /** To be done by its end at the latest. */
    DEADLINE,
    /** Not to be done before its end, as an enforcement after a demand (强制法 第五十四条). */
    WAIT,
    /** To be done that long before an appointed day, as the notice of a hearing (处罚法 第六十四条第二项). */
    NOTICE
}
