package cn.quanhen.casefile.document;

import cn.quanhen.casefile.document.template.FormTemplate;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The schema of a form's fields: what is wrong with some, and what each is called. */
final class FormSchema {
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig CONFIG = SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .pathType(PathType.JSON_POINTER)
            .build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, FormSchema> KNOWN = new ConcurrentHashMap<>();

    private final JsonNode schema;
    private final JsonSchema checked;

    private FormSchema(JsonNode schema) {
        this.schema = schema;
        this.checked = FACTORY.getSchema(schema, CONFIG);
    }

    static FormSchema of(FormTemplate<?> form) {
        return KNOWN.computeIfAbsent(form.id(), id -> new FormSchema(parsed(form)));
    }

    /** Every fault, in the order of their paths. */
    List<FieldFault> faults(JsonNode fields) {
        return checked.validate(fields).stream()
                .map(this::fault)
                .distinct()
                .sorted(Comparator.comparing(FieldFault::path))
                .toList();
    }

    boolean has(String path) {
        return !at(path).isMissingNode();
    }

    boolean isText(String path) {
        return "string".equals(at(path).path("type").asText());
    }

    /** The field's name in Chinese, or that of the nearest field around it that has one. */
    String title(String path) {
        var title = at(path).path("title").asText();
        return !title.isEmpty() || path.isEmpty() ? title : title(path.substring(0, path.lastIndexOf('/')));
    }

    /** Puts in the blanks of what may be left out, so that the template finds each field. */
    void complete(ObjectNode fields) {
        complete(schema, fields);
    }

    private static void complete(JsonNode schema, JsonNode fields) {
        if (fields instanceof ObjectNode object) {
            schema.path("properties").properties().forEach(property -> {
                if (!object.has(property.getKey())) {
                    object.set(property.getKey(), blank(property.getValue()));
                }
                complete(property.getValue(), object.get(property.getKey()));
            });
        } else if (fields.isArray()) {
            fields.forEach(item -> complete(schema.path("items"), item));
        }
    }

    private static JsonNode blank(JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "string" -> JsonNodeFactory.instance.textNode("");
            case "array" -> JsonNodeFactory.instance.arrayNode();
            case "boolean" -> JsonNodeFactory.instance.booleanNode(false);
            case "integer" -> JsonNodeFactory.instance.numberNode(0);
            default -> JsonNodeFactory.instance.nullNode();
        };
    }

    private FieldFault fault(ValidationMessage message) {
        var at = message.getInstanceLocation().toString();
        var named =
                switch (message.getType()) {
                    case "required", "additionalProperties" -> at + "/" + message.getProperty();
                    default -> at;
                };
        return new FieldFault(named, title(named), what(message.getType(), at(named)));
    }

    private static String what(String kind, JsonNode schema) {
        return switch (kind) {
            case "required", "pattern", "minLength" -> "没有填写，请填写";
            case "minItems" -> "没有填写，请至少填写一项";
            case "additionalProperties" -> "不是本格式的项目，请删去";
            case "format" ->
                "date".equals(schema.path("format").asText())
                        ? "不是存在的日期，请按 2026-09-02 的样式填写"
                        : "不是时间，请按 2026-09-02T09:30:00+08:00 的样式填写";
            case "minimum" -> "应当不小于" + schema.path("minimum").asText() + "，请核对";
            case "enum" -> "应当是" + schema.path("enum") + "之一，请改填";
            default -> "的形式不对，请按格式填写";
        };
    }

    private JsonNode at(String path) {
        var here = schema;
        for (var name : path.substring(Math.min(1, path.length())).split("/", -1)) {
            if (!name.isEmpty()) {
                here = here.has("items")
                        ? here.get("items")
                        : here.path("properties").path(name);
            }
        }
        return here;
    }

    private static JsonNode parsed(FormTemplate<?> form) {
        try {
            return JSON.readTree(form.schema());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the schema of " + form.id() + " is no JSON", e);
        }
    }
}
