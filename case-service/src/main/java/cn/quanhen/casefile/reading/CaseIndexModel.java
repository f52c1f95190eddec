package cn.quanhen.casefile.reading;

import cn.quanhen.casefile.agency.Agencies;
import cn.quanhen.casefile.contract.Contents;
import cn.quanhen.casefile.rebuild.ReadModel;
import cn.quanhen.casefile.record.Cases.CaseRecords;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The index of cases. */
@ApplicationScoped
class CaseIndexModel implements ReadModel {

    @Override
    public Uni<Void> rebuild(String name, CaseRecords records) {
        var opened = records.entries().getFirst();
        var row = CaseIndexRow.of(
                name,
                Agencies.owner(name),
                Contents.of(opened.record()).getOpening().getTitle(),
                opened.recordedAt());
        return Panache.getSession().chain(session -> session.merge(row)).replaceWithVoid();
    }
}
