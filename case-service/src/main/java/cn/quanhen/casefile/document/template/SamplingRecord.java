package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Block;
import cn.quanhen.casefile.document.ofd.Redacted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** 抽样取证凭证 (Art. 9 第五项; 处罚法 第五十六条). */
public final class SamplingRecord {

    static final FormTemplate<Facts> FORM = SignedRecord.form(
            DocumentClass.EVIDENCE,
            "sampling-record/1",
            "抽样取证凭证",
            "办法第九条第五项、第十五条；处罚法第五十六条",
            new Confirmation(List.of("当事人", "见证人", "抽样人员"), true, false),
            Facts.class,
            SamplingRecord::fill);

    /**
     * What was taken of one product.
     *
     * @param lot 抽样基数
     * @param reserve 备样数量; empty where none was kept
     */
    public record Sample(
            String name,
            @MayBeBlank("规格、批号") String batch,
            String lot,
            String taken,
            @MayBeBlank("备样数量") String reserve) {
        public Sample {
            Required.text(name, "样品名称（办法第九条第五项）");
            Required.text(lot, "抽样基数（办法第九条第五项）");
            Required.text(taken, "样品数量（办法第九条第五项）");
        }
    }

    private SamplingRecord() {}

    /**
     * What it states.
     *
     * @param agency 行政执法机关名称
     * @param matter 案由
     * @param party 当事人
     * @param takenAt 抽样时间
     * @param place 抽样地点
     * @param method 抽样方法
     * @param samples 样品
     * @param keeping 样品的封存和保存条件
     * @param witness 见证人; may be empty
     * @param officers 抽样人员
     */
    public record Facts(
            String agency,
            String matter,
            Party party,
            Instant takenAt,
            String place,
            String method,
            List<Sample> samples,
            String keeping,
            @MayBeBlank("见证人") String witness,
            List<Officer> officers)
            implements Headed {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            samples = List.copyOf(samples);
            officers = List.copyOf(officers);
            Required.text(agency, "行政执法机关名称（办法第九条第五项）");
            Required.text(matter, "案由（办法第九条第五项）");
            Required.told(party, "当事人（办法第十四条）");
            Required.told(takenAt, "抽样时间（办法第九条第五项）");
            Required.text(place, "抽样地点（办法第九条第五项）");
            Required.text(method, "抽样方法（办法第九条第五项）");
            Required.atLeast(1, samples, "样品（办法第九条第五项）");
            Required.text(keeping, "样品的封存和保存条件（办法第九条第五项）");
            Required.atLeast(1, officers, "抽样人员（办法第九条第一项）");
            Required.atLeast(2, officers, "第二名抽样人员（处罚法第四十二条）");
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        form.field("案由", facts.matter());
        form.party("当事人", facts.party());
        form.field("抽样时间", BeijingTime.minute(facts.takenAt()));
        form.field("抽样地点", facts.place());
        form.field("抽样方法", facts.method());
        form.field("抽样人员", Officer.printed(facts.officers()));
        form.fieldIfKnown("见证人", facts.witness());
        form.numbered(
                List.of("样品名称", "规格、批号", "抽样基数", "样品数量", "备样数量"),
                List.of(6, 6, 4, 3, 3),
                facts.samples().stream()
                        .map(s -> List.of(s.name(), s.batch(), s.lot(), s.taken(), s.reserve()))
                        .toList());
        form.field("封存保存", facts.keeping());
        List<Block.SignatureLine> lines = new ArrayList<>(List.of(Signatures.party(facts.party())));
        if (!facts.witness().isBlank()) {
            lines.add(Signatures.line("见证人", facts.witness()));
        }
        lines.addAll(Signatures.officers("抽样人员", facts.officers()));
        form.signed("以上样品系当面抽取、当面封存，样品名称、批号和数量核对无误。", lines);
    }
}
