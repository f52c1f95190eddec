package cn.quanhen.standalone.demonstration;

import cn.quanhen.casefile.v1.CloseCaseRequest;
import cn.quanhen.casefile.v1.ClosingTable;
import cn.quanhen.casefile.v1.Correction;
import cn.quanhen.casefile.v1.Disc;
import cn.quanhen.casefile.v1.Document;
import cn.quanhen.casefile.v1.FileVolumeRequest;
import cn.quanhen.casefile.v1.FileVolumeResponse;
import cn.quanhen.casefile.v1.LeftBehind;
import cn.quanhen.casefile.v1.Performance;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.casefile.v1.Service;
import cn.quanhen.media.v1.Recording;
import cn.quanhen.media.v1.RecordingFacts;
import cn.quanhen.media.v1.RecordingPhase;
import cn.quanhen.testkit.Demo;
import java.time.Duration;
import java.util.List;

/** 送达执行 (Art. 11, 18, 26): left behind before a witness, paid, closed, filed as a volume. */
final class Enforcement {
    private static final int CLIP_BYTES = 1 << 20;

    private final Stage stage;
    private final CaseBook book;
    private final List<Refused> refusals;

    Enforcement(Stage stage, CaseBook book, List<Refused> refusals) {
        this.stage = stage;
        this.book = book;
        this.refusals = refusals;
    }

    FileVolumeResponse run(Document decision, Recording evidence) throws InterruptedException {
        stage.narrator().phase("送达执行（第十一条）", "Service and execution");
        leaveBehind(decision, film());
        pay();
        changeARecord();
        close();
        return file(evidence);
    }

    private Recording film() throws InterruptedException {
        RecordingFacts facts = RecordingFacts.newBuilder()
                .setDevice(Story.DEVICE)
                .setStartedAt(Stage.timestamp(stage.now().minus(Duration.ofMinutes(5))))
                .setEndedAt(Stage.timestamp(stage.now().minus(Duration.ofMinutes(1))))
                .setPlace(Story.SHOP)
                .addOfficers(Demo.OFFICER.certificate())
                .addOfficers(Demo.SECOND_OFFICER.certificate())
                .setPhase(RecordingPhase.RECORDING_PHASE_EXECUTION)
                .setMatter("留置送达")
                .setMediaType("video/mp4")
                .build();
        ClipUpload upload = ClipUpload.start(stage, book.caseName(), facts, Clip.of(20, CLIP_BYTES));
        long unused = upload.resume();
        return upload.finish();
    }

    private void leaveBehind(Document decision, Recording video) {
        var unused = book.append(
                Demo.OFFICER,
                RecordContent.newBuilder()
                        .setService(Service.newBuilder()
                                .setDocument(decision.getName())
                                .setRecipient(Story.PARTY)
                                .setServedAt(Stage.timestamp(stage.now()))
                                .setPlace(Story.SHOP)
                                .addAllServers(Story.OFFICERS)
                                .setLeftBehind(LeftBehind.newBuilder()
                                        .setExplanation("当事人拒绝在送达回证上签字，将决定书留置于其经营场所。")
                                        .setWitness(Story.WITNESS)
                                        .addRecordings(video.getName()))));
        stage.narrator()
                .did("当事人拒收，在见证人刘建国见证下留置送达，全程录像", "The party refused it; left at its shop before a witness, on video");
    }

    private void pay() {
        var unused = book.append(
                Demo.OFFICER,
                RecordContent.newBuilder()
                        .setPerformance(Performance.newBuilder()
                                .setObligation("缴纳罚款5000元，没收违法所得15元")
                                .setDueOn(stage.inDays(15))
                                .setDoneOn(stage.today())
                                .setPaidFen(Story.FINE_FEN)
                                .setReceiptNumber("黑财罚0001234567")));
        stage.narrator().did("当事人缴清罚款5000元", "The fine of 5,000 yuan was paid");
    }

    private void changeARecord() {
        var overwrite = book.request(RecordContent.newBuilder()
                        .setCorrection(Correction.newBuilder()
                                .setCorrects(2)
                                .setReason("试图改写")
                                .setStatement("试图改写已有的记录")))
                .setSequence(2)
                .build();
        Refused refused = Refused.expect(
                "changing a record", () -> stage.desk().cases(Demo.OFFICER).appendRecord(overwrite));
        stage.narrator().refused("改写已经存在的第2条记录", "Changing record 2, which stands", refused);
        refusals.add(refused);
    }

    private void close() {
        var closed = stage.desk()
                .cases(Demo.OFFICER)
                .closeCase(CloseCaseRequest.newBuilder()
                        .setName(book.caseName())
                        .setRequestId(stage.requestId())
                        .setEndedOn(stage.today())
                        .setBasis("行政处罚决定执行完毕")
                        .build())
                .getCase();
        stage.narrator()
                .did(
                        "结案，应于%s前立卷归档".formatted(closed.getArchiveDueOn()),
                        "Closed; the volume is due by %s (30 days)".formatted(closed.getArchiveDueOn()));
    }

    private FileVolumeResponse file(Recording evidence) {
        FileVolumeResponse filed = stage.desk()
                .cases(Demo.ARCHIVIST)
                .fileVolume(FileVolumeRequest.newBuilder()
                        .setName(book.caseName())
                        .setRequestId(stage.requestId())
                        .setFonds("0123")
                        .setClosingTable(ClosingTable.newBuilder()
                                .setNote("本卷文件齐全，无破损；作为证据的录像另制光盘一张")
                                .setCheckedBy(Demo.LEADER.name())
                                .setCheckedOn(stage.today()))
                        .addDiscs(Disc.newBuilder()
                                .setItem("现场检查")
                                .setAt(evidence.getFacts().getStartedAt())
                                .setPlace(Story.SHOP)
                                .setWay(Story.DEVICE)
                                .addAllCertificateNumbers(evidence.getFacts().getOfficersList())
                                .addRecordings(evidence.getName()))
                        .build());
        stage.narrator()
                .did(
                        "档案人员周文立卷归档，档号%s，卷内%d件"
                                .formatted(
                                        filed.getVolume().getArchiveNumber(),
                                        filed.getVolume().getItemsCount()),
                        "The archivist filed the volume: %d items, kept %s"
                                .formatted(
                                        filed.getVolume().getItemsCount(),
                                        filed.getVolume().getRetention()));
        return filed;
    }
}
