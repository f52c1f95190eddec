package cn.quanhen.casefile.rebuild;

import cn.quanhen.casefile.record.Cases.CaseRecords;
import io.smallrye.mutiny.Uni;

/** What is kept beside the records so that it is found fast, and follows from them. */
public interface ReadModel {

    /** Keeps of the case what follows from its records, whatever was kept; in a transaction that holds the case. */
    Uni<Void> rebuild(String name, CaseRecords records);

    /** Drops what is kept of no case. */
    default Uni<Void> forgetWhatIsNoCase() {
        return Uni.createFrom().voidItem();
    }
}
