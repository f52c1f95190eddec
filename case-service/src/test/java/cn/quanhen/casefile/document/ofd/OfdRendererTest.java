package cn.quanhen.casefile.document.ofd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OfdRendererTest {

    private static final OfdRenderer RENDERER = new OfdRenderer();
    private static final Imprint IMPRINT = new Imprint(new UUID(1, 2), LocalDate.of(2026, 9, 20));
    private static final String AGENCY = "绥化市北林区市场监督管理局";
    private static final Pattern TEXT_BOX =
            Pattern.compile("TextObject ID=\"\\d+\" Boundary=\"(\\S+) (\\S+) (\\S+) (\\S+)\"");

    @Test
    void the_same_words_and_imprint_give_the_same_bytes_in_every_time_zone_and_locale() {
        // given
        OfficialDocument document = document(List.of(new Block.Paragraph("货架上有过期食品12袋。")));
        byte[] first = RENDERER.render(document, IMPRINT).ofd();
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            // when
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            Locale.setDefault(Locale.GERMANY);
            byte[] second = new OfdRenderer().render(document, IMPRINT).ofd();
            // then
            assertThat(Arrays.mismatch(second, first)).isEqualTo(-1);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void another_document_id_gives_another_file() {
        OfficialDocument document = document(List.of());
        assertThat(RENDERER.render(document, new Imprint(new UUID(1, 3), IMPRINT.createdOn()))
                        .ofd())
                .isNotEqualTo(RENDERER.render(document, IMPRINT).ofd());
    }

    @Test
    void a_document_without_a_body_has_one_page_with_its_heading() {
        Rendered rendered = RENDERER.render(document(List.of()), IMPRINT);
        assertThat(OfdReading.pages(rendered.ofd()))
                .containsExactly(AGENCY + "行政处罚决定书" + "绥北市监罚决字〔2026〕第1号" + "第1页 共1页");
    }

    @Test
    void long_text_goes_on_over_pages_that_are_numbered_and_loses_no_word() {
        // given
        String text = "当事人销售超过保质期的食品，货值金额96元。".repeat(400);
        // when
        Rendered rendered = RENDERER.render(document(List.of(new Block.Paragraph(text))), IMPRINT);
        // then
        List<String> pages = OfdReading.pages(rendered.ofd());
        assertThat(rendered.pages()).isEqualTo(pages.size()).isGreaterThan(5);
        StringBuilder body = new StringBuilder();
        for (int page = 1; page <= pages.size(); page++) {
            String number = "第%d页 共%d页".formatted(page, pages.size());
            assertThat(pages.get(page - 1)).endsWith(number);
            body.append(pages.get(page - 1), 0, pages.get(page - 1).length() - number.length());
        }
        assertThat(body.toString()).endsWith(text);
    }

    @Test
    void no_text_stands_outside_the_margins_of_gb_9704() {
        // given: digits that have no place to break, long labels, and every block
        List<Block> body = List.of(
                new Block.Paragraph("9".repeat(500) + "，".repeat(90)),
                new Block.Field("甲".repeat(40), "乙".repeat(90)),
                new Block.QuestionAnswer("问".repeat(300), "W".repeat(300)),
                new Block.Table(List.of("序号", "名称"), List.of(1, 9), rows(60)),
                new Block.SignatureLine("被询问人".repeat(9), Signer.NONE),
                new Block.SealArea(AGENCY.repeat(4), LocalDate.of(2026, 10, 20)));
        // when
        Rendered rendered = RENDERER.render(document(body), IMPRINT);
        // then
        List<double[]> boxes = boxes(rendered);
        assertThat(boxes).hasSizeGreaterThan(100).allSatisfy(box -> {
            assertThat(box[0]).isGreaterThanOrEqualTo(28);
            assertThat(box[0] + box[2]).isLessThanOrEqualTo(184.01);
            assertThat(box[1]).isGreaterThanOrEqualTo(37);
            assertThat(box[1] + box[3]).isLessThanOrEqualTo(275);
        });
        assertThat(rendered.anchors()).allSatisfy(anchor -> {
            assertThat(anchor.x()).isGreaterThanOrEqualTo(28);
            assertThat(anchor.x() + anchor.width()).isLessThanOrEqualTo(184);
            assertThat(anchor.y()).isGreaterThanOrEqualTo(37);
            assertThat(anchor.y() + anchor.height()).isLessThanOrEqualTo(262);
        });
    }

    @Test
    void a_table_breaks_between_rows_and_repeats_its_header() {
        Block table = new Block.Table(List.of("序号", "证明目的"), List.of(1, 5), rows(80));
        Rendered rendered = RENDERER.render(document(List.of(table)), IMPRINT);
        assertThat(rendered.pages()).isGreaterThan(2);
        assertThat(OfdReading.pages(rendered.ofd()))
                .allSatisfy(page -> assertThat(page).contains("序号证明目的"));
        assertThat(OfdReading.text(rendered.ofd())).contains("80证明第80项事实");
    }

    @Test
    void a_row_taller_than_a_page_goes_on_and_loses_no_word() {
        String cell = "证明当事人货架上陈列待售的食品均已超过保质期。".repeat(80);
        Block table = new Block.Table(List.of("名称"), List.of(1), List.of(List.of(cell)));
        Rendered rendered = RENDERER.render(document(List.of(table)), IMPRINT);
        String text =
                OfdReading.text(rendered.ofd()).replaceAll("第\\d+页 共\\d+页", "").replace("名称", "");
        assertThat(text).endsWith(cell);
    }

    @Test
    void what_belongs_together_stays_on_one_page_and_the_signatures_are_told_with_their_place() {
        // given: text that ends near the foot of a page
        List<Block> body = new ArrayList<>(Collections.nCopies(21, new Block.Paragraph("一行。")));
        body.add(new Block.Together(List.of(
                new Block.Paragraph("以上笔录无误。"),
                new Block.SignatureLine("被询问人签名", Signer.NONE),
                new Block.SignatureLine("询问人签名", Signer.NONE))));
        // when
        Rendered rendered = RENDERER.render(document(body), IMPRINT);
        // then
        assertThat(OfdReading.pages(rendered.ofd()).getLast()).startsWith("一行。一行。以上笔录无误。被询问人签名：");
        assertThat(rendered.anchors()).extracting(Anchor::label).containsExactly("被询问人签名", "询问人签名");
        assertThat(rendered.anchors()).extracting(Anchor::page).containsOnly(2);
        assertThat(rendered.anchors().get(1).y())
                .isEqualTo(rendered.anchors().get(0).y() + 16);
    }

    @Test
    void the_seal_goes_over_the_agency_and_the_date() {
        Block area = new Block.SealArea(AGENCY, LocalDate.of(2026, 10, 20));
        Rendered rendered = RENDERER.render(document(List.of(area)), IMPRINT);
        assertThat(rendered.anchors()).singleElement().satisfies(anchor -> {
            assertThat(anchor.kind()).isEqualTo(Anchor.Kind.SEAL);
            assertThat(anchor.label()).isEqualTo(AGENCY);
            assertThat(anchor.width()).isEqualTo(42);
            assertThat(anchor.height()).isEqualTo(42);
            double[] date = boxes(rendered).get(boxes(rendered).size() - 2);
            assertThat(anchor.x()).isLessThan(date[0]);
            assertThat(anchor.x() + anchor.width()).isGreaterThan(date[0] + date[2]);
            assertThat(anchor.y()).isLessThan(date[1]);
            assertThat(anchor.y() + anchor.height()).isGreaterThan(date[1] + date[3]);
        });
    }

    @Test
    void rare_characters_of_names_are_drawn_and_can_be_searched() {
        Rendered rendered = RENDERER.render(document(List.of(new Block.Field("当事人", "王𠮷㛃𰻝"))), IMPRINT);
        assertThat(rendered.unwritable()).isEmpty();
        assertThat(OfdReading.text(rendered.ofd())).contains("当事人：王𠮷㛃𰻝");
    }

    @Test
    void what_the_font_cannot_draw_is_shown_by_its_code_point_and_reported() {
        Rendered rendered =
                RENDERER.render(document(List.of(new Block.Paragraph("王𱁬\u0001\u200B\u202E\uD842。"))), IMPRINT);
        assertThat(rendered.unwritable()).containsExactly(0x1, 0x200B, 0x202E, 0xD842, 0x3106C);
        assertThat(OfdReading.text(rendered.ofd())).contains("王〓（U+3106C）〓（U+0001）〓（U+200B）〓（U+202E）〓（U+D842）。");
    }

    @Test
    void words_that_look_like_markup_stay_words() {
        String text = "他说：<b>\"A&amp;B\"</b> ]]> '《》'。";
        Rendered rendered = RENDERER.render(document(List.of(new Block.Paragraph(text))), IMPRINT);
        assertThat(String.join("", pageContents(rendered))).contains("&lt;b&gt;\"A&amp;amp;B\"&lt;/b&gt; ]]&gt;");
    }

    @Test
    void the_file_holds_the_glyphs_that_it_uses_and_no_others() {
        // when
        Rendered rendered = RENDERER.render(document(List.of(new Block.Paragraph("王𠮷"))), IMPRINT);
        // then
        byte[] file = OfdReading.files(rendered.ofd()).get("Doc_0/Res/font_1.ttf");
        TrueType subset = new TrueType(file);
        TrueType whole = TrueType.wenKai();
        for (int character : new int[] {'王', 0x20BB7, '书'}) {
            assertThat(subset.outline(subset.glyph(character))).startsWith(whole.outline(whole.glyph(character)));
            assertThat(subset.advance(subset.glyph(character))).isEqualTo(whole.advance(whole.glyph(character)));
        }
        assertThat(subset.glyph('鑫')).isZero();
        assertThat(file.length).isLessThan(40_000);
    }

    @Test
    void records_with_personal_data_tell_nothing_of_it() {
        Block.Field field = new Block.Field("当事人", "王某");
        assertThat(List.of(field, document(List.of(field)), new Block.QuestionAnswer("王某", "王某"))
                        .toString())
                .doesNotContain("王某");
    }

    private static OfficialDocument document(List<Block> body) {
        return new OfficialDocument(AGENCY, "行政处罚决定书", "绥北市监罚决字〔2026〕第1号", body);
    }

    private static List<List<String>> rows(int count) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            rows.add(List.of(String.valueOf(i), "证明第" + i + "项事实"));
        }
        return rows;
    }

    private static List<String> pageContents(Rendered rendered) {
        return OfdReading.files(rendered.ofd()).entrySet().stream()
                .filter(file -> file.getKey().endsWith("Content.xml"))
                .map(Map.Entry::getValue)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
    }

    private static List<double[]> boxes(Rendered rendered) {
        List<double[]> boxes = new ArrayList<>();
        for (String page : pageContents(rendered)) {
            Matcher box = TEXT_BOX.matcher(page);
            while (box.find()) {
                boxes.add(new double[] {
                    Double.parseDouble(box.group(1)),
                    Double.parseDouble(box.group(2)),
                    Double.parseDouble(box.group(3)),
                    Double.parseDouble(box.group(4))
                });
            }
        }
        return boxes;
    }
}
