package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Imprint;
import cn.quanhen.casefile.document.ofd.OfdRenderer;
import cn.quanhen.casefile.document.ofd.Rendered;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** Facts of each template as a case has them, long and with rare characters, from {@code <template>.json}. */
public final class FormSamples {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final OfdRenderer RENDERER = new OfdRenderer();
    private static final Imprint IMPRINT = new Imprint(new UUID(1, 2), LocalDate.of(2026, 9, 20));

    private FormSamples() {}

    public static String name(FormTemplate<?> form) {
        return form.id().substring(0, form.id().indexOf('/'));
    }

    public static ObjectNode told(FormTemplate<?> form) {
        try (InputStream in = FormSamples.class.getResourceAsStream(name(form) + ".json")) {
            return (ObjectNode) JSON.readTree(Objects.requireNonNull(in, form.id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException as the facts refuse them */
    static <F extends Record> F facts(FormTemplate<F> form, ObjectNode told) {
        return form.read(told);
    }

    static Rendered render(FormTemplate<?> form, ObjectNode told) {
        return RENDERER.render(form.write(told), IMPRINT);
    }

    static Rendered render(FormTemplate<?> form) {
        return render(form, told(form));
    }
}
