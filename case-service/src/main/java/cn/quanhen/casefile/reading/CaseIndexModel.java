package cn.quanhen.casefile.reading;

import cn.quanhen.casefile.rebuild.ReadModel;
import cn.quanhen.casefile.record.Cases;
import cn.quanhen.casefile.record.Cases.CaseRecords;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The index of cases. */
@ApplicationScoped
class CaseIndexModel implements ReadModel {
    private final Cases cases;

    CaseIndexModel(Cases cases) {
        this.cases = cases;
    }

    @Override
    public Uni<Void> rebuild(String name, CaseRecords records) {
        return cases.index(records);
    }
}
