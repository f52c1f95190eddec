package cn.quanhen.casefile.document;

import static cn.quanhen.casefile.document.Fillings.row;
import static cn.quanhen.casefile.document.Fillings.rows;
import static cn.quanhen.casefile.document.RecordJson.array;
import static cn.quanhen.casefile.document.RecordJson.text;

import cn.quanhen.casefile.v1.PartyAnswer;
import cn.quanhen.casefile.v1.RecordContent.ContentCase;
import cn.quanhen.casefile.v1.SpotPenaltyDecided;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/** What a 当场处罚决定书 states, from what the officers decided and the party answered (处罚法 第五十二条). */
final class SpotFilling {
    static final SequencedMap<String, Filling> ROWS = rows(
            decided("/decidedAt", decision -> RecordJson.moment(decision.getDecidedAt())),
            decided("/place", decision -> text(decision.getPlace())),
            decided("/violation", decision -> text(decision.getFacts())),
            decided("/violated", decision -> array(decision.getViolatedList(), RecordJson::basis)),
            decided("/basis", decision -> array(decision.getBasisList(), RecordJson::basis)),
            decided("/warning", decision -> BooleanNode.valueOf(decision.getWarning())),
            decided("/fineFen", decision -> RecordJson.number(decision.getFineFen())),
            row("/payment", SpotFilling::payment),
            row("/partyAnswer", SpotFilling::answered));

    private SpotFilling() {}

    private static Map.Entry<String, Filling> decided(String path, Function<SpotPenaltyDecided, JsonNode> value) {
        return row(
                path,
                known -> known.last(
                        ContentCase.SPOT_PENALTY_DECIDED,
                        told -> value.apply(told.content().getSpotPenaltyDecided())));
    }

    /** A warning is not paid. */
    private static Optional<Known> payment(Knowledge known) {
        return known.facts()
                .last(told -> told.content().getSpotPenaltyDecided().getFineFen() > 0)
                .map(told -> Known.usual(text(known.agency().payment()), 0));
    }

    private static Optional<Known> answered(Knowledge known) {
        return known.last(
                        ContentCase.PARTY_ANSWER,
                        told -> text(printed(told.content().getPartyAnswer())))
                .map(Known::usual);
    }

    private static String printed(PartyAnswer answer) {
        return answer.hasWaiver()
                ? "当事人放弃陈述、申辩。"
                : "当事人陈述、申辩：“" + answer.getStatement() + "”复核意见：" + answer.getReview() + "。";
    }
}
