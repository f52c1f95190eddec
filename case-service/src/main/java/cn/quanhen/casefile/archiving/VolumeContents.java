package cn.quanhen.casefile.archiving;

import cn.quanhen.casefile.act.Moment;
import cn.quanhen.casefile.contract.Contents;
import cn.quanhen.casefile.phase.Paper;
import cn.quanhen.casefile.record.Cases.CaseRecords;
import cn.quanhen.casefile.v1.VolumeItem;
import cn.quanhen.ledger.Entry;
import com.google.protobuf.ByteString;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The table of contents (卷内目录, DA/T 22): the documents with their pages, then every record with its digest, so that the
 * volume names all that the case holds.
 */
final class VolumeContents {
    private VolumeContents() {}

    static List<VolumeItem> of(CaseRecords records, String agency) {
        var items = new ArrayList<VolumeItem>();
        var page = 1;
        for (var paper : records.file().documents().all()) {
            items.add(document(items.size() + 1, page, paper, agency, drafted(records, paper)));
            page += paper.pages();
        }
        for (var entry : records.entries()) {
            items.add(record(items.size() + 1, entry, agency));
        }
        return items;
    }

    private static VolumeItem document(int position, int page, Paper paper, String agency, Entry drafted) {
        return VolumeItem.newBuilder()
                .setPosition(position)
                .setNumber(paper.number())
                .setResponsible(agency)
                .setTitle(paper.title())
                .setDated(paper.issuedOn().orElseGet(() -> day(drafted)).toString())
                .setPage(page)
                .setNote(paper.voided() ? "已作废" : "")
                .setSource(paper.name())
                .setSha256(ByteString.copyFrom(HexFormat.of().parseHex(paper.digest())))
                .build();
    }

    private static VolumeItem record(int position, Entry entry, String agency) {
        return VolumeItem.newBuilder()
                .setPosition(position)
                .setResponsible(agency)
                .setTitle(RecordTitle.of(entry))
                .setDated(day(entry).toString())
                .setNote("电子记录")
                .setSource(entry.name())
                .setSha256(ByteString.copyFrom(entry.hash()))
                .build();
    }

    private static Entry drafted(CaseRecords records, Paper paper) {
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
