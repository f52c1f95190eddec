package cn.quanhen.identity;

import java.util.Arrays;
import java.util.Optional;

/** What somebody may do, as the identity provider names it in the token. */
public enum Role {
    /** 执法人员 */
    OFFICER(Role.OFFICER_NAME, "执法人员"),
    /** 法制审核人员 */
    REVIEWER(Role.REVIEWER_NAME, "法制审核人员"),
    /** 行政执法机关负责人 */
    LEADER(Role.LEADER_NAME, "负责人"),
    /** 承办机构负责人 */
    UNIT_HEAD(Role.UNIT_HEAD_NAME, "承办机构负责人"),
    /** 档案人员 */
    ARCHIVIST(Role.ARCHIVIST_NAME, "档案人员"),
    /** 设备管理人员 */
    CUSTODIAN(Role.CUSTODIAN_NAME, "设备管理人员"),
    /** 司法行政监督人员 */
    SUPERVISOR(Role.SUPERVISOR_NAME, "监督人员"),
    /** A system of somebody else. */
    THIRD_PARTY(Role.THIRD_PARTY_NAME, "第三方系统"),
    /** A service of the node itself. */
    SERVICE(Role.SERVICE_NAME, "本节点服务");

    public static final String OFFICER_NAME = "officer";
    public static final String REVIEWER_NAME = "reviewer";
    public static final String LEADER_NAME = "leader";
    public static final String UNIT_HEAD_NAME = "unit-head";
    public static final String ARCHIVIST_NAME = "archivist";
    public static final String CUSTODIAN_NAME = "custodian";
    public static final String SUPERVISOR_NAME = "supervisor";
    public static final String THIRD_PARTY_NAME = "third-party";
    public static final String SERVICE_NAME = "service";

    private final String tokenName;
    private final String title;

    Role(String tokenName, String title) {
        this.tokenName = tokenName;
        this.title = title;
    }

    /** The role's name in the token. */
    public String tokenName() {
        return tokenName;
    }

    /** The role's name in Chinese. */
    public String title() {
        return title;
    }

    /** The role of that name; empty for roles that mean nothing here. */
    public static Optional<Role> named(String tokenName) {
        return Arrays.stream(values())
                .filter(role -> role.tokenName.equals(tokenName))
                .findFirst();
    }
}
