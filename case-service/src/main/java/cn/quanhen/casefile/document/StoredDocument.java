package cn.quanhen.casefile.document;

import cn.quanhen.casefile.phase.Paper;
import cn.quanhen.casefile.record.Cases;
import cn.quanhen.casefile.record.Cases.CaseRecords;
import io.smallrye.mutiny.Uni;

/**
 * A document with the bytes of its present version, both verified.
 *
 * @param records the records of its case
 * @param paper the document
 * @param ofd the OFD file
 */
record StoredDocument(CaseRecords records, Paper paper, byte[] ofd) {

    static Uni<StoredDocument> read(Cases cases, String name) {
        return cases.read(DocumentNames.caseOf(name)).chain(records -> {
            records.file().requireKept();
            var paper = records.file().documents().require(name);
            return DocumentFileRow.require(paper.digest()).map(ofd -> new StoredDocument(records, paper, ofd));
        });
    }
}
