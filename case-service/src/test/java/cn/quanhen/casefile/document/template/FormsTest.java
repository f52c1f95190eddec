package cn.quanhen.casefile.document.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.quanhen.casefile.document.ofd.Anchor;
import cn.quanhen.casefile.document.ofd.OfdReading;
import cn.quanhen.casefile.document.ofd.Rendered;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormsTest {

    private static final Pattern BOX =
            Pattern.compile("(?:Text|Path)Object ID=\"\\d+\" Boundary=\"(\\S+) (\\S+) (\\S+) (\\S+)\"");

    static Stream<FormTemplate<?>> forms() {
        return Forms.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_document_states_each_fact_and_names_itself(FormTemplate<?> form) throws IOException {
        // when
        Rendered rendered = FormSamples.render(form);
        // then
        keep(form, rendered);
        String text = OfdReading.text(rendered.ofd()).replaceAll("第\\d+页 共\\d+页", "");
        assertThat(rendered.unwritable()).isEmpty();
        assertThat(text).contains(form.title());
        List<List<String>> facts = new ArrayList<>();
        collect(FormSamples.told(form), facts);
        assertThat(facts)
                .isNotEmpty()
                .allSatisfy(ways ->
                        assertThat(ways).anySatisfy(way -> assertThat(text).contains(way)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void the_same_facts_give_the_same_bytes(FormTemplate<?> form) {
        assertThat(FormSamples.render(form).ofd())
                .isEqualTo(FormSamples.render(form).ofd());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void nothing_stands_outside_the_type_area(FormTemplate<?> form) {
        List<double[]> boxes = boxes(FormSamples.render(form));
        assertThat(boxes).isNotEmpty().allSatisfy(box -> {
            assertThat(box[0]).isGreaterThanOrEqualTo(28);
            assertThat(box[0] + box[2]).isLessThanOrEqualTo(184.26);
            assertThat(box[1]).isGreaterThanOrEqualTo(37);
            assertThat(box[1] + box[3]).isLessThanOrEqualTo(275);
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void those_who_confirm_a_document_have_a_place_each_and_no_place_covers_another(FormTemplate<?> form) {
        // when
        List<Anchor> places = FormSamples.render(form).anchors();
        // then
        assertThat(places.stream().anyMatch(place -> place.kind() == Anchor.Kind.SEAL))
                .isEqualTo(form.confirmation().sealed());
        assertThat(places)
                .filteredOn(place -> place.kind() == Anchor.Kind.SIGNATURE)
                .allSatisfy(place -> assertThat(form.confirmation().signers())
                        .anySatisfy(signer -> assertThat(place.label()).startsWith(signer + "签名")));
        assertThat(form.confirmation().signers().isEmpty())
                .isEqualTo(places.stream().noneMatch(place -> place.kind() == Anchor.Kind.SIGNATURE));
        for (Anchor one : places) {
            assertThat(places).filteredOn(other -> other != one).noneMatch(other -> overlap(one, other));
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void each_blank_that_must_be_filled_is_refused_by_its_name_and_clause(FormTemplate<?> form) {
        FactsSchema.eachRequired(
                form,
                field -> assertThat(FactsSchema.refusal(form, field))
                        .as(field)
                        .hasValueSatisfying(refusal -> assertThat(refusal).matches("缺少.+（.+第.+条.*）")));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void facts_tell_nothing_of_people_when_printed(FormTemplate<?> form) {
        // given
        ObjectNode told = FormSamples.told(form);
        // when
        String printed = FormSamples.facts(form, told).toString();
        // then
        List<List<String>> facts = new ArrayList<>();
        told.remove("number");
        collect(told, facts);
        assertThat(facts).allSatisfy(ways -> assertThat(printed).doesNotContain(ways.getFirst()));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void the_schema_says_what_the_facts_are(FormTemplate<?> form) throws IOException {
        String schema =
                FormSamples.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(FactsSchema.of(form)) + "\n";
        Path file = Path.of("src/main/resources/cn/quanhen/casefile/document/template/schema")
                .resolve(FormSamples.name(form) + ".json");
        if ("write".equals(System.getProperty("quanhen.docs"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, schema);
            return;
        }
        assertThat(form.schema()).as("stale: run with -Dquanhen.docs=write").isEqualTo(schema);
    }

    @Test
    void a_template_is_found_by_its_id_and_no_two_have_one() {
        assertThat(Forms.ALL).extracting(FormTemplate::id).doesNotHaveDuplicates();
        assertThat(Forms.ALL).extracting(FormTemplate::title).doesNotHaveDuplicates();
        assertThat(Forms.ALL)
                .allSatisfy(form -> assertThat(Forms.find(form.id())).containsSame(form));
        assertThat(Forms.find("filing-approval/0")).isEmpty();
    }

    @Test
    void a_list_over_several_pages_repeats_its_header_and_counts_on() {
        List<String> pages =
                OfdReading.pages(FormSamples.render(SeizureList.FORM).ofd());
        assertThat(pages).hasSizeGreaterThan(2);
        assertThat(pages.subList(0, pages.size() - 1))
                .allSatisfy(page -> assertThat(page).contains("序号名称规格型号（批号）数量特征和备注"));
        assertThat(String.join("", pages)).contains("以上财物共34项");
    }

    @Test
    void a_long_opinion_goes_on_over_the_page_and_its_signature_stays_with_its_end() {
        // given
        ObjectNode told = FormSamples.told(FilingApproval.FORM);
        ((ObjectNode) told.get("approvals")).put("reason", "现场发现超过保质期的食品。".repeat(150) + "以上为全部理由。");
        // when
        Rendered rendered = FormSamples.render(FilingApproval.FORM, told);
        // then
        List<String> pages = OfdReading.pages(rendered.ofd());
        int signed = rendered.anchors().getFirst().page();
        assertThat(signed).isGreaterThan(1);
        assertThat(pages.get(signed - 1)).containsSubsequence("以上为全部理由。", "承办人签名（张卫国）：", "2026年9月20日");
        assertThat(rendered.anchors()).extracting(Anchor::label).containsExactly("承办人签名", "承办人签名", "审核人签名", "批准人签名");
    }

    @Test
    void an_approval_is_signed_in_order() {
        ObjectNode told = FormSamples.told(ClosingApproval.FORM);
        ((ObjectNode) told.at("/approvals/approver")).put("signedOn", "2026-09-20");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FormSamples.facts(ClosingApproval.FORM, told))
                .withMessage("批准人的签字日期早于审核人的签字日期（办法第十六条）");
    }

    @Test
    void each_way_of_service_states_what_article_18_asks_of_it() {
        assertRefused("LEFT", "witness", "见证人（办法第十八条第三款）");
        assertRefused("LEFT", "leftBecause", "留置送达的情况说明（办法第十八条第三款）");
        assertRefused("ENTRUSTED", "entrustReason", "委托原因（办法第十八条第二款）");
        assertRefused("POSTAL", "archived", "邮寄回执单（办法第十八条第二款）");
        assertRefused("PUBLIC_NOTICE", "archived", "公告文书（办法第十八条第二款）");
        assertRefused("ELECTRONIC", "consent", "电子送达的书面同意（处罚法第六十一条第二款）");
    }

    @Test
    void the_recipient_signs_for_direct_and_entrusted_service_and_the_witness_where_it_is_left_behind() {
        assertThat(signers("DIRECT")).containsExactly("受送达人签名", "送达人签名（1）", "送达人签名（2）");
        assertThat(signers("ENTRUSTED")).containsExactly("受送达人签名", "受托送达人签名", "送达人签名（1）", "送达人签名（2）");
        assertThat(signers("LEFT")).containsExactly("见证人签名", "送达人签名（1）", "送达人签名（2）");
        assertThat(signers("POSTAL")).containsExactly("送达人签名（1）", "送达人签名（2）");
    }

    @Test
    void a_penalty_on_the_spot_sends_the_party_to_reconsideration_first() {
        assertThat(OfdReading.text(FormSamples.render(SpotPenaltyDecision.FORM).ofd()))
                .containsSubsequence("行政复议法》第二十三条", "先向绥化市北林区人民政府申请行政复议", "十五日内依法向绥化市北林区人民法院提起行政诉讼");
    }

    @Test
    void a_penalty_on_the_spot_is_a_warning_or_a_fine() {
        ObjectNode told = FormSamples.told(SpotPenaltyDecision.FORM);
        told.put("warning", false).put("fineFen", 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FormSamples.facts(SpotPenaltyDecision.FORM, told))
                .withMessageContaining("处罚法第五十一条");
    }

    @Test
    void a_hearing_behind_closed_doors_says_why() {
        ObjectNode told = FormSamples.told(HearingNotice.FORM).put("closedBecause", "");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FormSamples.facts(HearingNotice.FORM, told))
                .withMessage("缺少不公开的理由（处罚法第六十四条第三项）");
    }

    private static void assertRefused(String way, String blank, String missing) {
        ObjectNode told = service(way).put(blank, "");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FormSamples.facts(ServiceReturn.FORM, told))
                .withMessage("缺少" + missing);
    }

    private static List<String> signers(String way) {
        return FormSamples.render(ServiceReturn.FORM, service(way)).anchors().stream()
                .map(Anchor::label)
                .toList();
    }

    private static ObjectNode service(String way) {
        return FormSamples.told(ServiceReturn.FORM)
                .put("way", way)
                .put("entrustedTo", "望奎县市场监督管理局")
                .put("entrustReason", "受送达人在望奎县经营")
                .put("archived", "EMS 1234567890123")
                .put("consent", "2026年9月20日签署的送达地址确认书");
    }

    /** The ways in which a document may write each fact. */
    private static void collect(JsonNode told, List<List<String>> facts) {
        if (told.isContainerNode()) {
            told.forEach(part -> collect(part, facts));
        } else if (told.isTextual() && !told.textValue().isBlank()) {
            facts.add(ways(told.textValue()));
        } else if (told.isNumber() && told.longValue() > 0) {
            facts.add(List.of(Yuan.both(told.longValue()), told.asText(), Yuan.digits(told.longValue())));
        }
    }

    private static List<String> ways(String fact) {
        if (fact.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return List.of(BeijingTime.day(LocalDate.parse(fact)), fact.replace("-", ""));
        }
        if (fact.matches("\\d{4}-\\d\\d-\\d\\dT.*")) {
            return List.of(BeijingTime.minute(Instant.parse(fact)));
        }
        return switch (fact) {
            case "LEFT" -> List.of("□直接送达　☑留置送达");
            case "SEIZING" -> List.of("扣押");
            default -> List.of(fact);
        };
    }

    private static List<double[]> boxes(Rendered rendered) {
        List<double[]> boxes = new ArrayList<>();
        OfdReading.files(rendered.ofd()).forEach((name, content) -> {
            if (name.endsWith("Content.xml")) {
                Matcher matcher = BOX.matcher(new String(content, StandardCharsets.UTF_8));
                while (matcher.find()) {
                    boxes.add(
                            new double[] {number(matcher, 1), number(matcher, 2), number(matcher, 3), number(matcher, 4)
                            });
                }
            }
        });
        return boxes;
    }

    private static double number(Matcher matcher, int group) {
        return Double.parseDouble(matcher.group(group));
    }

    private static boolean overlap(Anchor one, Anchor other) {
        return one.page() == other.page()
                && one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }

    /** Keeps the file under target, to look at. */
    private static void keep(FormTemplate<?> form, Rendered rendered) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/forms"));
        Files.write(folder.resolve(FormSamples.name(form) + ".ofd"), rendered.ofd());
    }
}
