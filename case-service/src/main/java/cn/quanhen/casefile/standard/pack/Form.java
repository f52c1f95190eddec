package cn.quanhen.casefile.standard.pack;

import cn.quanhen.casefile.period.Basis;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * 文书格式 (Art. 12, 13): a document of the package, and the template that it is rendered from. What its fields must be is
 * the template's schema.
 *
 * @param kind 文书种类: party, evidence, approval, hearing, service or archive
 * @param template the id of its template, with the version
 */
public record Form(String id, String title, List<Basis> basis, Acts acts, String kind, String template) {
    private static final Pattern TEMPLATE = Pattern.compile("[a-z]+(-[a-z]+)*/[0-9]+");

    private static final Map<String, String> KINDS = Map.of(
            "party", "向当事人出具的文书",
            "evidence", "调查取证文书",
            "approval", "内部审批文书",
            "hearing", "听证文书",
            "service", "送达文书",
            "archive", "归档文书");

    public Form {
        basis = List.copyOf(basis);
    }

    static Form read(Cursor at, Reader reader) {
        at.only("id", "title", "basis", "acts", "kind", "template");
        var template = at.text("template");
        if (!TEMPLATE.matcher(template).matches()) {
            at.at("template").wrong("a template has its version, like penalty-decision/1");
        }
        return new Form(
                at.text("id"),
                at.text("title"),
                reader.basis(at),
                Acts.read(at, reader),
                reader.known(at, "kind", KINDS),
                template);
    }
}
