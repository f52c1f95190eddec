package cn.quanhen.standalone.demonstration;

import cn.quanhen.casefile.v1.ConfirmDocumentRequest;
import cn.quanhen.casefile.v1.Document;
import cn.quanhen.casefile.v1.DraftDocumentRequest;
import cn.quanhen.casefile.v1.Inquiry;
import cn.quanhen.casefile.v1.QuestionAndAnswer;
import cn.quanhen.casefile.v1.Record;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.testkit.Demo;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** 询问 (Art. 9 第二项) and its record of several pages, signed with a riding hand-print (Art. 15). */
final class Inquest {
    private final Stage stage;
    private final CaseBook book;

    Inquest(Stage stage, CaseBook book) {
        this.stage = stage;
        this.book = book;
    }

    Record inquire() {
        return book.append(
                Demo.OFFICER,
                RecordContent.newBuilder()
                        .setInquiry(Inquiry.newBuilder()
                                .setPerson(Story.PARTY_PERSON)
                                .setPlace(Story.OFFICE)
                                .setStartedAt(Stage.timestamp(stage.now().minus(Duration.ofMinutes(15))))
                                .setEndedAt(Stage.timestamp(stage.now().minus(Duration.ofMinutes(1))))
                                .setAskedBy(Story.officer(Demo.OFFICER))
                                .setRecordedBy(Story.officer(Demo.SECOND_OFFICER))
                                .addAllExchanges(exchanges())));
    }

    Document signed(Record inquiry) {
        Document drafted = stage.desk()
                .documents(Demo.OFFICER)
                .draftDocument(DraftDocumentRequest.newBuilder()
                        .setParent(book.caseName())
                        .setRequestId(stage.requestId())
                        .setForm("inquiry-record/1")
                        .setRecord(inquiry.getSequence())
                        .build())
                .getDocument();
        Document party = sign(drafted, Story.PARTY_PERSON, ByteString.copyFrom(Picture.handPrint()));
        Document asked = sign(party, Demo.OFFICER.name(), ByteString.EMPTY);
        Document signed = sign(asked, Demo.SECOND_OFFICER.name(), ByteString.EMPTY);
        stage.narrator()
                .did(
                        "询问笔录共%d页，当事人陈惠民核对后签名并捺骑缝手印，询问人、记录人签名".formatted(signed.getPages()),
                        "The inquiry record has %d pages; the party signed, with a riding hand-print over all of them, then both officers"
                                .formatted(signed.getPages()));
        return signed;
    }

    private Document sign(Document document, String person, ByteString handPrint) {
        return stage.desk()
                .documents(Demo.OFFICER)
                .confirmDocument(ConfirmDocumentRequest.newBuilder()
                        .setName(document.getName())
                        .setRequestId(stage.requestId())
                        .setSignedBy(person)
                        .setSignedAt(Stage.timestamp(stage.now()))
                        .setSignatureImage(ByteString.copyFrom(Picture.signature()))
                        .setHandPrintImage(handPrint)
                        .build())
                .getDocument();
    }

    /** The questions and answers, a line each, apart by a tab. */
    private static List<QuestionAndAnswer> exchanges() {
        try (InputStream in = Inquest.class.getResourceAsStream("inquiry.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", 2))
                    .map(exchange -> QuestionAndAnswer.newBuilder()
                            .setQuestion(exchange[0])
                            .setAnswer(exchange[1])
                            .build())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
