package cn.quanhen.casefile.standard.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What cannot be published is refused, with the file, the place and the line (Art. 6). */
class PublicationTest {
    private static final Publication PUBLICATION = new Publication(Shelf.vocabulary());

    private static final String PARTS = """
            {
              "laws": [{"id": "record", "title": "办法", "shortTitle": "本办法", "version": "1", "inForceFrom": "2026-01-01"},
                       {"id": "old", "title": "旧法", "shortTitle": "旧法", "version": "1", "inForceFrom": "2000-01-01", "inForceTo": "2020-01-01"}],
              "calendar": {"years": []},
              "rules": [{
                "id": "one",
                "title": "一",
                "basis": [{"law": "record", "article": "第一条"}],
                "acts": ["*"],
                "step": "append",
                "condition": "filing.approved",
                "effect": "block",
                "message": "错",
                "remedy": "改"
              }],
              "periods": [{
                "id": "archive",
                "title": "归档",
                "kind": "deadline",
                "length": 30,
                "unit": "d",
                "start": "case.ended",
                "ends": ["case.archived"],
                "roll": "stands",
                "alarms": {"before": [1], "on": true, "after": []},
                "basis": [{"law": "record", "article": "第二十六条"}]
              }],
              "retentions": [{"id": "r", "title": "r", "basis": [{"law": "record", "article": "第二十五条"}], "years": 1, "applies": "true"}],
              "forms": [{
                "id": "form", "title": "f", "basis": [{"law": "record", "article": "第十三条"}], "acts": ["*"], "kind": "party",
                "template": "form/1"
              }],
              "scores": [{"id": "s", "title": "s", "basis": [{"law": "record", "article": "第二十八条"}], "points": 1, "rules": ["one"]}]
            }
            """;

    @Test
    void aSoundPackageIsPublished() {
        assertThat(publish(PARTS).rules()).hasSize(1);
    }

    @Test
    void anUnknownVariableIsRefused() {
        refused("filing.approved\"", "filling.approved\"", "/rules/0/condition", "undeclared reference to 'filling'");
    }

    @Test
    void anUnknownFieldIsRefused() {
        refused("filing.approved\"", "filing.aproved\"", "/rules/0/condition", "undefined field 'aproved'");
    }

    @Test
    void aWrongTypeIsRefused() {
        refused("filing.approved\"", "filing.approved == 'yes'\"", "/rules/0/condition", "no matching overload");
    }

    @Test
    void aConditionThatIsNoneIsRefused() {
        refused("filing.approved\"", "records.size()\"", "/rules/0/condition", "expected type 'bool' but found 'int'");
    }

    @Test
    void whatDoesNotParseIsRefused() {
        refused("filing.approved\"", "filing.approved &&\"", "/rules/0/condition", "mismatched input");
    }

    @Test
    void anExpressionThatDoesNotEndInReasonableTimeIsRefused() {
        refused(
                "filing.approved\"",
                "records.all(a, records.all(b, records.all(c, a.sequence + b.sequence != c.sequence)))\"",
                "/rules/0/condition",
                "the cap is");
    }

    @Test
    void hasAsksForAFact() {
        refused("filing.approved\"", "has(1 + 1)\"", "/rules/0/condition", "has() asks for a fact");
    }

    @Test
    void aRuleWithoutAnArticleIsRefused() {
        refused("[{\"law\": \"record\", \"article\": \"第一条\"}]", "[]", "/rules/0/basis", "an article is needed");
    }

    @Test
    void aLawThatThePackageDoesNotKnowIsRefused() {
        refused(
                "\"record\", \"article\": \"第一条\"",
                "\"other\", \"article\": \"第一条\"",
                "/rules/0/basis/0/law",
                "is not in laws.json");
    }

    @Test
    void aLawThatIsNotInForceIsRefused() {
        refused(
                "\"record\", \"article\": \"第一条\"",
                "\"old\", \"article\": \"第一条\"",
                "/rules/0/basis/0/law",
                "is not in force on 2026-01-01");
    }

    @Test
    void aPeriodWithoutUnitIsRefused() {
        refused("\"unit\": \"d\",", "", "/periods/0/unit", "a unit is needed");
    }

