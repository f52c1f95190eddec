package cn.quanhen.identity;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The domain check beside every role check: whose case it is, and who may read or write there. */
public final class Access {
    private static final String CITY = "231200";

    private Access() {}

    /**
     * Lets through whoever may read in that place: people and systems of the agency itself, services of its county, and
     * the supervisors of its region (Art. 4 第二款).
     *
     * @param resource a resource name that begins with {@code counties/{county}/agencies/{agency}}
     */
    public static void requireReader(Caller caller, String resource) {
        if (!mayRead(caller, resource)) {
            throw otherAgency(resource);
        }
    }

    /** Whether {@link #requireReader} lets through. */
    public static boolean mayRead(Caller caller, String resource) {
        return belongs(caller, resource) || servesThere(caller, resource) || supervises(caller, resource);
    }

    /** Lets through whoever of the agency itself has one of the roles, and services of its county where named. */
    public static void requireWriter(Caller caller, String resource, Role... roles) {
        var allowed = Arrays.asList(roles);
        if (allowed.contains(Role.SERVICE) && servesThere(caller, resource)) {
            return;
        }
        if (allowed.stream().noneMatch(caller::has)) {
            throw roleMissing(roles);
        }
        if (!belongs(caller, resource)) {
            throw otherAgency(resource);
        }
    }

    /**
     * Lets through whoever is of that region, and the supervisors of the city.
     *
     * @param region {@code counties/{county}}
     */
    public static void requireRegion(Caller caller, String region) {
        if (!inCounty(caller.county(), region + "/") && !supervises(caller, region + "/")) {
            throw otherAgency(region);
        }
    }

    private static boolean belongs(Caller caller, String resource) {
        return !caller.agency().isEmpty()
                && (resource.equals(caller.agency()) || resource.startsWith(caller.agency() + "/"));
    }

    private static boolean servesThere(Caller caller, String resource) {
        return caller.has(Role.SERVICE) && inCounty(caller.county(), resource);
    }

    private static boolean supervises(Caller caller, String resource) {
        return caller.has(Role.SUPERVISOR) && (CITY.equals(caller.county()) || inCounty(caller.county(), resource));
    }

    private static boolean inCounty(String county, String resource) {
        return !county.isEmpty() && resource.startsWith("counties/" + county + "/");
    }

    private static Refusal otherAgency(String resource) {
        return Refusal.of(Reason.OTHER_AGENCY)
                .article("第二十五条第二款")
                .because("该资源不属于您所在的机关")
                .remedy("请由该资源所属机关的人员办理")
                .fact("resource", resource);
    }

    private static Refusal roleMissing(Role... roles) {
        var titles = Arrays.stream(roles).map(Role::title).collect(Collectors.joining("、"));
        return Refusal.of(Reason.ROLE_MISSING)
                .because("您的角色不能办理此事")
                .remedy("请由" + titles + "办理")
                .fact("roles", Arrays.stream(roles).map(Role::tokenName).collect(Collectors.joining(",")));
    }
}
