package cn.quanhen.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/errors.md says what the table of reasons says. {@code -Dquanhen.docs=write} writes it anew. */
class ErrorsPageTest {

    private static final Path TABLE = Path.of("../refusal/src/main/java/cn/quanhen/refusal/Reason.java");
    private static final Path PAGE = Path.of("../../docs/errors.md");

    /** A line that names whose reasons follow, or a reason under its Javadoc. */
    private static final Pattern ENTRY = Pattern.compile(
            "^    // (?<owner>.+)$|^    /\\*\\*(?<says>(?:[^*]|\\*(?!/))*)\\*/\\s+(?<reason>[A-Z_]+)\\(",
            Pattern.MULTILINE);

    private static final String HEAD = """
            # Errors

            Generated from `Reason` by `ErrorsPageTest`; change it there, then
            `./mvnw -pl platform/grpc test -Dtest=ErrorsPageTest -Dquanhen.docs=write`.

            A failure carries exactly one `google.rpc.ErrorInfo` with the domain `quanhen.cn`. Its `reason` is one of
            these and never changes its meaning. Its `metadata` holds the facts, the `article` of the regulation where
            one applies, and the `remedy`: what to do next. A `google.rpc.LocalizedMessage` says it in Chinese. A
            request that breaks the contract is `INVALID_REQUEST` and also carries a `google.rpc.BadRequest` that names
            each field.
            """;

    @Test
    void thePageOfErrorsSaysWhatTheTableSays() throws IOException {
        String page = page(Files.readString(TABLE));

        if ("write".equals(System.getProperty("quanhen.docs"))) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as("stale: run with -Dquanhen.docs=write").hasContent(page);
    }

    @Test
    void thePageOfErrorsLeavesNoReasonOut() throws IOException {
        assertThat(ENTRY.matcher(Files.readString(TABLE))
                        .results()
                        .map(entry -> entry.group("reason"))
                        .filter(reason -> reason != null))
                .containsExactlyElementsOf(
                        Arrays.stream(Reason.values()).map(Enum::name).toList());
    }

    private static String page(String table) {
        var page = new StringBuilder(HEAD);
        ENTRY.matcher(table).results().forEach(entry -> {
            if (entry.group("owner") != null) {
                page.append("\n## ")
                        .append(entry.group("owner"))
                        .append("\n\n| Reason | gRPC | When |\n|---|---|---|\n");
            } else {
                page.append(row(Reason.valueOf(entry.group("reason")), entry.group("says")));
            }
        });
        return page.toString();
    }

    private static String row(Reason reason, String javadoc) {
        String says = javadoc.replaceAll("\\s*\\n\\s*\\*?", " ")
                .replaceAll("\\{@(?:code|link) ([^}]+)}", "`$1`")
                .strip();
        String code = RefusalStatus.of(Refusal.of(reason)).getStatus().getCode().name();
        return "| `%s` | %s | %s |\n".formatted(reason, code, says);
    }
}
