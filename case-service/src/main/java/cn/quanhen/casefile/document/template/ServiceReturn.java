package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Block;
import cn.quanhen.casefile.document.ofd.Redacted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** 送达回证 (Art. 18, with what each way of service asks for). */
public final class ServiceReturn {

    static final FormTemplate<Facts> FORM = SignedRecord.form(
            DocumentClass.SERVICE,
            "service-return/1",
            "送达回证",
            "办法第十八条；处罚法第六十一条；民诉法第八十七条至第九十五条",
            Confirmation.signatures("受送达人", "代收人", "受托送达人", "见证人", "送达人"),
            Facts.class,
            ServiceReturn::fill);

    /**
     * A document that is served.
     *
     * @param number 文号; empty where it has none
     */
    public record Served(String title, @MayBeBlank("文号") String number, int copies) {
        public Served {
            Required.text(title, "送达文书的名称（办法第十八条）");
            Required.positive(copies, "份数（办法第十八条）");
        }
    }

    private ServiceReturn() {}

    /**
     * What it states.
     *
     * @param agency 行政执法机关名称
     * @param documents 送达文书名称
     * @param recipient 受送达人名称或者姓名
     * @param servedAt 送达时间
     * @param place 送达地点
     * @param way 送达方式
     * @param servers 送达人
     * @param receivedBy 代收人及与受送达人的关系; may be empty
     * @param entrustedTo 受托送达人; may be empty
     * @param entrustReason 委托原因; may be empty
     * @param leftBecause 留置送达的情况说明; may be empty
     * @param witness 见证人; may be empty
     * @param archived 邮寄回执、公告文书或者电子送达凭证; may be empty
     * @param consent 电子送达的书面同意; may be empty
     * @param remark 备注; may be empty
     */
    public record Facts(
            String agency,
            List<Served> documents,
            String recipient,
            Instant servedAt,
            String place,
            ServiceWay way,
            List<Officer> servers,
            @MayBeBlank("代收人及与受送达人的关系") String receivedBy,
            @MayBeBlank("受托送达人") String entrustedTo,
            @MayBeBlank("委托原因") String entrustReason,
            @MayBeBlank("留置送达的情况说明") String leftBecause,
            @MayBeBlank("见证人") String witness,
            @MayBeBlank("邮寄回执、公告文书或者电子送达凭证") String archived,
            @MayBeBlank("电子送达的书面同意") String consent,
            @MayBeBlank("备注") String remark)
            implements Headed {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            documents = List.copyOf(documents);
            servers = List.copyOf(servers);
            Required.text(agency, "行政执法机关名称（办法第十八条）");
            Required.atLeast(1, documents, "送达文书名称（办法第十八条）");
            Required.text(recipient, "受送达人名称或者姓名（办法第十八条）");
            Required.told(servedAt, "送达时间（办法第十八条）");
            Required.text(place, "送达地点（办法第十八条）");
            Required.told(way, "送达方式（办法第十八条）");
            Required.atLeast(1, servers, "送达人（办法第十八条）");
            way.require(entrustedTo, entrustReason, leftBecause, witness, archived, consent);
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        form.numbered(
                List.of("送达文书名称", "文号", "份数"),
                List.of(9, 13, 2),
                facts.documents().stream()
                        .map(d -> List.of(d.title(), d.number(), String.valueOf(d.copies())))
                        .toList());
        form.row("受送达人", facts.recipient());
        form.row("送达时间", BeijingTime.minute(facts.servedAt()));
        form.row("送达地点", facts.place());
        form.row("送达方式", facts.way().ticked());
        form.rowIfTold("代收人及与受送达人的关系", facts.receivedBy());
        form.rowIfTold("受托送达人", facts.entrustedTo());
        form.rowIfTold("委托原因", facts.entrustReason());
        form.rowIfTold("留置送达情况说明", facts.leftBecause());
        form.rowIfTold("见证人", facts.witness());
        form.rowIfTold(facts.way().archivedLabel(), facts.archived());
        form.rowIfTold("书面同意", facts.consent());
        form.rowIfTold("备注", facts.remark());
        form.row("送达人", Officer.printed(facts.servers()));
        form.signed("", lines(facts));
    }

    /** Art. 18: the recipient signs, save where nobody is met; what is left behind is signed by a witness. */
    private static List<Block.SignatureLine> lines(Facts facts) {
        List<Block.SignatureLine> lines = new ArrayList<>();
        facts.way()
                .receivers(!facts.receivedBy().isBlank())
                .forEach(capacity ->
                        lines.add(Signatures.line(capacity, capacity.equals("见证人") ? facts.witness() : "")));
        lines.addAll(Signatures.officers("送达人", facts.servers()));
        return lines;
    }
}
