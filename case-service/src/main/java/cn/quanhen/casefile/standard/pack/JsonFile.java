package cn.quanhen.casefile.standard.pack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON file that knows on which line each of its values stands.
 *
 * @param lines the line of each value, by its pointer
 */
record JsonFile(String name, JsonNode root, Map<String, Integer> lines) {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Parses it; refuses with the line what is no JSON, or names a key twice. */
    static JsonFile parse(String name, byte[] bytes) {
        var lines = new HashMap<String, Integer>();
        try (var parser = FACTORY.createParser(bytes)) {
            next(parser);
            var root = value(parser, "", lines);
            if (parser.nextToken() != null) {
                throw new Unpublishable(List.of(new Problem(name, "", line(parser), "more than one value")));
            }
            return new JsonFile(name, root, lines);
        } catch (JsonProcessingException e) {
            var line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new Unpublishable(List.of(new Problem(name, "", line, e.getOriginalMessage())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line of that value, or of the nearest that holds it. */
    int line(String pointer) {
        var line = lines.get(pointer);
        return line != null || pointer.isEmpty()
                ? line == null ? 1 : line
                : line(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private static JsonNode value(JsonParser parser, String pointer, Map<String, Integer> lines) throws IOException {
        lines.put(pointer, line(parser));
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, pointer, lines);
            case START_ARRAY -> array(parser, pointer, lines);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getLongValue());
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(parser.getBooleanValue());
            case VALUE_NULL -> NODES.nullNode();
            case null, default ->
                throw new JsonParseException(
                        parser, "only texts, whole numbers, booleans, lists and objects are allowed");
        };
    }

    private static JsonNode object(JsonParser parser, String pointer, Map<String, Integer> lines) throws IOException {
        var object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = parser.currentName();
            next(parser);
            object.set(key, value(parser, pointer + "/" + key.replace("~", "~0").replace("/", "~1"), lines));
        }
        return object;
    }

    private static JsonNode array(JsonParser parser, String pointer, Map<String, Integer> lines) throws IOException {
        var array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser, pointer + "/" + array.size(), lines));
        }
        return array;
    }

    @SuppressWarnings("CheckReturnValue") // the parser keeps it
    private static void next(JsonParser parser) throws IOException {
        parser.nextToken();
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
