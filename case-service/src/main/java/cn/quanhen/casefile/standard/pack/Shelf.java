package cn.quanhen.casefile.standard.pack;

import cn.quanhen.casefile.standard.rule.Vocabulary;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** The packages that are shipped with the service. */
public final class Shelf {
    private static final String ROOT = "standards/";

    private Shelf() {}

    /** The facts that this service declares. */
    public static Vocabulary vocabulary() {
        return VocabularyReader.read("vocabulary-1.json", bytes("vocabulary-1.json"));
    }

    /** A package by its folder, published. */
    public static StandardPackage read(String folder) {
        return new Publication(vocabulary()).publish(files(folder));
    }

    /** The files of a package, as its manifest names them. */
    public static Map<String, byte[]> files(String folder) {
        var files = new HashMap<String, byte[]>();
        var manifest = bytes(folder + "/manifest.json");
        files.put("manifest.json", manifest);
        for (JsonNode name : JsonFile.parse("manifest.json", manifest).root().path("files")) {
            files.put(name.asText(), bytes(folder + "/" + name.asText()));
        }
        return files;
    }

    private static byte[] bytes(String name) {
        try (var in = Shelf.class.getClassLoader().getResourceAsStream(ROOT + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + ROOT + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
