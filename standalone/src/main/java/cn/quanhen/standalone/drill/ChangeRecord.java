package cn.quanhen.standalone.drill;

import cn.quanhen.audit.v1.AlarmKind;
import cn.quanhen.standalone.PartName;

/** A bit of a stored record, and the hash beside it, are changed. */
final class ChangeRecord implements Attack {
    private static final String CHANGE = """
            UPDATE record SET canonical = c.changed, hash = sha256(c.changed)
            FROM (SELECT set_byte(canonical, length(canonical) - 1, get_byte(canonical, length(canonical) - 1) # 1)
                AS changed FROM record WHERE chain = '%1$s' AND sequence = 2) c
            WHERE chain = '%1$s' AND sequence = 2""";

    @Override
    public String title() {
        return "改动一条记录  change a record";
    }

    @Override
    public Expected strike(Site site) {
        String victim = site.openCase("演练：改动记录");
        site.awaitLogged(victim + "/records/3");
        site.execute(PartName.CASE_SERVICE, CHANGE.formatted(victim));
        return Expected.atCounty(victim + "/records/2", AlarmKind.ALARM_KIND_RECORD_CHANGED);
    }
}
