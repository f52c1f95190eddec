package cn.quanhen.casefile.facts;

import cn.quanhen.casefile.act.Moment;
import cn.quanhen.casefile.contract.Services;
import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.v1.LeftBehind;
import cn.quanhen.casefile.v1.Officer;
import cn.quanhen.casefile.v1.PublicNotice;
import cn.quanhen.casefile.v1.Service;
import java.time.Instant;
import java.util.List;

/** 送达 (Art. 18), as of the moment at which it counts as served. */
final class ServiceFacts {
    private ServiceFacts() {}

    static void of(Service service, Gains gains) {
        var fields = new Fields()
                .text("document", service.getDocument())
                .text("recipient", service.getRecipient())
                .with("servedAt", servedAt(service))
                .text("place", service.getPlace())
                .with("way", Services.way(service).title())
                .with(
                        "servers",
                        service.getServersList().stream().map(Officer::getName).toList());
        gains.another("services", way(service, fields, gains));
        EnforcementFacts.served(service, gains);
        gains.before()
                .single("decision")
                .filter(decision -> decision.text("document").equals(service.getDocument()))
                .ifPresent(decision -> served(service, decision, gains));
    }

    /** Only a fine is to be paid within the period for it. */
    private static void served(Service service, Piece decision, Gains gains) {
        gains.happened("decision.served", Times.day(service.getCountsOn()));
        if (decision.field("fineFen") instanceof Long fine && fine > 0) {
            gains.happened("fine.due", Times.day(service.getCountsOn()));
        }
    }

    /** By mail and by public notice the day that the law says, not that of the errand. */
    private static Instant servedAt(Service service) {
        return service.hasPostal() || service.hasPublicNotice()
                ? Times.day(service.getCountsOn()).atStartOfDay(Moment.CHINA).toInstant()
                : Times.instant(service.getServedAt());
    }

    private static Fields way(Service service, Fields fields, Gains gains) {
        return switch (service.getWayCase()) {
            case DIRECT -> fields.text("signedBy", service.getDirect().getSignedBy());
            case LEFT_BEHIND -> leftBehind(service.getLeftBehind(), fields, gains);
            case ENTRUSTED ->
                fields.text("entrustReason", service.getEntrusted().getReason())
                        .text("signedBy", service.getEntrusted().getSignedBy());
            case POSTAL ->
                fields.day("receiptOn", service.getPostal().getReceivedOn())
                        .with(
                                "receiptArchived",
                                !service.getPostal().getReceiptSha256().isEmpty());
            case PUBLIC_NOTICE -> notice(service, service.getPublicNotice(), fields, gains);
            case ELECTRONIC ->
                fields.with(
                        "consentSigned",
                        !service.getElectronic().getConsentSignedBy().isBlank()
                                && !service.getElectronic().getConsentSha256().isEmpty());
            case WAY_NOT_SET -> throw new IllegalArgumentException("a service in no way");
        };
    }

    private static Fields leftBehind(LeftBehind left, Fields fields, Gains gains) {
        gains.covered("留置送达", left.getRecordingsList(), left.getNoRecordingReason());
        return fields.text("explanation", left.getExplanation())
                .text("witness", left.getWitness())
                .with("recordings", List.copyOf(left.getRecordingsList()));
    }

    private static Fields notice(Service service, PublicNotice notice, Fields fields, Gains gains) {
        gains.covered("公告送达", notice.getRecordingsList(), notice.getNoRecordingReason());
        gains.happened("notice.published", Times.day(notice.getPublishedOn()));
        gains.happened("notice.served", Times.day(service.getCountsOn()));
        return fields.day("noticeFrom", notice.getPublishedOn())
                .text("noticeMedium", notice.getMedium())
                .with("noticeArchived", !notice.getNoticeSha256().isEmpty())
                .text("noticeCause", notice.getReason())
                .with("recordings", List.copyOf(notice.getRecordingsList()));
    }
}
