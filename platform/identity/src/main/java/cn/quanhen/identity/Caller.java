package cn.quanhen.identity;

import java.util.Set;

/**
 * Who calls, as the identity provider vouches for them.
 *
 * @param subject the token's subject
 * @param name the name of the person or the system
 * @param county the region (GB/T 2260), for instance {@code 231202}
 * @param agency the agency's resource name, {@code counties/{county}/agencies/{agency}}; empty for a service
 * @param roles what they may do
 * @param certificateNumber 执法证号; empty where there is none
 */
public record Caller(
        String subject, String name, String county, String agency, Set<Role> roles, String certificateNumber) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Without the name: it is personal. */
    @Override
    public String toString() {
        return "Caller[" + subject + ", " + agency + ", " + roles + "]";
    }
}
