package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Imprint;
import cn.quanhen.casefile.document.ofd.OfdRenderer;
import cn.quanhen.casefile.document.ofd.Rendered;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** Facts of each template as a case has them, long and with rare characters, from {@code <template>.json}. */
final class FormSamples {

    static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    private static final OfdRenderer RENDERER = new OfdRenderer();
    private static final Imprint IMPRINT = new Imprint(new UUID(1, 2), LocalDate.of(2026, 9, 20));

    private FormSamples() {}

    static String name(FormTemplate<?> form) {
        return form.id().substring(0, form.id().indexOf('/'));
    }

    static ObjectNode told(FormTemplate<?> form) {
        try (InputStream in = FormSamples.class.getResourceAsStream(name(form) + ".json")) {
            return (ObjectNode) JSON.readTree(Objects.requireNonNull(in, form.id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException as the facts refuse them */
    static <F extends Record> F facts(FormTemplate<F> form, ObjectNode told) {
        try {
            return JSON.treeToValue(told, form.facts());
        } catch (ValueInstantiationException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException(form.id(), e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(form.id(), e);
        }
    }

    static <F extends Record> Rendered render(FormTemplate<F> form, ObjectNode told) {
        return RENDERER.render(form.write(facts(form, told)), IMPRINT);
    }

    static Rendered render(FormTemplate<?> form) {
        return render(form, told(form));
    }
}
