package cn.quanhen.standalone.drill;

import cn.quanhen.audit.v1.Alarm;
import cn.quanhen.audit.v1.AlarmKind;
import cn.quanhen.standalone.PartName;
import java.util.Set;

/**
 * The alarm that an attack must raise.
 *
 * @param kinds one of these
 * @param subject what it must name: exactly this, a name below it, or this tile while it is partial
 * @param at the nodes that may raise it
 */
record Expected(Set<AlarmKind> kinds, String subject, Set<PartName> at) {
    /** tlog-tiles, Partial Tiles: how the path of a tile goes on that is not full yet. */
    private static final String PARTIAL = ".p/";

    /** An alarm at the county. */
    static Expected atCounty(String subject, AlarmKind... kinds) {
        return new Expected(Set.of(kinds), subject, Set.of(PartName.AUDIT_SERVICE));
    }

    /** An alarm at the city. */
    static Expected atCity(String subject, AlarmKind... kinds) {
        return new Expected(Set.of(kinds), subject, Set.of(PartName.CITY_AUDIT_SERVICE));
    }

    boolean matches(Alarm alarm) {
        boolean named = alarm.getSubject().equals(subject)
                || alarm.getSubject().startsWith(subject + "/")
                || alarm.getSubject().startsWith(subject + PARTIAL);
        return named && kinds.contains(alarm.getKind());
    }
}
