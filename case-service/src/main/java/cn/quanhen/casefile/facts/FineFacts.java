package cn.quanhen.casefile.facts;

import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.v1.CollectionGround;
import cn.quanhen.casefile.v1.FineCollected;
import cn.quanhen.casefile.v1.FineHandedIn;
import cn.quanhen.casefile.v1.FinePaidIn;
import cn.quanhen.casefile.v1.ReceiptIssuer;
import java.util.List;

/** 当场收缴罚款 (处罚法 第六十八条至第七十一条): collected, handed in to the agency, paid in to the bank. */
final class FineFacts {
    private static final String COLLECTIONS = "collections";
    private static final String COLLECTED = "on-the-spot.collected";

    private FineFacts() {}

    /** On the water the days run from when the officers are ashore. */
    static void of(FineCollected collected, Gains gains) {
        var place = gains.record.sequence();
        gains.named(
                COLLECTIONS,
                Long.toString(place),
                new Fields()
                        .with("ground", title(collected.getGround()))
                        .text("explanation", collected.getExplanation())
                        .with("amountFen", collected.getAmountFen())
                        .time("collectedAt", collected.getCollectedAt())
                        .with("officers", List.copyOf(collected.getCertificateNumbersList()))
                        .text("receipt", collected.getReceiptNumber())
                        .with("receiptIssuer", title(collected.getReceiptIssuer())));
        if (!collected.getOnWater()) {
            gains.happened(COLLECTED, place, Times.instant(collected.getCollectedAt()));
        }
        var on = SpotFacts.day(collected.getCollectedAt());
        EndFacts.paid(collected.getAmountFen(), on, on, gains);
    }

    static void of(FineHandedIn handed, Gains gains) {
        var place = handed.getCollection();
        gains.more(
                COLLECTIONS, Long.toString(place), collection -> collection.time("handedInAt", handed.getHandedInAt()));
        if (handed.hasAshoreAt()) {
            gains.happened(COLLECTED, place, Times.instant(handed.getAshoreAt()));
        }
        gains.happened("on-the-spot.handed-in", place, Times.instant(handed.getHandedInAt()));
    }

    static void of(FinePaidIn paid, Gains gains) {
        var place = paid.getCollection();
        gains.more(COLLECTIONS, Long.toString(place), collection -> collection.time("paidInAt", paid.getPaidInAt()));
        gains.happened("agency.paid-in", place, Times.instant(paid.getPaidInAt()));
    }

    private static String title(CollectionGround ground) {
        return switch (ground) {
            case COLLECTION_GROUND_SMALL -> "一百元以下罚款";
            case COLLECTION_GROUND_HARD_LATER -> "事后难以执行";
            case COLLECTION_GROUND_REMOTE -> "缴纳罚款确有困难";
            case COLLECTION_GROUND_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("the contract lets no such ground through: " + ground);
        };
    }

    private static String title(ReceiptIssuer issuer) {
        return switch (issuer) {
            case RECEIPT_ISSUER_STATE -> "国务院财政部门";
            case RECEIPT_ISSUER_PROVINCE -> "省、自治区、直辖市人民政府财政部门";
            case RECEIPT_ISSUER_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("the contract lets no such issuer through: " + issuer);
        };
    }
}
