package cn.quanhen.standalone.drill;

import cn.quanhen.audit.v1.AlarmKind;
import cn.quanhen.standalone.PartName;

/** A record in the middle of a case is deleted. */
final class DeleteRecord implements Attack {
    @Override
    public String title() {
        return "删除一条记录  delete a record";
    }

    @Override
    public Expected strike(Site site) {
        String victim = site.openCase("演练：删除记录");
        site.awaitLogged(victim + "/records/3");
        site.execute(PartName.CASE_SERVICE, "DELETE FROM record WHERE chain = '%s' AND sequence = 2".formatted(victim));
        return Expected.atCounty(
                victim + "/records/2", AlarmKind.ALARM_KIND_RECORD_MISSING, AlarmKind.ALARM_KIND_RECORD_CHANGED);
    }
}
