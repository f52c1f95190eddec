package cn.quanhen.casefile.document.template;

import static org.assertj.core.api.Assertions.assertThat;

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

            The form templates that the service ships (Art. 13), as a standard package refers to them. Each is filled in
            from facts whose JSON Schema stands beside it in
            `case-service/src/main/resources/cn/quanhen/casefile/document/template/schema`: for each field its name in
            Chinese and the clause that asks for it. A field that must be told and is blank is refused by that name.

            *riding*: over several pages the party adds a riding hand-print or seal (Art. 15). *seal*: the agency seals
            it, riding over all its pages (Art. 14). Several officers sign on a line each. Who signs a 送达回证 depends on
            the way of service.

            | Id | Title | Class (Art. 12) | Asked for by | Signed and sealed by |
            |---|---|---|---|---|
            """;

    @Test
    void the_page_of_documents_has_a_line_for_each_template() throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        Forms.ALL.forEach(form -> page.append("| `%s` | %s | %s | %s | %s |\n"
                .formatted(
                        form.id(),
                        form.title(),
                        form.documentClass().title(),
                        form.articles(),
                        confirmed(form.confirmation()))));
        if ("write".equals(System.getProperty("quanhen.docs"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as("stale: run with -Dquanhen.docs=write").hasContent(page.toString());
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
