package cn.quanhen.standalone.drill;

import cn.quanhen.audit.v1.AlarmKind;
import cn.quanhen.standalone.PartName;

/** A hash in a stored tile of the log is changed. */
final class RewriteTile implements Attack {
    /** Twice is none. */
    private static final String CHANGE = """
            UPDATE tile SET hashes = set_byte(hashes, 5, get_byte(hashes, 5) # 1)
            WHERE tree = 'log' AND level = 0 AND idx = 0""";

    @Override
    public String title() {
        return "改写日志哈希块  rewrite a tile";
    }

    @Override
    public Expected strike(Site site) {
        site.execute(PartName.AUDIT_SERVICE, CHANGE);
        return Expected.atCounty("tile/0/000", AlarmKind.ALARM_KIND_LOG_CHANGED);
    }

    @Override
    public void mend(Site site) {
        site.execute(PartName.AUDIT_SERVICE, CHANGE);
    }
}
