package cn.quanhen.casefile.facts;

import cn.quanhen.casefile.act.Enforcement;
import cn.quanhen.casefile.v1.Approval;
import cn.quanhen.casefile.v1.LegalBasis;
import cn.quanhen.casefile.v1.LegalReview;
import cn.quanhen.casefile.v1.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** 审查决定 (Art. 10, 16) */
final class OpinionFacts {
    /** The role that alone approves, and decides on a recusal (负责人). */
    static final String HEAD = "head";

    private OpinionFacts() {}

    /** Proposed anew, the opinions on what was proposed before do not count. */
    static void of(Proposal proposal, Gains gains) {
        gains.drop("unitDecision", "legalReview", "discussion", "approval", "decision", "bases");
        gains.one(
                "proposal",
                new Fields()
                        .text("opinion", proposal.getOpinion())
                        .text("reason", proposal.getReason())
                        .text("facts", proposal.getFacts())
                        .with("evidence", List.copyOf(proposal.getEvidenceList()))
                        .with("basis", printed(proposal.getBasisList()))
                        .text("discretion", proposal.getDiscretion())
                        .text("by", gains.record.recorder())
                        .day("signedOn", proposal.getSignedOn()));
        cited(proposal.getBasisList(), proposal.getViolatedList(), proposal.getSignedOn(), gains);
        gains.proposed(new Fields().with("fineFen", proposal.getFineFen()).with("kinds", kinds(proposal)));
    }

    static void of(LegalReview review, Gains gains) {
        var fields = review.getQualification().isBlank() ? new Fields() : new Fields().with("qualified", true);
        gains.one(
                "legalReview",
                fields.text("reviewer", gains.record.recorder())
                        .text("opinion", review.getOpinion())
                        .with("agreed", review.getAgreed())
                        .day("signedOn", review.getSignedOn()));
    }

    static void of(Approval approval, Gains gains) {
        gains.one(
                "approval",
                new Fields()
                        .text("by", gains.record.recorder())
                        .with("role", HEAD)
                        .text("opinion", approval.getOpinion())
                        .with("approved", approval.getApproved())
                        .day("signedOn", approval.getSignedOn()));
        gains.another("approvals", approved(approval, gains));
        if (approval.getApproved()) {
            gains.before().intended().ifPresent(intended -> gains.one("decision", Fields.of(intended)));
        }
    }

    /** 内部审批: three opinions, each with its own date (Art. 16). */
    private static Fields approved(Approval approval, Gains gains) {
        var proposal = gains.before().single("proposal");
        var review = gains.before().single("legalReview");
        return new Fields()
                .with("document", title(gains.before().kind()))
                .field("handler", proposal, "by")
                .field("handlerOpinion", proposal, "opinion")
                .field("handlerReason", proposal, "reason")
                .field("handlerSignedOn", proposal, "signedOn")
                .field("reviewer", review, "reviewer")
                .field("reviewerOpinion", review, "opinion")
                .field("reviewerSignedOn", review, "signedOn")
                .text("approver", gains.record.recorder())
                .text("approverOpinion", approval.getOpinion())
                .day("approverSignedOn", approval.getSignedOn());
    }

    private static String title(Enforcement kind) {
        return switch (kind) {
            case PENALTY -> "行政处罚决定审批";
            case INSPECTION -> "行政检查结果审批";
            case COERCION -> "行政强制审批";
        };
    }

    /** 引用的依据 (Art. 1), as of the day on which they were applied, ISO 8601. */
    static void cited(List<LegalBasis> basis, List<LegalBasis> violated, String appliedOn, Gains gains) {
        Stream.concat(basis.stream(), violated.stream())
                .forEach(cited -> gains.another("bases", basis(cited, appliedOn)));
    }

    /** The basis as it is printed: the law with the article. */
    static List<String> printed(List<LegalBasis> basis) {
        return basis.stream().map(cited -> cited.getLaw() + cited.getArticle()).toList();
    }

    private static List<String> kinds(Proposal proposal) {
        var kinds = new ArrayList<>(proposal.getPenaltiesList());
        if (proposal.getFineFen() > 0) {
            kinds.add("罚款");
        }
        return kinds;
    }

    private static Fields basis(LegalBasis basis, String appliedOn) {
        return new Fields()
                .text("law", basis.getLaw())
                .text("article", basis.getArticle())
                .day("actOn", appliedOn);
    }
}
