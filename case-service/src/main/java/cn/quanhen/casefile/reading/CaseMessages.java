package cn.quanhen.casefile.reading;

import cn.quanhen.casefile.contract.Contents;
import cn.quanhen.casefile.contract.Hearings;
import cn.quanhen.casefile.contract.SpotPenalties;
import cn.quanhen.casefile.phase.Archived;
import cn.quanhen.casefile.phase.CaseFile;
import cn.quanhen.casefile.phase.Ended;
import cn.quanhen.casefile.phase.Missing;
import cn.quanhen.casefile.phase.PhaseName;
import cn.quanhen.casefile.record.Cases.CaseRecords;
import cn.quanhen.casefile.v1.Case;
import cn.quanhen.casefile.v1.MissingItem;
import cn.quanhen.casefile.v1.Phase;
import java.util.List;

/** Cases as the contract shows them. */
public final class CaseMessages {
    private CaseMessages() {}

    public static Case of(String name, CaseRecords records) {
        var first = records.entries().getFirst();
        var opening = Contents.of(first.record()).getOpening();
        var message = Case.newBuilder()
                .setName(name)
                .setTitle(opening.getTitle())
                .setActType(opening.getActType())
                .setProcedure(Hearings.procedure(
                        SpotPenalties.procedure(opening.getProcedure(), kinds(records)), kinds(records)))
                .setParty(opening.getParty())
                .setStandard(opening.getStandard())
                .setOpenedAt(first.record().getRecordedAt())
                .setRecordCount(records.entries().size())
                .setEtag(records.entries().getLast().tip().etag());
        addPhase(message, records.file());
        return message.build();
    }

    private static List<String> kinds(CaseRecords records) {
        return records.entries().stream().map(entry -> entry.record().getKind()).toList();
    }

    private static void addPhase(Case.Builder message, CaseFile file) {
        message.setPhase(Phase.valueOf("PHASE_" + PhaseName.of(file.phase())));
        file.missing().forEach(missing -> message.addMissing(item(missing)));
        switch (file.phase()) {
            case Ended ended ->
                message.setEndedOn(ended.on().toString())
                        .setArchiveDueOn(ended.archiveDueOn().toString());
            case Archived archived ->
                message.setEndedOn(archived.endedOn().toString())
                        .setArchiveDueOn(archived.archiveDueOn().toString());
            default -> {}
        }
    }

    private static MissingItem item(Missing missing) {
        return MissingItem.newBuilder()
                .setArticle(missing.article())
                .setWhat(missing.what())
                .setRemedy(missing.remedy())
                .build();
    }
}
