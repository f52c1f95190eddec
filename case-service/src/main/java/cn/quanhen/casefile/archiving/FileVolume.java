package cn.quanhen.casefile.archiving;

import cn.quanhen.casefile.agency.Agencies;
import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.phase.Ended;
import cn.quanhen.casefile.phase.SignatureDates;
import cn.quanhen.casefile.reading.CaseMessages;
import cn.quanhen.casefile.record.Author;
import cn.quanhen.casefile.record.Cases;
import cn.quanhen.casefile.record.Cases.CaseRecords;
import cn.quanhen.casefile.record.CheckCases;
import cn.quanhen.casefile.v1.ClosingTable;
import cn.quanhen.casefile.v1.FileVolumeRequest;
import cn.quanhen.casefile.v1.FileVolumeResponse;
import cn.quanhen.casefile.v1.VolumeFiled;
import cn.quanhen.identity.Access;
import cn.quanhen.identity.Caller;
import cn.quanhen.identity.Role;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import cn.quanhen.requests.Requests;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Files the volume (立卷归档, Art. 26): its number, its table of contents, in time or late. */
@ApplicationScoped
public class FileVolume {
    private static final String METHOD = "quanhen.casefile.v1.CaseService/FileVolume";

    private final Cases cases;
    private final CheckCases checking;
    private final Agencies agencies;
    private final Requests requests;
    private final Clock clock;

    FileVolume(Cases cases, CheckCases checking, Agencies agencies, Requests requests, Clock clock) {
        this.cases = cases;
        this.checking = checking;
        this.agencies = agencies;
        this.requests = requests;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<FileVolumeResponse> handle(FileVolumeRequest request, Caller caller) {
        Access.requireWriter(caller, request.getName(), Role.ARCHIVIST);
        return requests.once(
                caller,
                METHOD,
                request.getRequestId(),
                request,
                FileVolumeResponse.parser(),
                () -> file(request, caller));
    }

    private Uni<FileVolumeResponse> file(FileVolumeRequest request, Caller caller) {
        var author = Author.now(caller, clock.instant(), request.getRequestId());
        return cases.hold(request.getName())
                .chain(held -> cases.read(request.getName())
                        .chain(records -> volume(request, records, author)
                                .chain(volume -> cases.append(held, volume, author)
                                        .chain(entry -> answer(request.getName(), volume, entry.name())))));
    }

    /** Asked of the standard as one that is kept for ever, it is kept for as long as the standard then says. */
    private Uni<VolumeFiled> volume(FileVolumeRequest request, CaseRecords records, Author author) {
        var agency = Agencies.owner(request.getName());
        var today = author.moment().today();
        var volume = VolumeFiled.newBuilder()
                .addAllItems(VolumeContents.of(records, agencies.require(agency).title()))
                .addAllDiscs(request.getDiscsList())
                .setRetention(RetentionLength.PERMANENT.title())
                .setFiledOn(today.toString())
                .setLate(records.file().phase() instanceof Ended ended && ended.lateOn(today));
        if (request.hasClosingTable()) {
            volume.setClosingTable(checked(request.getClosingTable(), author));
        }
        var keeping = Keeping.of(
                request.getRetention(), checking.retentions(request.getName(), records, volume.build(), author));
        volume.setRetention(keeping.length().title()).addAllRetentionBasis(keeping.basis());
        return VolumeNumbers.next(agency, request.getFonds(), keeping.length(), today.getYear())
                .map(number -> volume.setArchiveNumber(number).build());
    }

    /** DA/T 22: who files the volume does not check it. */
    private static ClosingTable checked(ClosingTable table, Author author) {
        if (table.getCheckedBy().equals(author.caller().name())) {
            throw Refusal.of(Reason.SAME_PERSON)
                    .article("第二十六条第一款")
                    .because("备考表的检查人就是立卷人" + table.getCheckedBy())
                    .remedy("请由另一人检查案卷后填写检查人")
                    .fact("checkedBy", table.getCheckedBy());
        }
        SignatureDates.notInFuture(Times.day(table.getCheckedOn()), author.moment());
        return table;
    }

    private Uni<FileVolumeResponse> answer(String name, VolumeFiled volume, String record) {
        return cases.read(name)
                .map(records -> FileVolumeResponse.newBuilder()
                        .setCase(CaseMessages.of(name, records))
                        .setVolume(volume)
                        .setRecord(record)
                        .build());
    }
}
