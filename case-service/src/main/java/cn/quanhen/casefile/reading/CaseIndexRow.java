package cn.quanhen.casefile.reading;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** A line of the index of cases; rebuilt from the records at any time. Names sort by the time of opening. */
@Entity
@Table(name = "case_index")
public class CaseIndexRow extends PanacheEntityBase {
    @Id
    public String name;

    public String agency;
    public String title;

    @Column(name = "opened_at")
    public Instant openedAt;

    public static CaseIndexRow of(String name, String agency, String title, Instant openedAt) {
        var row = new CaseIndexRow();
        row.name = name;
        row.agency = agency;
        row.title = title;
        row.openedAt = openedAt;
        return row;
    }

    /** A line with how many records the case has. */
    record Line(String name, String title, Instant openedAt, long recordCount) {}

    /** At most so many lines of an agency, newest first, from before that name; an empty name means the newest. */
    static Uni<List<Line>> page(String agency, String before, int size) {
        return Panache.getSession()
                .chain(session -> session.createQuery("""
                        select new cn.quanhen.casefile.reading.CaseIndexRow$Line(i.name, i.title, i.openedAt, c.tipSequence)
                        from CaseIndexRow i join ChainRow c on c.name = i.name
                        where i.agency = :agency and (:before = '' or i.name < :before)
                        order by i.name desc""", Line.class)
                        .setParameter("agency", agency)
                        .setParameter("before", before)
                        .setMaxResults(size)
                        .getResultList());
    }
}
