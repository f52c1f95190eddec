package cn.quanhen.standalone.demonstration;

import cn.quanhen.casefile.v1.Approval;
import cn.quanhen.casefile.v1.Document;
import cn.quanhen.casefile.v1.DraftDocumentRequest;
import cn.quanhen.casefile.v1.IssueDocumentRequest;
import cn.quanhen.casefile.v1.LegalBasis;
import cn.quanhen.casefile.v1.LegalReview;
import cn.quanhen.casefile.v1.NatureDetermined;
import cn.quanhen.casefile.v1.Proposal;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.casefile.v1.SealDocumentRequest;
import cn.quanhen.casefile.v1.UnitDecision;
import cn.quanhen.testkit.Demo;
import java.util.List;

/** 审查决定 (Art. 10, 14, 16): proposal, legal review, approval, and the decision, sealed and issued. */
final class Deliberation {
    private final Stage stage;
    private final CaseBook book;
    private final List<Refused> refusals;

    Deliberation(Stage stage, CaseBook book, List<Refused> refusals) {
        this.stage = stage;
        this.book = book;
        this.refusals = refusals;
    }

    Document run(Findings findings) {
        stage.narrator().phase("审查决定（第十条）", "Decision");
        propose(findings);
        decideTooEarly();
        weigh();
        review();
        approve();
        Document decision = draft();
        issueWithoutSeal(decision);
        return issue(seal(decision));
    }

    private void propose(Findings findings) {
        var unused = book.append(
                Demo.OFFICER,
                RecordContent.newBuilder()
                        .setProposal(Proposal.newBuilder()
                                .setOpinion("建议没收违法所得15元，并处罚款5000元。")
                                .setReason("当事人主动下架、积极配合调查、系初次违法，货值金额较小，未造成危害后果，" + "符合《中华人民共和国行政处罚法》第三十二条规定的减轻处罚情形。")
                                .setFacts("当事人经营的北方牌鲜牛奶饼干超过保质期，货架上待售12袋，超过保质期后售出3袋，货值金额75元，违法所得15元。")
                                .addAllEvidence(findings.evidence())
                                .addViolated(basis("中华人民共和国食品安全法", "第三十四条第十项"))
                                .addPenalties("没收违法所得15元")
                                .setPerformance("自收到本决定书之日起十五日内缴清没收款和罚款")
                                .addBasis(basis("中华人民共和国食品安全法", "第一百二十四条第一款第五项"))
                                .addBasis(basis("中华人民共和国行政处罚法", "第三十二条第五项"))
                                .setDiscretion("减轻处罚：货值金额不足一千元，初次违法，主动改正")
                                .setFineFen(Story.FINE_FEN)
                                .setSignedOn(stage.today())));
        stage.narrator().did("承办人赵明提出处理意见和理由", "The handler proposed, with reasons: a fine of 5,000 yuan");
    }

    private void decideTooEarly() {
        refused(
                "在法制审核之前作出决定",
                "A decision before the legal review",
                Refused.expect("a decision before legal review", this::draft));
    }

    /** What the law asks before the decision, and what the handling unit intends (Art. 10 第二项). */
    private void weigh() {
        var unused = book.append(
                Demo.OFFICER,
                RecordContent.newBuilder()
                        .setNatureDetermined(
                                NatureDetermined.newBuilder().setReason("货值金额较小，事实清楚，法律关系单一，不属于应当告知听证、集体讨论的情形。")));
        var unused2 = book.append(
                Demo.SECOND_OFFICER,
                RecordContent.newBuilder()
                        .setUnitDecision(UnitDecision.newBuilder()
                                .setUnit("食品安全监督管理股")
                                .setOpinion("同意承办人意见，拟没收违法所得15元，并处罚款5000元。")
                                .setSignedOn(stage.today())));
        stage.narrator()
                .did(
                        "认定案件性质；承办机构负责人钱丽签署拟作出的决定",
                        "The nature of the case is determined; the head of the handling unit, Qian Li, signed its draft");
    }

    private void review() {
        var unused = book.append(
                Demo.REVIEWER,
                RecordContent.newBuilder()
                        .setLegalReview(LegalReview.newBuilder()
                                .setOpinion("事实清楚，证据确凿，适用依据正确，程序合法，裁量适当，同意处理意见。")
                                .setAgreed(true)
                                .setQualification("A20162312020011")
                                .setSignedOn(stage.today())));
        stage.narrator().did("法制审核人员孙法审核同意", "The legal reviewer, Sun Fa, agreed");
    }

    private void approve() {
        var unused = book.append(
                Demo.LEADER,
                RecordContent.newBuilder()
                        .setApproval(Approval.newBuilder()
                                .setOpinion("同意。")
                                .setApproved(true)
                                .setSignedOn(stage.today())));
        stage.narrator().did("负责人李正批准", "The head, Li Zheng, approved; three opinions, three dates");
    }

    private Document draft() {
        return stage.desk()
                .documents(Demo.OFFICER)
                .draftDocument(DraftDocumentRequest.newBuilder()
                        .setParent(book.caseName())
                        .setRequestId(stage.requestId())
                        .setForm("penalty-decision/1")
                        .build())
                .getDocument();
    }

    private void issueWithoutSeal(Document decision) {
        refused(
                "签发未加盖印章的决定书",
                "Issuing the decision without a seal",
                Refused.expect("issuing without a seal", () -> issue(decision)));
    }

    private Document seal(Document decision) {
        Document sealed = stage.desk()
                .documents(Demo.OFFICER)
                .sealDocument(SealDocumentRequest.newBuilder()
                        .setName(decision.getName())
                        .setRequestId(stage.requestId())
                        .build())
                .getDocument();
        stage.narrator()
                .did(
                        "决定书%s加盖电子印章和骑缝章（SM2，GB/T 38540）".formatted(sealed.getNumber()),
                        "The decision, %d pages of OFD, bears the agency's seal and its riding seal"
                                .formatted(sealed.getPages()));
        return sealed;
    }

    private Document issue(Document decision) {
        Document issued = stage.desk()
                .documents(Demo.OFFICER)
                .issueDocument(IssueDocumentRequest.newBuilder()
                        .setName(decision.getName())
                        .setRequestId(stage.requestId())
                        .build())
                .getDocument();
        stage.narrator()
                .did("签发决定书，载明签发日期" + issued.getIssuedOn(), "The decision was issued on " + issued.getIssuedOn());
        return issued;
    }

    private void refused(String chinese, String english, Refused refused) {
        stage.narrator().refused(chinese, english, refused);
        refusals.add(refused);
    }

    private static LegalBasis basis(String law, String article) {
        return LegalBasis.newBuilder().setLaw(law).setArticle(article).build();
    }
}
