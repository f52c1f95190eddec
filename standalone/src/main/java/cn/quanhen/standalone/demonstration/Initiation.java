package cn.quanhen.standalone.demonstration;

import cn.quanhen.casefile.v1.ActType;
import cn.quanhen.casefile.v1.Case;
import cn.quanhen.casefile.v1.Filing;
import cn.quanhen.casefile.v1.OpenCaseRequest;
import cn.quanhen.casefile.v1.Party;
import cn.quanhen.casefile.v1.Procedure;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.casefile.v1.Source;
import cn.quanhen.testkit.Demo;
import java.time.Duration;

/** 程序启动 (Art. 8): the agency opens the case on its own initiative, and the head files it. */
final class Initiation {
    private final Stage stage;

    Initiation(Stage stage) {
        this.stage = stage;
    }

    CaseBook run() {
        stage.narrator().phase("程序启动（第八条）", "Initiation");
        Case opened = open();
        stage.narrator()
                .did(
                        "执法人员赵明依职权登记案源：" + opened.getTitle(),
                        "Officer Zhao Ming opened the case on the agency's own initiative: " + opened.getName());
        CaseBook book = new CaseBook(stage, opened.getName());
        var filed = book.append(
                Demo.LEADER,
                RecordContent.newBuilder()
                        .setFiling(Filing.newBuilder()
                                .setOpinion("同意立案，由赵明、钱丽承办。")
                                .setApproved(true)
                                .setSignedOn(stage.today())));
        stage.narrator().did("负责人李正批准立案", "The head, Li Zheng, filed it (record %d)".formatted(filed.getSequence()));
        return book;
    }

    private Case open() {
        return stage.desk()
                .cases(Demo.OFFICER)
                .openCase(OpenCaseRequest.newBuilder()
                        .setParent(Demo.AGENCY)
                        .setRequestId(stage.requestId())
                        .setTitle("经营超过保质期的食品案")
                        .setActType(ActType.ACT_TYPE_PENALTY)
                        .setProcedure(Procedure.PROCEDURE_ORDINARY)
                        .setParty(Party.newBuilder()
                                .setName(Story.PARTY)
                                .setUnifiedSocialCreditCode("91231202MA1BK2C3DP")
                                .setAddress(Story.SHOP))
                        .setSource(Source.SOURCE_INSPECTION)
                        .setSourceReference("日常监督检查计划第36号")
                        .setReceivedAt(Stage.timestamp(stage.now().minus(Duration.ofHours(3))))
                        .setReason("日常监督检查中发现货架上摆放有超过保质期的食品，涉嫌违反《中华人民共和国食品安全法》第三十四条第十项。")
                        .build())
                .getCase();
    }
}
