package cn.quanhen.casefile.document;

import cn.quanhen.casefile.contract.Contents;
import cn.quanhen.casefile.phase.Documents;
import cn.quanhen.casefile.record.Cases.CaseRecords;
import cn.quanhen.casefile.v1.Opening;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.casefile.v1.RecordContent.ContentCase;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a case's records say, for the documents that are written from them. */
final class CaseFacts {
    private final SequencedMap<Long, Told> bySequence = new LinkedHashMap<>();
    private final Set<Long> corrected = new HashSet<>();
    private final Documents documents;
    private final boolean proposalStands;

    /** A record's content, with its place and who recorded it. */
    record Told(long sequence, String recorder, RecordContent content) {
        @Override
        public String toString() {
            return "Told[" + sequence + ", " + content.getContentCase() + "]";
        }
    }

    CaseFacts(CaseRecords records) {
        documents = records.file().documents();
        proposalStands = records.file().proposed();
        records.entries().forEach(entry -> {
            var record = entry.record();
            var content = Contents.of(record);
            bySequence.put(
                    record.getSequence(),
                    new Told(record.getSequence(), record.getRecorder().getName(), content));
            if (content.hasCorrection()) {
                corrected.add(content.getCorrection().getCorrects());
            }
        });
    }

    Opening opening() {
        return bySequence.firstEntry().getValue().content().getOpening();
    }

    Documents documents() {
        return documents;
    }

    /** Whether the newest proposal was not sent back. */
    boolean proposalStands() {
        return proposalStands;
    }

    /** Whether a later record corrects the one at that place (Art. 27). */
    boolean corrected(long sequence) {
        return corrected.contains(sequence);
    }

    /** The record at that place, which has to be of that kind. */
    Told require(long sequence, ContentCase kind, String title) {
        return Optional.ofNullable(bySequence.get(sequence))
                .filter(told -> told.content().getContentCase() == kind)
                .orElseThrow(() -> Refusal.of(Reason.RECORD_NOT_FOUND)
                        .article("第十三条")
                        .because("第" + sequence + "条记录不是" + title)
                        .remedy("请在 record 中填写" + title + "的序号")
                        .fact("record", sequence));
    }

    Told at(long sequence) {
        return bySequence.get(sequence);
    }

    /** The newest record of that kind. */
    Optional<Told> last(ContentCase kind) {
        return last(told -> told.content().getContentCase() == kind);
    }

    /** The newest record of which that holds. */
    Optional<Told> last(Predicate<Told> wanted) {
        return bySequence.reversed().values().stream().filter(wanted).findFirst();
    }

    Stream<Told> all(ContentCase kind) {
        return bySequence.values().stream().filter(told -> told.content().getContentCase() == kind);
    }

    /** The record of a document's drafting. */
    Told draft(String document) {
        return last(told -> told.content().getDocumentDrafted().getDocument().equals(document))
                .orElseThrow();
    }
}
