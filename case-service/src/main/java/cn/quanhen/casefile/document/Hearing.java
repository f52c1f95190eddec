package cn.quanhen.casefile.document;

import static cn.quanhen.casefile.document.RecordJson.text;

import cn.quanhen.casefile.v1.PartyAnswer;
import cn.quanhen.casefile.v1.RecordContent.ContentCase;
import java.util.Optional;

/** How the party was told its rights and what it answered (Art. 9 第九项), in the words of a decision. */
final class Hearing {
    private Hearing() {}

    static Optional<Known> told(Knowledge known) {
        return known.facts()
                .last(ContentCase.PARTY_ANSWER)
                .map(told -> Known.usual(text(sentence(told.content().getPartyAnswer())), told.sequence()));
    }

    private static String sentence(PartyAnswer answer) {
        return "本机关已依法告知当事人拟作出的行政处罚内容及事实、理由、依据，并告知其依法享有的权利。"
                + (answer.hasWaiver()
                        ? "当事人表示：" + answer.getWaiver()
                        : "当事人陈述、申辩：" + answer.getStatement() + "复核意见：" + answer.getReview());
    }
}
