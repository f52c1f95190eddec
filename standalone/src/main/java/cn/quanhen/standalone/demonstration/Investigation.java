package cn.quanhen.standalone.demonstration;

import cn.quanhen.casefile.v1.Attendant;
import cn.quanhen.casefile.v1.Capacity;
import cn.quanhen.casefile.v1.Evidence;
import cn.quanhen.casefile.v1.EvidenceKind;
import cn.quanhen.casefile.v1.Inspection;
import cn.quanhen.casefile.v1.OfficersIdentified;
import cn.quanhen.casefile.v1.PartyAnswer;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.casefile.v1.Right;
import cn.quanhen.casefile.v1.RightsTold;
import cn.quanhen.media.v1.Recording;
import cn.quanhen.media.v1.RecordingFacts;
import cn.quanhen.media.v1.RecordingPhase;
import cn.quanhen.testkit.Demo;
import com.google.protobuf.ByteString;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** 调查取证 (Art. 9): certificates shown, the inspection with its video, the inquiry, the evidence, the rights told. */
final class Investigation {
    private static final int CLIP_BYTES = 4 << 20;

    private final Stage stage;
    private final CaseBook book;

    Investigation(Stage stage, CaseBook book) {
        this.stage = stage;
        this.book = book;
    }

    Findings run() throws InterruptedException {
        stage.narrator().phase("调查取证（第九条）", "Investigation");
        identify();
        Instant start = stage.now().minus(Duration.ofMinutes(50));
        Instant end = start.plus(Duration.ofMinutes(30));
        ClipUpload upload = ClipUpload.start(stage, book.caseName(), facts(start, end), Clip.of(231202, CLIP_BYTES));
        upload.breakOffAfter(CLIP_BYTES / 2);
        long resumedFrom = upload.resume();
        Recording video = upload.finish();
        stage.narrator()
                .did(
                        "现场检查录像上传中断后从第%d字节续传，入库校验一致".formatted(resumedFrom),
                        "The video broke off half-way and was resumed from byte %d of %d; stored and verified: %s"
                                .formatted(resumedFrom, video.getSize(), video.getName()));
        long inspection = inspect(start, end, video);
        Inquest inquest = new Inquest(stage, book);
        var inquiry = inquest.inquire();
        var signed = inquest.signed(inquiry);
        long evidence = collect(video);
        tellRights();
        return new Findings(List.of(inspection, inquiry.getSequence(), evidence), video, resumedFrom, signed);
    }

    private void identify() {
        var unused = book.append(
                Demo.OFFICER,
                RecordContent.newBuilder()
                        .setOfficersIdentified(OfficersIdentified.newBuilder()
                                .addAllOfficers(Story.OFFICERS)
                                .setShownTo(Story.PARTY_PERSON)
                                .setShownAt(Stage.timestamp(stage.now().minus(Duration.ofMinutes(55))))));
        stage.narrator().did("赵明、钱丽向当事人出示执法证件", "Two officers showed their certificates (08120200101, 08120200102)");
    }

    private static RecordingFacts facts(Instant start, Instant end) {
        return RecordingFacts.newBuilder()
                .setDevice(Story.DEVICE)
                .setStartedAt(Stage.timestamp(start))
                .setEndedAt(Stage.timestamp(end))
                .setPlace(Story.SHOP)
                .addOfficers(Demo.OFFICER.certificate())
                .addOfficers(Demo.SECOND_OFFICER.certificate())
                .setPhase(RecordingPhase.RECORDING_PHASE_INVESTIGATION)
                .setMatter("现场检查")
                .setMediaType("video/mp4")
                .build();
    }

    private long inspect(Instant start, Instant end, Recording video) {
        var record = book.append(
                Demo.OFFICER,
                RecordContent.newBuilder()
                        .setInspection(Inspection.newBuilder()
                                .setPlace(Story.SHOP)
                                .setStartedAt(Stage.timestamp(start))
                                .setEndedAt(Stage.timestamp(end))
                                .setFindings("超市第三排货架上摆放待售的北方牌鲜牛奶饼干12袋，每袋200克，生产日期为去年11月2日，保质期12个月，"
                                        + "检查时已超过保质期。当事人当场将上述食品全部下架，单独存放。")
                                .addAttendants(Attendant.newBuilder()
                                        .setName(Story.PARTY_PERSON)
                                        .setCapacity(Capacity.CAPACITY_PARTY))
                                .addRecordings(video.getName())));
        stage.narrator().did("制作现场检查记录，与录像关联", "The inspection is on record, linked with its video");
        return record.getSequence();
    }

    private long collect(Recording video) {
        var record = book.append(
                Demo.SECOND_OFFICER,
                RecordContent.newBuilder()
                        .setEvidence(Evidence.newBuilder()
                                .setKind(EvidenceKind.EVIDENCE_KIND_AUDIO_VISUAL)
                                .setTitle("现场检查录像")
                                .setSource("执法记录仪现场拍摄")
                                .setProvider(Demo.OFFICER.name())
                                .addAllCollectors(Story.OFFICERS)
                                .setSha256(ByteString.copyFrom(video.getSha256().toByteArray()))
                                .setPurpose("证明当事人货架上摆放超过保质期的食品待售")));
        stage.narrator().did("登记视听资料证据", "The video is registered as evidence");
        return record.getSequence();
    }

    private void tellRights() {
        var told = book.append(
                Demo.OFFICER,
                RecordContent.newBuilder()
                        .setRightsTold(RightsTold.newBuilder()
                                .addRights(Right.RIGHT_STATEMENT)
                                .addRights(Right.RIGHT_DEFENCE)
                                .setIntended("当事人经营超过保质期的食品，违反《中华人民共和国食品安全法》第三十四条第十项，" + "拟没收违法所得15元，并处罚款5000元。")
                                .setToldAt(Stage.timestamp(stage.now()))
                                .setToldTo(Story.PARTY_PERSON)
                                .setProposedFineFen(Story.FINE_FEN)));
        var answered = book.append(
                Demo.OFFICER,
                RecordContent.newBuilder()
                        .setPartyAnswer(PartyAnswer.newBuilder()
                                .setAnsweredAt(Stage.timestamp(stage.now()))
                                .setWaiver("我对拟作出的处罚没有意见，放弃陈述、申辩。")));
        stage.narrator()
                .did(
                        "告知当事人陈述、申辩权利，当事人明确放弃",
                        "The party was told its rights (record %d) and waived them expressly (record %d)"
                                .formatted(told.getSequence(), answered.getSequence()));
    }
}
