package cn.quanhen.casefile.document;

import cn.quanhen.casefile.contract.Contents;
import cn.quanhen.casefile.record.Cases.CaseRecords;
import cn.quanhen.casefile.v1.Opening;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.casefile.v1.RecordContent.ContentCase;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** What a case's records say, for the documents that are written from them. */
final class CaseFacts {
    private final SequencedMap<Long, RecordContent> bySequence = new LinkedHashMap<>();

    CaseFacts(CaseRecords records) {
        records.entries().forEach(entry -> bySequence.put(entry.record().getSequence(), Contents.of(entry.record())));
    }

    Opening opening() {
        return bySequence.firstEntry().getValue().getOpening();
    }

    /** The record at that place, which has to be of that kind. */
    RecordContent require(long sequence, ContentCase kind, String title) {
        return Optional.ofNullable(bySequence.get(sequence))
                .filter(content -> content.getContentCase() == kind)
                .orElseThrow(() -> Refusal.of(Reason.RECORD_NOT_FOUND)
                        .article("第十三条")
                        .because("第" + sequence + "条记录不是" + title)
                        .remedy("请在 record 中填写" + title + "的序号")
                        .fact("record", sequence));
    }

    RecordContent at(long sequence) {
        return bySequence.get(sequence);
    }

    /** The newest record of that kind. */
    Optional<RecordContent> last(ContentCase kind) {
        return bySequence.reversed().values().stream()
                .filter(content -> content.getContentCase() == kind)
                .findFirst();
    }

    List<RecordContent> all(ContentCase kind) {
        return bySequence.values().stream()
                .filter(content -> content.getContentCase() == kind)
                .toList();
    }

    /** The place of the newest record of that kind. */
    long placeOfLast(ContentCase kind) {
        return bySequence.reversed().entrySet().stream()
                .filter(entry -> entry.getValue().getContentCase() == kind)
                .findFirst()
                .orElseThrow()
                .getKey();
    }
}
