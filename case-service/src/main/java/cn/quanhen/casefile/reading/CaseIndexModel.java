package cn.quanhen.casefile.reading;

import cn.quanhen.casefile.rebuild.ReadModel;
import cn.quanhen.casefile.record.Cases;
import cn.quanhen.casefile.record.Cases.CaseRecords;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The index of cases. */
@ApplicationScoped
class CaseIndexModel implements ReadModel {
    private static final String ORPHANS =
            "DELETE FROM case_index i WHERE NOT EXISTS (SELECT FROM chain c WHERE c.name = i.name)";

    private final Cases cases;

    CaseIndexModel(Cases cases) {
        this.cases = cases;
    }

    @Override
    public Uni<Void> rebuild(String name, CaseRecords records) {
        return cases.index(records);
    }

    @Override
    public Uni<Void> forgetWhatIsNoCase() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ORPHANS).executeUpdate())
                .replaceWithVoid();
    }
}
