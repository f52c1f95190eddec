package cn.quanhen.testkit;

import java.util.List;

/** The county, the city, their agencies and people, as every test and the demonstration know them. */
public final class Demo {
    /** 北林区 */
    public static final String COUNTY = "231202";
    /** 绥化市 */
    public static final String CITY = "231200";
    /** 绥化市北林区市场监督管理局 */
    public static final String AGENCY = "counties/231202/agencies/11231202MB1A2B3C47";
    /** The agency's full name. */
    public static final String AGENCY_TITLE = "绥化市北林区市场监督管理局";
    /** The agency's short name, for document numbers. */
    public static final String AGENCY_SHORT_TITLE = "绥北市监";
    /** Another agency of the same county: 绥化市北林区农业农村局. */
    public static final String OTHER_AGENCY = "counties/231202/agencies/11231202MB1A2B3D48";
    /** A body that the agency has entrusted (受委托组织): 绥化市北林区市场监督管理综合服务中心. */
    public static final String ENTRUSTED_BODY = "counties/231202/agencies/12231202MB1A2B3E46";
    /** The body's full name. */
    public static final String ENTRUSTED_BODY_TITLE = "绥化市北林区市场监督管理综合服务中心";
    /** The city's judicial-administrative department: 绥化市司法局. */
    public static final String CITY_AGENCY = "counties/231200/agencies/11231200MB1F5G6H72";

    /** 执法人员, handles the case. */
    public static final Person OFFICER = new Person("zhao", "赵明", AGENCY, "08120200101", List.of("officer"));
    /** 执法人员, the second officer; the head of the handling unit (承办机构负责人). */
    public static final Person SECOND_OFFICER =
            new Person("qian", "钱丽", AGENCY, "08120200102", List.of("officer", "unit-head"));
    /** 法制审核人员 */
    public static final Person REVIEWER = new Person("sun", "孙法", AGENCY, "08120200103", List.of("reviewer"));
    /** 负责人 */
    public static final Person LEADER = new Person("li", "李正", AGENCY, "08120200104", List.of("leader"));
    /** 档案人员 */
    public static final Person ARCHIVIST = new Person("zhou", "周文", AGENCY, "", List.of("archivist"));
    /** 设备管理人员 */
    public static final Person CUSTODIAN = new Person("wu", "吴管", AGENCY, "", List.of("custodian"));
    /** An officer of another agency of the county, who must not see this one's cases. */
    public static final Person STRANGER = new Person("zheng", "郑农", OTHER_AGENCY, "08120200201", List.of("officer"));
    /** 市司法局监督人员 */
    public static final Person SUPERVISOR = new Person("wang", "王督", CITY_AGENCY, "", List.of("supervisor"));

    /** All who sign in. */
    public static final List<Person> PEOPLE =
            List.of(OFFICER, SECOND_OFFICER, REVIEWER, LEADER, ARCHIVIST, CUSTODIAN, STRANGER, SUPERVISOR);

    private Demo() {}

    /**
     * Somebody with a token.
     *
     * @param username with which they sign in
     * @param agency the resource name `counties/{county}/agencies/{agency}`
     * @param certificate 执法证号; empty where there is none
     * @param roles as in the token: officer, reviewer, leader, unit-head, archivist, custodian, supervisor,
     *     third-party, service
     */
    public record Person(String username, String name, String agency, String certificate, List<String> roles) {
        /** The code of the county, for instance 231202. */
        public String county() {
            return agency.split("/")[1];
        }

        /** The same person with these roles instead. */
        public Person as(String... others) {
            return new Person(username, name, agency, certificate, List.of(others));
        }

        /** The same person in another agency. */
        public Person at(String otherAgency) {
            return new Person(username, name, otherAgency, certificate, roles);
        }
    }

    /** A service of the county's node, as it calls another. */
    public static Person service(String id) {
        return new Person("service-account-" + id, id, AGENCY, "", List.of("service"));
    }
}
