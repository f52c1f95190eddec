package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;
import java.time.Instant;
import java.util.List;

/** 听证笔录 (Art. 17: the whole of it, in each participant's own words; 处罚法 第六十四条第八项). */
public final class HearingRecord {

    static final FormTemplate<Facts> FORM = SignedRecord.form(
            DocumentClass.HEARING,
            "hearing-record/1",
            "听证笔录",
            "办法第九条第十项、第十五条、第十七条；处罚法第六十四条",
            new Confirmation(List.of("听证主持人", "听证员", "当事人", "委托代理人", "案件调查人员", "证人", "第三人", "记录员"), true, false),
            Facts.class,
            HearingRecord::fill);

    private HearingRecord() {}

    /**
     * What it states.
     *
     * @param agency 行政执法机关名称
     * @param matter 案由
     * @param startedAt 听证开始时间
     * @param endedAt 听证结束时间
     * @param place 听证地点
     * @param open 公开举行
     * @param participants 听证参加人
     * @param recorder 记录员
     * @param statements 听证参加人的原始发言
     * @param recordings 音像记录; may be empty
     */
    public record Facts(
            String agency,
            String matter,
            Instant startedAt,
            Instant endedAt,
            String place,
            @MayBeBlank("公开举行") boolean open,
            List<Attendant> participants,
            String recorder,
            List<Statement> statements,
            @MayBeBlank("音像记录") List<String> recordings)
            implements Headed {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            participants = List.copyOf(participants);
            statements = List.copyOf(statements);
            recordings = List.copyOf(recordings);
            Required.text(agency, "行政执法机关名称（办法第十七条）");
            Required.text(matter, "案由（办法第十七条）");
            Required.told(startedAt, "听证开始时间（办法第十七条）");
            Required.told(endedAt, "听证结束时间（办法第十七条）");
            Required.text(place, "听证地点（办法第十七条）");
            Required.atLeast(1, participants, "听证参加人（办法第十七条）");
            Required.text(recorder, "记录员（办法第十七条）");
            Required.atLeast(1, statements, "听证参加人的原始发言（办法第十七条）");
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        form.field("案由", facts.matter());
        form.field("听证时间", BeijingTime.span(facts.startedAt(), facts.endedAt()));
        form.field("听证地点", facts.place());
        form.field("举行方式", facts.open() ? "☑公开　□不公开" : "□公开　☑不公开");
        form.field("听证参加人", Minutes.present(facts.participants()));
        form.field("记录员", facts.recorder());
        form.fieldIfKnown("音像记录", String.join("、", facts.recordings()));
        form.heading("听证过程和发言");
        Minutes.words(form, facts.statements());
        Minutes.signed(
                form,
                "以上笔录共记录发言%d次，已交听证参加人审核，与本人原始发言一致，无误。"
                        .formatted(facts.statements().size()),
                facts.participants(),
                new Attendant(facts.recorder(), "记录员"));
    }
}
