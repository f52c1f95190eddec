package cn.quanhen.casefile.archiving;

import cn.quanhen.casefile.act.Moment;
import cn.quanhen.casefile.contract.Contents;
import cn.quanhen.casefile.phase.Paper;
import cn.quanhen.casefile.record.Cases.CaseRecords;
import cn.quanhen.casefile.v1.VolumeItem;
import cn.quanhen.casefile.v1.VolumePart;
import cn.quanhen.ledger.Entry;
import com.google.protobuf.ByteString;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The table of contents (卷内目录, DA/T 22) of 正卷, then that of 副卷: in each the documents with their pages, then every
 * record with its digest, so that the volume names all that the case holds.
 */
final class VolumeContents {
    private final CaseRecords records;
    private final String agency;
    private final VolumePart part;
    private final List<VolumeItem> items = new ArrayList<>();
    private int page = 1;

    private VolumeContents(CaseRecords records, String agency, VolumePart part) {
        this.records = records;
        this.agency = agency;
        this.part = part;
    }

    static List<VolumeItem> of(CaseRecords records, String agency) {
        var items = new ArrayList<>(new VolumeContents(records, agency, VolumePart.VOLUME_PART_MAIN).items());
        items.addAll(new VolumeContents(records, agency, VolumePart.VOLUME_PART_ANNEX).items());
        return items;
    }

    private List<VolumeItem> items() {
        records.file().documents().all().stream()
                .filter(paper -> VolumeParts.of(paper.drafted().form()) == part)
                .forEach(this::add);
        records.entries().stream()
                .filter(entry -> VolumeParts.of(Contents.of(entry.record()).getContentCase()) == part)
                .forEach(this::add);
        return items;
    }

    private void add(Paper paper) {
        items.add(next().setNumber(paper.number())
                .setTitle(paper.title())
                .setDated(paper.issuedOn().orElseGet(() -> day(drafted(paper))).toString())
                .setPage(page)
                .setNote(paper.voided() ? "已作废" : "")
                .setSource(paper.name())
                .setSha256(ByteString.copyFrom(HexFormat.of().parseHex(paper.digest())))
                .build());
        page += paper.pages();
    }

    private void add(Entry entry) {
        items.add(next().setTitle(RecordTitle.of(entry))
                .setDated(day(entry).toString())
                .setNote("电子记录")
                .setSource(entry.name())
                .setSha256(ByteString.copyFrom(entry.hash()))
                .build());
    }

    private VolumeItem.Builder next() {
        return VolumeItem.newBuilder()
                .setPart(part)
                .setPosition(items.size() + 1)
                .setResponsible(agency);
    }

    private Entry drafted(Paper paper) {
        return records.entries().stream()
                .filter(entry -> Contents.of(entry.record())
                        .getDocumentDrafted()
                        .getDocument()
                        .equals(paper.name()))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate day(Entry entry) {
        return LocalDate.ofInstant(entry.happenedAt(), Moment.CHINA);
    }
}
