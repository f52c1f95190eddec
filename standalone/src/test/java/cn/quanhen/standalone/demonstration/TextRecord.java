package cn.quanhen.standalone.demonstration;

import cn.quanhen.casefile.v1.Alteration;
import cn.quanhen.casefile.v1.ConfirmDocumentRequest;
import cn.quanhen.casefile.v1.Document;
import cn.quanhen.casefile.v1.DraftDocumentRequest;
import cn.quanhen.casefile.v1.OfficersIdentified;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.casefile.v1.SignatureRefusal;
import cn.quanhen.testkit.Demo;
import com.google.protobuf.ByteString;
import java.time.Duration;

/** An inquiry record that does not go smoothly (Art. 15), in a case of its own. */
public final class TextRecord {
    private final Stage stage;
    private final DraftDocumentRequest.Builder draft;

    public TextRecord(Stage stage) {
        this.stage = stage;
        var book = new Initiation(stage).run();
        var unused = book.append(
                Demo.OFFICER,
                RecordContent.newBuilder()
                        .setOfficersIdentified(OfficersIdentified.newBuilder()
                                .addAllOfficers(Story.OFFICERS)
                                .setShownTo(Story.PARTY_PERSON)
                                .setShownAt(Stage.timestamp(stage.now().minus(Duration.ofMinutes(20))))));
        draft = DraftDocumentRequest.newBuilder()
                .setParent(book.caseName())
                .setRequestId(stage.requestId())
                .setForm("inquiry-record/1")
                .setRecord(new Inquest(stage, book).inquire().getSequence());
    }

    /** Drafted with an alteration of these words. */
    public Document altered(String original, String altered) {
        return drafted(draft.addAlterations(
                Alteration.newBuilder().setOriginal(original).setAltered(altered)));
    }

    /** Drafted with the refusal of the person asked, noted by both officers. */
    public Document refused() {
        return drafted(draft.setRefusal(SignatureRefusal.newBuilder()
                .setCapacity("被询问人")
                .setReason("认为笔录与其所说不符，经核对后仍拒绝签字")
                .addCertificateNumbers(Demo.OFFICER.certificate())
                .addCertificateNumbers(Demo.SECOND_OFFICER.certificate())));
    }

    /** The document after somebody has signed. */
    public Document sign(Document document, String person, String capacity, boolean handPrint) {
        return stage.desk()
                .documents(Demo.OFFICER)
                .confirmDocument(ConfirmDocumentRequest.newBuilder()
                        .setName(document.getName())
                        .setRequestId(stage.requestId())
                        .setSignedBy(person)
                        .setCapacityTitle(capacity)
                        .setSignedAt(Stage.timestamp(stage.now()))
                        .setSignatureImage(ByteString.copyFrom(Picture.signature()))
                        .setHandPrintImage(handPrint ? ByteString.copyFrom(Picture.handPrint()) : ByteString.EMPTY)
                        .build())
                .getDocument();
    }

    private Document drafted(DraftDocumentRequest.Builder request) {
        return stage.desk()
                .documents(Demo.OFFICER)
                .draftDocument(request.build())
                .getDocument();
    }
}
