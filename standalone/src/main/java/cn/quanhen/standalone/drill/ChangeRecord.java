package cn.quanhen.standalone.drill;

import cn.quanhen.audit.v1.AlarmKind;
import cn.quanhen.standalone.PartName;

/** A bit of a stored record, and the hash beside it, are changed. */
final class ChangeRecord implements Attack {
    @Override
    public String title() {
        return "改动一条记录  change a record";
    }

    @Override
    public Expected strike(Site site) {
        String victim = site.openCase("演练：改动记录");
        site.awaitLogged(victim + "/records/3");
        site.execute(PartName.CASE_SERVICE, Site.changeOf(victim, 2));
        return Expected.atCounty(victim + "/records/2", AlarmKind.ALARM_KIND_RECORD_CHANGED);
    }
}
