package cn.quanhen.casefile.mandate;

import cn.quanhen.casefile.act.Enforcement;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A mandate, as its records make it (委托书; 处罚法 第二十条).
 *
 * @param name {@code {principal}/mandates/{mandate}}
 * @param body 受委托组织, its resource name
 * @param powers the kinds of enforcement that are entrusted (权限)
 * @param matters the matters that are entrusted (事项)
 * @param from the first day of its term (期限)
 * @param until the last day of its term
 * @param revokedOn the first day on which it does not stand any more; empty while it was not revoked
 */
public record Mandate(
        String name,
        String body,
        Set<Enforcement> powers,
        Set<String> matters,
        LocalDate from,
        LocalDate until,
        Optional<LocalDate> revokedOn) {

    public Mandate {
        powers = Set.copyOf(powers);
        matters = Set.copyOf(matters);
    }

    /** 委托机关, its resource name. */
    public String principal() {
        return principal(name);
    }

    /** The principal of the mandate of that name. */
    public static String principal(String name) {
        return name.substring(0, name.indexOf("/mandates/"));
    }
}
