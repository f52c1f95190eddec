package cn.quanhen.standalone.drill;

import cn.quanhen.audit.v1.AlarmKind;
import cn.quanhen.standalone.PartName;

/** A stored entry of the log is changed, with the hash beside it. */
final class RewriteEntry implements Attack {
    /** Twice is none. */
    private static final String CHANGE = """
            UPDATE log_entry SET leaf = c.changed, leaf_hash = sha256('\\x00'::bytea || c.changed)
            FROM (SELECT set_byte(leaf, 40, get_byte(leaf, 40) # 1) AS changed FROM log_entry WHERE idx = 1) c
            WHERE idx = 1""";

    @Override
    public String title() {
        return "改写日志条目  rewrite an entry of the log";
    }

    @Override
    public Expected strike(Site site) {
        String record = site.ask(PartName.AUDIT_SERVICE, "SELECT id FROM log_entry WHERE idx = 1");
        site.execute(PartName.AUDIT_SERVICE, CHANGE);
        return Expected.atCounty(record, AlarmKind.ALARM_KIND_LOG_CHANGED);
    }

    @Override
    public void mend(Site site) {
        site.execute(PartName.AUDIT_SERVICE, CHANGE);
    }
}
