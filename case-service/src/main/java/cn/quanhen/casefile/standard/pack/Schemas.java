package cn.quanhen.casefile.standard.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.List;

/** JSON Schema 2020-12: what the fields of a document must be. */
public final class Schemas {
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final JsonSchema META = FACTORY.getSchema(SchemaLocation.of(SchemaId.V202012));

    private Schemas() {}

    /** What is wrong with those fields, one a line; empty where they are as the form asks. */
    public static List<String> faults(Form form, JsonNode fields) {
        return FACTORY.getSchema(form.fields()).validate(fields).stream()
                .map(Object::toString)
                .sorted()
                .toList();
    }

    static void check(Cursor at) {
        if (!at.node().isObject() || at.node().isEmpty()) {
            at.wrong("a JSON Schema is needed");
            return;
        }
        META.validate(at.node()).stream()
                .map(Object::toString)
                .sorted()
                .forEach(fault -> at.wrong("this is no JSON Schema 2020-12: " + fault));
    }
}
