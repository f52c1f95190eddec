package cn.quanhen.standalone.drill;

import cn.quanhen.audit.v1.AlarmKind;
import cn.quanhen.standalone.PartName;

/** The database of the log is set back to yesterday. */
final class RestoreLog implements Attack {
    @Override
    public String title() {
        return "恢复昨日日志库备份  restore yesterday's backup of the log";
    }

    @Override
    public Expected strike(Site site) {
        site.kill(PartName.AUDIT_SERVICE);
        new Backup(site, PartName.AUDIT_SERVICE).restore();
        site.start(PartName.AUDIT_SERVICE);
        return Expected.atCounty(site.origin(), AlarmKind.ALARM_KIND_ROLLED_BACK);
    }
}
