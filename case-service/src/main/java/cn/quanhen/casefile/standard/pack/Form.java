package cn.quanhen.casefile.standard.pack;

import cn.quanhen.casefile.period.Basis;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * 文书格式 (Art. 12, 13): a document, its template and what its fields must be.
 *
 * @param kind 文书种类: party, evidence, approval, hearing or service
 * @param template the id of its template
 * @param fields a JSON Schema, 2020-12
 */
public record Form(
        String id, String title, List<Basis> basis, Acts acts, String kind, String template, JsonNode fields) {

    public Form {
        basis = List.copyOf(basis);
    }

    static Form read(Cursor at, Reader reader) {
        at.only("id", "title", "basis", "acts", "kind", "template", "fields");
        Schemas.check(at.at("fields"));
        return new Form(
                at.text("id"),
                at.text("title"),
                reader.basis(at),
                Acts.read(at, reader),
                reader.known(at, "kind", FORM_KINDS),
                at.text("template"),
                at.at("fields").node());
    }

    private static final java.util.Map<String, String> FORM_KINDS = java.util.Map.of(
            "party", "向当事人出具的文书",
            "evidence", "调查取证文书",
            "approval", "内部审批文书",
            "hearing", "听证文书",
            "service", "送达文书",
            "archive", "归档文书");
}
