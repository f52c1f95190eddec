package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;
import java.time.LocalDate;
import java.util.List;

/** 卷内备考表 (Art. 26; DA/T 22). */
public final class VolumeNotes {

    static final FormTemplate<Facts> FORM = SignedRecord.form(
            DocumentClass.OTHER,
            "volume-notes/1",
            "卷内备考表",
            "办法第二十六条",
            Confirmation.signatures("立卷人", "检查人"),
            Facts.class,
            VolumeNotes::fill);

    private VolumeNotes() {}

    /**
     * What it states.
     *
     * @param agency 行政执法机关名称
     * @param archiveNumber 档号
     * @param documents 文件件数
     * @param pages 文件页数
     * @param audioVisual 音像资料和光盘
     * @param situation 卷内文件情况说明
     * @param compiledBy 立卷人
     * @param compiledOn 立卷日期
     * @param checkedBy 检查人
     * @param checkedOn 检查日期
     */
    public record Facts(
            String agency,
            String archiveNumber,
            int documents,
            int pages,
            String audioVisual,
            String situation,
            String compiledBy,
            LocalDate compiledOn,
            String checkedBy,
            LocalDate checkedOn)
            implements Headed {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            Required.text(agency, "行政执法机关名称（办法第二十六条）");
            Required.text(archiveNumber, "档号（办法第二十六条）");
            Required.text(audioVisual, "音像资料和光盘（办法第二十六条第二款）");
            Required.text(situation, "卷内文件情况说明（办法第二十六条）");
            Required.text(compiledBy, "立卷人（办法第二十六条）");
            Required.told(compiledOn, "立卷日期（办法第二十六条）");
            Required.text(checkedBy, "检查人（办法第二十六条）");
            Required.told(checkedOn, "检查日期（办法第二十六条）");
            Required.positive(documents, "文件件数（办法第二十六条）");
            Required.positive(pages, "文件页数（办法第二十六条）");
            Required.inOrder(compiledOn, checkedOn, "检查日期早于立卷日期（办法第二十六条）");
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        form.row("档号", facts.archiveNumber());
        form.row("文件件数", facts.documents() + "件", "文件页数", facts.pages() + "页");
        form.row("音像资料和光盘", facts.audioVisual());
        form.row("卷内文件情况说明", facts.situation());
        form.row("立卷人", facts.compiledBy(), List.of(Signatures.dated("立卷人", facts.compiledBy(), facts.compiledOn())));
        form.row("检查人", facts.checkedBy(), List.of(Signatures.dated("检查人", facts.checkedBy(), facts.checkedOn())));
    }
}
