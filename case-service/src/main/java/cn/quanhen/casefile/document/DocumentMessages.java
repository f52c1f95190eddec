package cn.quanhen.casefile.document;

import cn.quanhen.casefile.contract.Contents;
import cn.quanhen.casefile.phase.Paper;
import cn.quanhen.casefile.record.Cases.CaseRecords;
import cn.quanhen.casefile.v1.Document;
import cn.quanhen.casefile.v1.DocumentDrafted;
import cn.quanhen.casefile.v1.DocumentState;
import cn.quanhen.casefile.v1.Signatory;
import com.google.protobuf.ByteString;
import java.util.HexFormat;
import java.util.stream.IntStream;

/** Documents as the contract shows them. */
final class DocumentMessages {
    private DocumentMessages() {}

    static Document of(CaseRecords records, String name) {
        var paper = records.file().documents().require(name);
        return Document.newBuilder()
                .setName(name)
                .setTemplate(drafted(records, name).getTemplate())
                .setTitle(paper.title())
                .setNumber(paper.number())
                .setPages(paper.pages())
                .setSha256(ByteString.copyFrom(HexFormat.of().parseHex(paper.digest())))
                .setState(state(paper))
                .setSeal(paper.seal().orElse(""))
                .setIssuedOn(paper.issuedOn().map(Object::toString).orElse(""))
                .addAllSignatories(IntStream.range(0, paper.signatories().size())
                        .mapToObj(i -> signatory(paper, i))
                        .toList())
                .build();
    }

    private static Signatory signatory(Paper paper, int place) {
        var signatory = paper.signatories().get(place);
        return Signatory.newBuilder()
                .setCapacity(signatory.capacity())
                .setName(signatory.name())
                .setCertificateNumber(signatory.certificateNumber())
                .setSigned(paper.signedBy(place))
                .build();
    }

    /** The record of the document's drafting. */
    static DocumentDrafted drafted(CaseRecords records, String name) {
        return records.entries().stream()
                .map(entry -> Contents.of(entry.record()).getDocumentDrafted())
                .filter(drafted -> drafted.getDocument().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static DocumentState state(Paper paper) {
        if (paper.voided()) {
            return DocumentState.DOCUMENT_STATE_VOIDED;
        }
        if (paper.issuedOn().isPresent()) {
            return DocumentState.DOCUMENT_STATE_ISSUED;
        }
        if (paper.seal().isPresent()) {
            return DocumentState.DOCUMENT_STATE_SEALED;
        }
        return paper.confirmed() ? DocumentState.DOCUMENT_STATE_CONFIRMED : DocumentState.DOCUMENT_STATE_DRAFTED;
    }
}
