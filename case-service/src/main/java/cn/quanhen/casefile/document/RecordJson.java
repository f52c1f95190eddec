package cn.quanhen.casefile.document;

import cn.quanhen.casefile.act.Moment;
import cn.quanhen.casefile.contract.EvidenceKinds;
import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.v1.Attendant;
import cn.quanhen.casefile.v1.Inquiry;
import cn.quanhen.casefile.v1.LegalBasis;
import cn.quanhen.casefile.v1.Officer;
import cn.quanhen.casefile.v1.Party;
import cn.quanhen.casefile.v1.QuestionAndAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Parts of records as the schemas of forms have them. */
final class RecordJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RecordJson() {}

    static JsonNode text(String text) {
        return NODES.textNode(text);
    }

    static JsonNode number(long number) {
        return NODES.numberNode(number);
    }

    static JsonNode moment(Timestamp moment) {
        return text(Times.instant(moment).toString());
    }

    /** The day of a moment in China. */
    static JsonNode day(Timestamp moment) {
        return text(LocalDate.ofInstant(Times.instant(moment), Moment.CHINA).toString());
    }

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static <T> ArrayNode array(List<T> items, Function<T, JsonNode> item) {
        var array = NODES.arrayNode();
        items.forEach(one -> array.add(item.apply(one)));
        return array;
    }

    static ArrayNode texts(List<String> texts) {
        return array(texts, RecordJson::text);
    }

    static JsonNode party(Party party) {
        return object().put("name", party.getName())
                .put("identifier", party.hasCitizenId() ? party.getCitizenId() : party.getUnifiedSocialCreditCode())
                .put("citizen", party.hasCitizenId())
                .put("address", party.getAddress());
    }

    static JsonNode person(Inquiry inquiry) {
        return object().put("name", inquiry.getPerson()).put("citizen", true);
    }

    static JsonNode officer(Officer officer) {
        return object().put("name", officer.getName()).put("certificateNumber", officer.getCertificateNumber());
    }

    static JsonNode attendant(Attendant attendant) {
        return object().put("name", attendant.getName()).put("capacity", Capacities.title(attendant.getCapacity()));
    }

    static JsonNode exchange(QuestionAndAnswer exchange) {
        return object().put("question", exchange.getQuestion()).put("answer", exchange.getAnswer());
    }

    static JsonNode basis(LegalBasis basis) {
        return object().put("law", basis.getLaw()).put("article", basis.getArticle());
    }

    /** An opinion with its signature (Art. 16). */
    static JsonNode opinion(String opinion, String signedBy, String signedOn) {
        var signed = object().put("opinion", opinion);
        signed.putArray("signedBy").add(signedBy);
        return signed.put("signedOn", signedOn);
    }

    static JsonNode evidence(CaseFacts.Told told) {
        var content = told.content();
        return switch (content.getContentCase()) {
            case INSPECTION -> item("现场笔录", "现场检查笔录", "证明现场检查情况");
            case INQUIRY -> item("当事人的陈述", "对" + content.getInquiry().getPerson() + "的询问笔录", "证明询问情况");
            case EVIDENCE ->
                item(
                        EvidenceKinds.title(content.getEvidence().getKind()),
                        content.getEvidence().getTitle(),
                        content.getEvidence().getPurpose());
            default -> throw new IllegalStateException("a proposal cites no such record: " + told);
        };
    }

    private static JsonNode item(String kind, String title, String purpose) {
        return object().put("kind", kind).put("title", title).put("purpose", purpose);
    }
}
