package cn.quanhen.casefile.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.casefile.CaseCalls;
import cn.quanhen.casefile.act.Procedure;
import cn.quanhen.casefile.document.PenaltyCase.Stage;
import cn.quanhen.casefile.document.ofd.OfdReading;
import cn.quanhen.casefile.document.template.FormTemplate;
import cn.quanhen.casefile.document.template.Forms;
import cn.quanhen.casefile.phase.FormRules;
import cn.quanhen.casefile.record.Cases;
import cn.quanhen.casefile.v1.Alteration;
import cn.quanhen.casefile.v1.CaseServiceGrpc;
import cn.quanhen.casefile.v1.ConfirmDocumentRequest;
import cn.quanhen.casefile.v1.Document;
import cn.quanhen.casefile.v1.DocumentDrafted;
import cn.quanhen.casefile.v1.DocumentServiceGrpc;
import cn.quanhen.casefile.v1.DocumentState;
import cn.quanhen.casefile.v1.DraftDocumentRequest;
import cn.quanhen.casefile.v1.FilledField;
import cn.quanhen.casefile.v1.GetDocumentRequest;
import cn.quanhen.casefile.v1.ListRecordsRequest;
import cn.quanhen.casefile.v1.Record;
import cn.quanhen.casefile.v1.SignatureRefusal;
import cn.quanhen.casefile.v1.VoidDocumentRequest;
import cn.quanhen.testkit.Demo;
import cn.quanhen.testkit.RealParts;
import cn.quanhen.testkit.TestChannel;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Value;
import com.google.rpc.ErrorInfo;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents of every form, drafted through the service on a real PostgreSQL (Art. 12–17). */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DocumentsIT {
    private static final String PARTY = "绥化市某某餐饮有限公司";
    private static final String MATTER = "涉嫌未取得食品经营许可从事食品经营活动";
    private static final Pattern NUMBER = Pattern.compile("绥北市监.+〔\\d{4}〕第(\\d+)号");

    @TestHTTPResource
    URL url;

    @Inject
    Cases cases;

    private TestChannel channel;

    @BeforeEach
    void connect() {
        channel = TestChannel.to(url.getPort());
    }

    @AfterEach
    void disconnect() {
        channel.close();
    }

    /** Those that have a place in an ordinary penalty. */
    static List<FormTemplate<?>> forms() {
        return Forms.ALL.stream()
                .filter(form -> FormRules.of(form.id()).procedures().contains(Procedure.PENALTY_ORDINARY))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormIsDraftedFromTheCaseAndWhatIsToldBeside(FormTemplate<?> form) {
        // given
        var penalty = new PenaltyCase(channel, cases).to(stage(form.id()));
        draftEarlier(penalty, form.id());
        // when
        var document = draft(penalty, form.id());
        // then
        requireTells(penalty, form, document);
    }

    @Test
    void aPenaltyIsDocumentedFromTheFilingToTheNotesOfItsVolume() {
        var penalty = new PenaltyCase(channel, cases).to(Stage.HEARD);
        for (var form : List.of(
                "filing-approval/1",
                "inspection-notice/1",
                "inspection-record/1",
                "inspection-result/1",
                "inquiry-record/1",
                "sampling-record/1",
                "preservation-notice/1",
                "preservation-outcome/1",
                "correction-order/1",
                "penalty-prior-notice/1",
                "hearing-rights-notice/1",
                "hearing-notice/1",
                "hearing-record/1",
                "hearing-report/1",
                "collective-discussion/1",
                "legal-review/1",
                "penalty-approval/1",
                "penalty-decision/1",
                "service-return/1",
                "demand/1",
                "confiscated-property-record/1",
                "closing-approval/1",
                "volume-cover/1",
                "volume-contents/1",
                "volume-notes/1")) {
            var document = draft(penalty.to(stage(form)), form);
            penalty.confirmedByTheParty(document);
            if (form.equals("penalty-decision/1")) {
                penalty.decidedBy(document);
            }
            requireTells(penalty, Forms.find(form).orElseThrow(), document);
        }
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceWithItsPathItsTitleAndWhatToDo() {
        var penalty = new PenaltyCase(channel, cases).to(Stage.HEARD);
        var fields = SampleFields.struct(json("""
                {"violation": " ", "until": "2026-02-30", "violated": [{"law": "食品安全法"}], "demands": [],
                 "party": {"name": "别的公司"}, "nonsense": 1}"""));

        var refused = refusal(() -> penalty.draft("correction-order/1", fields.getFieldsMap()));

        assertThat(refused.getReason()).isEqualTo("DOCUMENT_FIELDS_WRONG");
        assertThat(refused.getMetadataMap().get("fields").split(" "))
                .contains(
                        "/violation",
                        "/until",
                        "/violated/0/article",
                        "/demands",
                        "/party",
                        "/nonsense",
                        "/basis",
                        "/issue/contact");
        assertThat(refused.getMetadataMap()).containsEntry("article", "第十四条").containsKey("remedy");
        assertThat(message(() -> penalty.draft("correction-order/1", fields.getFieldsMap())))
                .contains("违法行为（/violation）没有填写", "改正期限（/until）不是存在的日期", "当事人（/party）与第1条记录不符");
    }

    @Test
    void whatTheRecordsTellMayBeSaidAgainAndMomentsInAnotherOffset() {
        var penalty = new PenaltyCase(channel, cases).to(Stage.HEARD);

        var document = documentOf(
                penalty,
                penalty.request(
                        "inspection-record/1",
                        SampleFields.struct(json("{\"party\": {\"name\": \"" + PARTY + "\"}}"))
                                .getFieldsMap()));

        assertThat(text(document)).contains(PARTY, "货架第二层陈列饼干12袋", "执法记录仪故障，已报修");
    }

    @Test
    void theRecordKeepsTheFieldsAndWhichOfThemTheCaseFilledIn() throws Exception {
        var penalty = new PenaltyCase(channel, cases).to(Stage.HEARD);

        var document = documentOf(penalty, penalty.request("inquiry-record/1", Map.of()));

        var drafted = drafted(penalty, document);
        assertThat(drafted.getFields()).contains("上午8时从批发市场购进。");
        assertThat(drafted.getFilledList())
                .extracting(FilledField::getField)
                .contains("/agency", "/exchanges", "/askedBy", "/matter");
        assertThat(drafted.getRecord())
                .isEqualTo(
                        penalty.place(FormRules.of("inquiry-record/1").renders().orElseThrow()));
        assertThat(document.getSignatoriesList())
                .extracting(
                        signatory -> signatory.getCapacity() + signatory.getName() + signatory.getCertificateNumber())
                .containsExactly("被询问人" + PenaltyCase.PERSON, "询问人赵明08120200101", "记录人钱丽08120200102");
    }

    @Test
    void numbersHaveNoGapsWhereManyDraftAtOnceAndSomeAreRefused() throws Exception {
        var form = "inspection-result/1";
        var sample = SampleFields.of(Forms.find(form).orElseThrow());
        var before = number(documentOf(new PenaltyCase(channel, cases).to(Stage.HEARD), form, sample));

        List<Integer> numbers;
        try (var threads = Executors.newFixedThreadPool(4)) {
            var drafts = IntStream.range(0, 12)
                    .mapToObj(i -> threads.submit(() -> {
                        var penalty = new PenaltyCase(channel, cases).to(Stage.HEARD);
                        var unused = refusal(() -> penalty.draft(form, Map.of()));
                        return number(documentOf(penalty, form, sample));
                    }))
                    .toList();
            numbers = drafts.stream().map(DocumentsIT::got).sorted().toList();
        }

        assertThat(numbers)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(before + 1, before + 12).boxed().toList());
    }

    @Test
    void aVoidedNumberIsRecordedAndNeverGivenAgain() throws Exception {
        var penalty = new PenaltyCase(channel, cases).to(Stage.APPROVED);
        var first = penalty.draft("penalty-decision/1", Map.of());

        assertThat(refusal(() -> penalty.draft("penalty-decision/1", Map.of())).getReason())
                .isEqualTo("DOCUMENT_STANDS");
        var gone = penalty.documents(Demo.LEADER)
                .voidDocument(VoidDocumentRequest.newBuilder()
                        .setName(first.getName())
                        .setRequestId(UUID.randomUUID().toString())
                        .setReason("当事人名称有误")
                        .build())
                .getDocument();
        var second = penalty.draft("penalty-decision/1", Map.of());

        assertThat(gone.getState()).isEqualTo(DocumentState.DOCUMENT_STATE_VOIDED);
        assertThat(number(second)).isEqualTo(number(first) + 1);
        assertThat(records(penalty)
                        .get(records(penalty).size() - 2)
                        .getContent()
                        .getDocumentVoided())
                .satisfies(voided -> {
                    assertThat(voided.getNumber()).isEqualTo(first.getNumber());
                    assertThat(voided.getReason()).isEqualTo("当事人名称有误");
                    assertThat(voided.getByLeader()).isTrue();
                });
    }

    @Test
    void oneOfManyDecisionsOfACaseThatAreDraftedAtOnceStands() throws Exception {
        var penalty = new PenaltyCase(channel, cases).to(Stage.APPROVED);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var drafts = IntStream.range(0, 4)
                    .mapToObj(i -> threads.submit(() -> {
                        try {
                            return penalty.draft("penalty-decision/1", Map.of()).getNumber();
                        } catch (StatusRuntimeException e) {
                            return errorInfo(e).getReason();
                        }
                    }))
                    .toList();
            assertThat(drafts.stream().map(DocumentsIT::got).sorted().toList())
                    .startsWith("DOCUMENT_STANDS", "DOCUMENT_STANDS", "DOCUMENT_STANDS")
                    .last()
                    .asString()
                    .matches(NUMBER);
        }
    }

    @Test
    @DisplayName("第十五条：文字记录有更改的，在更改处捺手印；原文须在文书之中")
    void anAlterationIsPrintedWithAPlaceForTheHandPrint() throws Exception {
        var penalty = new PenaltyCase(channel, cases).to(Stage.HEARD);
        var altered = penalty.request("inquiry-record/1", Map.of())
                .addAlterations(Alteration.newBuilder().setOriginal("上午8时").setAltered("上午9时"));

        var document = documentOf(penalty, altered);

        assertThat(text(document)).contains("第1处：原文“上午8时”，更改为“上午9时”。", "更改处捺印（1）");
        assertThat(drafted(penalty, document).getPlacesList())
                .filteredOn(place -> place.getHandPrint())
                .singleElement()
                .satisfies(place -> assertThat(place.getSigner()).isEqualTo(PenaltyCase.PERSON));
        var nowhere = new PenaltyCase(channel, cases).to(Stage.HEARD);
        assertThat(refusal(() -> documentOf(
                                nowhere,
                                nowhere.request("inquiry-record/1", Map.of())
                                        .addAlterations(Alteration.newBuilder().setOriginal("下午8时"))))
                        .getMetadataMap())
                .containsEntry("fields", "/alterations/0/original");
    }

    @Test
    @DisplayName("第十五条：当事人拒绝签字确认的，在相应文书中注明，并由两名以上行政执法人员签字")
    void aRefusalIsNotedInTheDocumentForTwoOfficersToSign() {
        var penalty = new PenaltyCase(channel, cases).to(Stage.HEARD);
        var refused = SignatureRefusal.newBuilder()
                .setCapacity("被询问人")
                .setReason("未说明理由")
                .addCertificateNumbers(Demo.OFFICER.certificate())
                .addCertificateNumbers(Demo.SECOND_OFFICER.certificate());

        var document = documentOf(
                penalty, penalty.request("inquiry-record/1", Map.of()).setRefusal(refused));

        assertThat(text(document)).contains("被询问人对以上文字记录拒绝签字确认，原因：未说明理由。");
        assertThat(document.getSignatoriesList())
                .extracting(signatory -> signatory.getCapacity() + signatory.getName())
                .containsExactly("行政执法人员赵明", "行政执法人员钱丽", "询问人赵明", "记录人钱丽");
        var other = new PenaltyCase(channel, cases).to(Stage.HEARD);
        assertThat(refusal(() -> documentOf(
                                other,
                                other.request("inquiry-record/1", Map.of())
                                        .setRefusal(refused.clone()
                                                .clearCertificateNumbers()
                                                .addCertificateNumbers(Demo.OFFICER.certificate()))))
                        .getReason())
                .isEqualTo("SECOND_OFFICER_MISSING");
    }

    @Test
    void whoIsNotOneOfTheSignatoriesIsRefusedBeforeAnySignatureIsAskedFor() {
        var penalty = new PenaltyCase(channel, cases).to(Stage.HEARD);
        var document = documentOf(penalty, penalty.request("inquiry-record/1", Map.of()));
        var png =
                ByteString.copyFrom(new byte[] {(byte) 0x89, 'P', 'N', 'G'}).concat(ByteString.copyFrom(new byte[80]));

        var refused = refusal(() -> penalty.documents(Demo.OFFICER)
                .confirmDocument(ConfirmDocumentRequest.newBuilder()
                        .setName(document.getName())
                        .setRequestId(UUID.randomUUID().toString())
                        .setSignedBy("路人")
                        .setSignedAt(CaseCalls.secondsAgo(1))
                        .setSignatureImage(png)
                        .build()));

        assertThat(refused.getReason()).isEqualTo("SIGNER_NOT_ASKED");
        assertThat(refused.getMetadataMap()).containsEntry("article", "第十五条");
    }

    @Test
    void aRetryWithTheFieldsInAnotherOrderGetsTheFirstAnswer() {
        var penalty = new PenaltyCase(channel, cases).to(Stage.HEARD);
        var fields = SampleFields.of(Forms.find("correction-order/1").orElseThrow());
        var request = penalty.request("correction-order/1", fields).build();
        var turned = request.toBuilder();
        turned.clearFields();
        fields.entrySet().stream()
                .sorted(Map.Entry.<String, Value>comparingByKey().reversed())
                .forEach(field -> turned.getFieldsBuilder().putFields(field.getKey(), field.getValue()));

        var first = penalty.documents(Demo.OFFICER).draftDocument(request);
        var again = penalty.documents(Demo.OFFICER).draftDocument(turned.build());

        assertThat(turned.build().toByteString()).isNotEqualTo(request.toByteString());
        assertThat(again).isEqualTo(first);
    }

    /** The form that has to stand before, and those before that. */
    private static void draftEarlier(PenaltyCase penalty, String form) {
        FormRules.of(form).earlier().stream().limit(1).forEach(earlier -> {
            draftEarlier(penalty, earlier);
            assertThat(draft(penalty, earlier).getPages()).isPositive();
        });
    }

    private static Document draft(PenaltyCase penalty, String form) {
        return documentOf(penalty, form, SampleFields.of(Forms.find(form).orElseThrow()));
    }

    private static Document documentOf(PenaltyCase penalty, String form, Map<String, Value> fields) {
        return documentOf(penalty, penalty.request(form, fields));
    }

    private static Document documentOf(PenaltyCase penalty, DraftDocumentRequest.Builder request) {
        FormRules.of(request.getForm()).renders().ifPresent(kind -> request.setRecord(penalty.place(kind)));
        return penalty.documents(Demo.OFFICER).draftDocument(request.build()).getDocument();
    }

    private void requireTells(PenaltyCase penalty, FormTemplate<?> form, Document document) {
        var schema = FormSchema.of(form);
        var text = text(document);
        assertThat(document.getTemplate()).isEqualTo(form.id());
        assertThat(text).contains(form.title());
        if (FormRules.of(form.id()).numbered()) {
            assertThat(document.getNumber()).matches(NUMBER);
        }
        assertThat(text).contains(document.getNumber());
        if (schema.has("/party")) {
            assertThat(text).contains(PARTY);
        }
        if (schema.has("/matter") && !form.id().startsWith("inspection")) {
            assertThat(text).contains(MATTER);
        }
        assertThat(drafted(penalty, document).getFilledList()).isNotEmpty();
    }

    private String text(Document document) {
        var ofd = DocumentServiceGrpc.newBlockingStub(channel.as(Demo.OFFICER))
                .getDocument(GetDocumentRequest.newBuilder()
                        .setName(document.getName())
                        .build())
                .getOfd();
        return OfdReading.text(ofd.toByteArray()).replaceAll("第\\d+页 共\\d+页", "");
    }

    private DocumentDrafted drafted(PenaltyCase penalty, Document document) {
        return records(penalty).stream()
                .map(record -> record.getContent().getDocumentDrafted())
                .filter(drafted -> drafted.getDocument().equals(document.getName()))
                .findFirst()
                .orElseThrow();
    }

    private List<Record> records(PenaltyCase penalty) {
        return CaseServiceGrpc.newBlockingStub(channel.as(Demo.OFFICER))
                .listRecords(ListRecordsRequest.newBuilder()
                        .setParent(penalty.name())
                        .setPageSize(500)
                        .build())
                .getRecordsList();
    }

    private static Stage stage(String form) {
        return switch (form) {
            case "collective-discussion/1" -> Stage.PROPOSED;
            case "legal-review/1" -> Stage.REVIEWED;
            case "penalty-approval/1",
                    "penalty-decision/1",
                    "licence-grant/1",
                    "licence-refusal/1",
                    "expropriation-decision/1",
                    "requisition-decision/1",
                    "compensation-notice/1" -> Stage.APPROVED;
            case "service-return/1",
                    "demand/1",
                    "confiscated-property-record/1",
                    "enforcement-decision/1",
                    "court-application/1" -> Stage.SERVED;
            case "closing-approval/1" -> Stage.PERFORMED;
            case "volume-cover/1", "volume-contents/1", "volume-notes/1" -> Stage.ARCHIVED;
            default -> Stage.HEARD;
        };
    }

    private static int number(Document document) {
        var matcher = NUMBER.matcher(document.getNumber());
        assertThat(matcher.matches()).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    private static JsonNode json(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static <T> T got(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static String message(Callable<?> call) {
        var told = new String[1];
        assertThatThrownBy(call::call)
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        e -> told[0] = e.getStatus().getDescription());
        return told[0];
    }

    private static ErrorInfo refusal(Callable<?> call) {
        var told = new ErrorInfo[1];
        assertThatThrownBy(call::call)
                .isInstanceOfSatisfying(StatusRuntimeException.class, e -> told[0] = errorInfo(e));
        return told[0];
    }

    private static ErrorInfo errorInfo(StatusRuntimeException refused) {
        try {
            var infos = StatusProto.fromThrowable(refused).getDetailsList().stream()
                    .filter(any -> any.is(ErrorInfo.class))
                    .toList();
            assertThat(infos).hasSize(1);
            return infos.getFirst().unpack(ErrorInfo.class);
        } catch (InvalidProtocolBufferException broken) {
            throw new AssertionError(broken);
        }
    }
}
