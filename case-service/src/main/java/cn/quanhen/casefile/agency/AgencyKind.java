package cn.quanhen.casefile.agency;

/** 行政执法主体的性质 (Art. 2) */
public enum AgencyKind {
    /** 行政机关 */
    ORGAN,
    /** 法律、法规授权的组织 */
    AUTHORISED,
    /** 受委托组织 (Art. 32) */
    ENTRUSTED
}
