package cn.quanhen.standalone;

import cn.quanhen.testkit.Demo;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** The counties whose logs the city witnesses. */
final class CountiesFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CountiesFile() {}

    static void write(Path file, String origin, Path vkey, URI log) {
        var counties = JSON.createArrayNode();
        counties.addObject()
                .put("county", Demo.COUNTY)
                .put("title", "北林区")
                .put("origin", origin)
                .put("vkeyFile", vkey.toString())
                .put("vkeySm2File", vkey.resolveSibling("log-sm2.vkey").toString())
                .put("url", log.toString());
        try {
            Files.createDirectories(file.getParent());
            JSON.writeValue(file.toFile(), counties);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
