package cn.quanhen.standalone.drill;

import cn.quanhen.audit.v1.AlarmKind;
import cn.quanhen.standalone.PartName;

/** The database of the cases is set back to yesterday. */
final class RestoreCases implements Attack {
    @Override
    public String title() {
        return "恢复昨日案件库备份  restore yesterday's backup of the cases";
    }

    @Override
    public Expected strike(Site site) {
        String lost = site.openCase("演练：恢复旧备份");
        site.awaitLogged(lost + "/records/3");
        site.kill(PartName.CASE_SERVICE);
        new Backup(site, PartName.CASE_SERVICE).restore();
        site.start(PartName.CASE_SERVICE);
        return Expected.atCounty(lost, AlarmKind.ALARM_KIND_RECORD_MISSING);
    }
}
