package cn.quanhen.casefile.document.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A native image reads the facts of every form from JSON. {@code -Dquanhen.docs=write} writes its list anew. */
class ReflectionTest {
    private static final Path LIST = Path.of("src/main/resources/META-INF/native-image/cn.quanhen/"
            + "quanhen-case-service-documents/reflect-config.json");

    @Test
    void theFactsOfEveryFormAreReachableInANativeImage() throws IOException {
        SortedSet<String> types = new TreeSet<>();
        Forms.ALL.forEach(form -> collect(form.facts(), types));
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        types.forEach(type -> list.addObject()
                .put("name", type)
                .put("allDeclaredConstructors", true)
                .put("allDeclaredMethods", true)
                .put("allDeclaredFields", true)
                .put("allRecordComponents", true));
        String wanted = FormSamples.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(list) + "\n";
        if ("write".equals(System.getProperty("quanhen.docs"))) {
            Files.writeString(LIST, wanted);
        }
        assertThat(LIST).as("stale: run with -Dquanhen.docs=write").hasContent(wanted);
    }

    private static void collect(Type type, SortedSet<String> types) {
        if (type instanceof ParameterizedType list) {
            collect(list.getActualTypeArguments()[0], types);
        } else if (type instanceof Class<?> part && (part.isRecord() || part.isEnum()) && types.add(part.getName())) {
            if (part.isRecord()) {
                for (RecordComponent component : part.getRecordComponents()) {
                    collect(component.getGenericType(), types);
                }
            }
        }
    }
}
