package cn.quanhen.casefile.document.template;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.casefile.document.FormFillings;
import cn.quanhen.casefile.phase.FormRule;
import cn.quanhen.casefile.phase.FormRules;
import cn.quanhen.casefile.phase.PhaseName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** docs/documents.md says what the registry of templates says. {@code -Dquanhen.docs=write} writes it anew. */
class FormsPageTest {

    private static final Path PAGE = Path.of("../docs/documents.md");

    private static final String HEAD = """
            # Documents

            Generated from `Forms` by `FormsPageTest`; change a template there, then
            `./mvnw -pl case-service test -Dtest='Forms*Test' -Dquanhen.docs=write`.

            The form templates that the service ships (Art. 13), as a standard package refers to them. `DraftDocument`
            drafts any of them: it names the form by its id and gives the fields that the case does not tell, as JSON
            after the schema beside it in
            `case-service/src/main/resources/cn/quanhen/casefile/document/template/schema`, where each field has its name
            in Chinese and the clause that asks for it.

                {"parent": "counties/…/cases/…", "requestId": "…", "form": "correction-order/1",
                 "fields": {"issue": {"contact": {"person": "…", "phone": "…", "address": "…"}},
                            "violation": "…", "violated": [{"law": "…", "article": "…"}],
                            "basis": [{"law": "…", "article": "…"}], "demands": ["…"], "until": "2026-10-09"}}

            *Filled in* from the records of the case: these may be left out, and are refused where they say otherwise.
            Everything that is wrong is told at once, by its path and its name (`DOCUMENT_FIELDS_WRONG`). The record of
            the draft keeps all fields, and for each that was filled in the record that told it
            ([why](adr/documents-from-fields.md)).

            *In*: the phases in which a form is drafted, after what (`FormRules` has it in full). *Number*: its word; numbers have no
            gaps per agency, word and year. One that is voided (`VoidDocument`, with a reason) stays on record and is never
            given again. *1*: one at most stands in a case; *r*: one for each record that it renders, named by `record`.

            *Signed*: the people whose signatures the document asks for, each at a place of their own; `ConfirmDocument`
            refuses anybody else. *riding*: over several pages the party adds a riding hand-print (Art. 15). *seal*: the
            agency seals it, riding over all its pages (Art. 14). An alteration after the party has read is drafted as
            `alterations`, each with a place for the party's hand-print; a refusal to sign as `refusal`, with its reason,
            for two officers to sign. Who signs a 送达回证 depends on the way of service.

            | Id | Title | Class (Art. 12) | Asked for by | In | Number | Signed and sealed by | Filled in |
            |---|---|---|---|---|---|---|---|
            """;

    @Test
    void the_page_of_documents_has_a_line_for_each_template() throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        Forms.ALL.forEach(form -> page.append("| `%s` | %s | %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        form.id(),
                        form.title(),
                        form.documentClass().title(),
                        form.articles(),
                        phases(FormRules.of(form.id())),
                        number(FormRules.of(form.id())),
                        confirmed(form.confirmation()),
                        filled(form))));
        if ("write".equals(System.getProperty("quanhen.docs"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as("stale: run with -Dquanhen.docs=write").hasContent(page.toString());
    }

    private static String phases(FormRule rule) {
        return rule.phases().stream().map(PhaseName::title).collect(joining("、"))
                + (rule.earlier().isEmpty() ? "" : "; after `" + String.join("` or `", rule.earlier()) + "`");
    }

    private static String number(FormRule rule) {
        return (rule.word() + (rule.single() ? " *1*" : "") + (rule.renders().isPresent() ? " *r*" : "")).strip();
    }

    private static String filled(FormTemplate<?> form) {
        return FormFillings.of(form).stream().map(path -> "`" + path + "`").collect(joining(" "));
    }

    private static String confirmed(Confirmation confirmation) {
        List<String> ways = new ArrayList<>(confirmation.signers());
        if (confirmation.riding()) {
            ways.add("riding");
        }
        if (confirmation.sealed()) {
            ways.add("seal");
        }
        return ways.isEmpty() ? "—" : String.join("、", ways);
    }
}
