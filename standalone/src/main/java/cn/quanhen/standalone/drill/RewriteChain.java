package cn.quanhen.standalone.drill;

import cn.quanhen.audit.v1.AlarmKind;
import cn.quanhen.standalone.PartName;

/** The last record of a case is changed with every hash that speaks of it, so that the case alone looks whole. */
final class RewriteChain implements Attack {
    private static final String TIP = """
            UPDATE chain SET tip_hash = r.hash FROM record r
            WHERE name = '%1$s' AND r.chain = '%1$s' AND r.sequence = 3""";

    @Override
    public String title() {
        return "改动末条记录及全部哈希值  rewrite a record with all its hashes";
    }

    @Override
    public Expected strike(Site site) {
        String victim = site.openCase("演练：改写记录链");
        site.awaitLogged(victim + "/records/3");
        site.execute(PartName.CASE_SERVICE, Site.changeOf(victim, 3), TIP.formatted(victim));
        return Expected.atCounty(victim + "/records/3", AlarmKind.ALARM_KIND_RECORD_CHANGED);
    }
}
