package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.OfficialDocument;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * A form template (执法文书格式, Art. 13), as a standard package refers to it.
 *
 * @param id the template, with its version
 * @param title 文书名称
 * @param documentClass its class (Art. 12)
 * @param articles what asks for it, and what it must state
 * @param confirmation who signs and seals
 * @param facts the record of what it needs; its constructor refuses a blank by name
 * @param writing from facts to a document
 */
public record FormTemplate<F extends Record>(
        String id,
        String title,
        DocumentClass documentClass,
        String articles,
        Confirmation confirmation,
        Class<F> facts,
        Function<F, OfficialDocument> writing) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    /** What {@link #facts} holds, as JSON Schema (2020-12): for each field its name in Chinese and who asks for it. */
    public String schema() {
        String name = "schema/" + id.substring(0, id.indexOf('/')) + ".json";
        try (InputStream in = FormTemplate.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the schema of " + id + " is missing from the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document, before it has pages. */
    public OfficialDocument write(F told) {
        return writing.apply(told);
    }

    /**
     * The document that says these fields.
     *
     * @param fields after {@link #schema}, each of them there
     * @throws IllegalArgumentException where one asks for another that is blank, or two contradict each other
     */
    public OfficialDocument write(JsonNode fields) {
        return write(read(fields));
    }

    /**
     * The facts in these fields.
     *
     * @throws IllegalArgumentException as the facts refuse them
     */
    F read(JsonNode fields) {
        try {
            return JSON.treeToValue(fields, facts);
        } catch (ValueInstantiationException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException(id, e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(id, e);
        }
    }
}