    @Test
    void aPeriodWithoutBasisIsRefused() {
        refused(
                ",\n    \"basis\": [{\"law\": \"record\", \"article\": \"第二十六条\"}]",
                "",
                "/periods/0/basis",
                "an article is needed");
    }

    @Test
    void aPeriodThatStartsWithAnUnknownEventIsRefused() {
        refused("\"case.ended\"", "\"case.finished\"", "/periods/0/start", "“case.finished” is not known");
    }

    @Test
    void aTemplateWithoutItsVersionIsRefused() {
        refused("\"form/1\"", "\"form\"", "/forms/0/template", "a template has its version");
    }

    @Test
    void aScoreOfARuleThatIsNotThereIsRefused() {
        refused("\"rules\": [\"one\"]", "\"rules\": [\"two\"]", "/scores/0/rules/0", "“two” is not in the package");
    }

    @Test
    void aHoldWithoutAnybodyToOverrideItIsRefused() {
        refused("\"effect\": \"block\"", "\"effect\": \"hold\"", "/rules/0", "who may override");
    }

    @Test
    void anEffectThatIsNoneIsRefused() {
        refused("\"effect\": \"block\"", "\"effect\": \"flag 6\"", "/rules/0/effect", "flag 1 to flag 5");
    }

    @Test
    void anUnknownWordIsRefused() {
        refused("\"remedy\": \"改\"", "\"remedy\": \"改\", \"unless\": \"true\"", "/rules/0/unless", "is not known here");
    }

    @Test
    void anIdThatIsTakenIsRefused() {
        var rule = PARTS.substring(PARTS.indexOf("{\n    \"id\": \"one\""), PARTS.indexOf("}],\n  \"periods\"") + 1);
        refused(rule + "],", rule + ",\n" + rule + "],", "/rules/1/id", "“one” is taken");
    }

    @Test
    void aKeyThatStandsTwiceIsRefusedWithItsLine() {
        var broken = PARTS.replace("\"remedy\": \"改\"", "\"remedy\": \"改\", \"remedy\": \"不改\"");

        assertThat(problems(broken)).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(line(broken, "不改"));
            assertThat(problem.message()).contains("Duplicate field 'remedy'");
        });
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        var files = files(PARTS);
        files.remove("parts.json");

        var refusal = catchThrowableOfType(Unpublishable.class, () -> PUBLICATION.publish(files));

        assertThat(refusal.problems())
                .anySatisfy(problem -> assertThat(problem.toString())
                        .startsWith("manifest.json:8 /files/0")
                        .contains("“parts.json” is missing"));
    }

    private static void refused(String sound, String broken, String pointer, String message) {
        assertThat(PARTS).contains(sound);
        var text = PARTS.replace(sound, broken);

        var problems = problems(text);

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("parts.json");
            assertThat(problem.pointer()).isEqualTo(pointer);
            assertThat(problem.message()).contains(message);
            assertThat(text.lines().toList().get(problem.line() - 1))
                    .contains(broken.isEmpty() ? "{" : named(pointer, text));
        });
    }

    private static List<Problem> problems(String parts) {
        return catchThrowableOfType(Unpublishable.class, () -> publish(parts)).problems();
    }

    /** What stands on the line of that place: its key, or the brace of what holds it. */
    private static String named(String pointer, String text) {
        var key = pointer.replaceAll("(/[0-9]+)+$", "").replaceAll(".*/", "");
        return pointer.endsWith(key) && text.contains("\"" + key + "\": ") ? "\"" + key + "\"" : "{";
    }

    private static int line(String text, String part) {
        return (int) text.substring(0, text.indexOf(part)).lines().count();
    }

    private static StandardPackage publish(String parts) {
        return PUBLICATION.publish(files(parts));
    }

    private static Map<String, byte[]> files(String parts) {
        var files = new HashMap<String, byte[]>();
        files.put("manifest.json", """
                {
                  "id": "test",
                  "version": "1",
                  "title": "t",
                  "issuer": "i",
                  "inForceFrom": "2026-01-01",
                  "vocabulary": 1,
                  "files": ["parts.json"]
                }
                """.getBytes(StandardCharsets.UTF_8));
        files.put("parts.json", parts.getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
