package cn.quanhen.standalone.drill;

import cn.quanhen.audit.v1.AlarmKind;
import cn.quanhen.standalone.PartName;

/** A whole case is deleted, in every table that knows it. */
final class DeleteCase implements Attack {
    @Override
    public String title() {
        return "删除整个案件  delete a whole case";
    }

    @Override
    public Expected strike(Site site) {
        String victim = site.openCase("演练：删除案件");
        site.awaitLogged(victim + "/records/3");
        site.execute(
                PartName.CASE_SERVICE,
                "DELETE FROM case_index WHERE name = '%s'".formatted(victim),
                "DELETE FROM record WHERE chain = '%s'".formatted(victim),
                "DELETE FROM chain WHERE name = '%s'".formatted(victim));
        return Expected.atCounty(victim, AlarmKind.ALARM_KIND_RECORD_MISSING);
    }
}
