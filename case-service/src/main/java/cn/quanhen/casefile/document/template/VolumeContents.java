package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** 卷内目录 (Art. 26; DA/T 22: number, originator, title, date, page, remark). */
public final class VolumeContents {

    static final FormTemplate<Facts> FORM = SignedRecord.form(
            DocumentClass.OTHER,
            "volume-contents/1",
            "卷内目录",
            "办法第二十六条",
            Confirmation.signatures(),
            Facts.class,
            VolumeContents::fill);

    /**
     * A document of the volume.
     *
     * @param originator 责任者
     * @param pages 页号, for instance 12—15
     */
    public record Entry(
            @MayBeBlank("文号") String number,
            String originator,
            String title,
            LocalDate date,
            String pages,
            @MayBeBlank("备注") String remark) {
        public Entry {
            Required.text(originator, "责任者（办法第二十六条）");
            Required.text(title, "文件的题名（办法第二十六条）");
            Required.told(date, "文件的日期（办法第二十六条）");
            Required.text(pages, "页号（办法第二十六条）");
        }
    }

    private VolumeContents() {}

    /**
     * What it states.
     *
     * @param agency 行政执法机关名称
     * @param archiveNumber 档号
     * @param entries 卷内文件
     */
    public record Facts(String agency, String archiveNumber, List<Entry> entries) implements Headed {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            entries = List.copyOf(entries);
            Required.text(agency, "行政执法机关名称（办法第二十六条）");
            Required.text(archiveNumber, "档号（办法第二十六条）");
            Required.atLeast(1, entries, "卷内文件（办法第二十六条）");
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        form.field("档号", facts.archiveNumber());
        form.numbered(
                List.of("文号", "责任者", "题名", "日期", "页号", "备注"),
                List.of(5, 5, 5, 4, 3, 2),
                facts.entries().stream()
                        .map(e -> List.of(
                                e.number(),
                                e.originator(),
                                e.title(),
                                e.date().format(DateTimeFormatter.BASIC_ISO_DATE),
                                e.pages(),
                                e.remark()))
                        .toList());
    }
}
