package cn.quanhen.casefile.mandate;

/**
 * What a body must be to be entrusted (处罚法 第二十一条).
 *
 * @param publicFunction 依法成立并具有管理公共事务职能
 * @param qualifiedStaff 有取得行政执法资格的工作人员
 * @param technicallyEquipped 有条件组织技术检查或者技术鉴定, or none is needed
 */
public record Conditions(boolean publicFunction, boolean qualifiedStaff, boolean technicallyEquipped) {}
