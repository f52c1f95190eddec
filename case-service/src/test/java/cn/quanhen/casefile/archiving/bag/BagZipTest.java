package cn.quanhen.casefile.archiving.bag;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Bags as RFC 8493 has them. */
class BagZipTest {
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static byte[] zip() {
        var bag = new BagZip("0123");
        var zip = new ByteArrayOutputStream();
        for (var entry : List.of(entry("data/b.txt", "abc"), entry("receipts/1", "r"), entry("data/a.txt", "abc"))) {
            zip.writeBytes(bag.add(entry));
        }
        zip.writeBytes(bag.end(Map.of("External-Description", "两行\n的 案由")));
        return zip.toByteArray();
    }

    private static BagEntry entry(String path, String text) {
        return new BagEntry(path, text.getBytes(UTF_8));
    }

    private static Map<String, String> files() throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip()))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), UTF_8));
            }
        }
        return files;
    }

    @Test
    void everyPayloadFileIsInTheManifestInItsOrder() throws IOException {
        assertThat(files().get("0123/manifest-sha256.txt")).isEqualTo(ABC + "  data/a.txt\n" + ABC + "  data/b.txt\n");
    }

    @Test
    void everyTagFileButItselfIsInTheTagManifest() throws IOException {
        assertThat(files().get("0123/tagmanifest-sha256.txt").lines().map(line -> line.substring(66)))
                .containsExactly("bag-info.txt", "bagit.txt", "manifest-sha256.txt", "receipts/1");
    }

    @Test
    void theBagSaysHowManyBytesAndFilesItCarriesAndEveryLabelOnOneLine() throws IOException {
        assertThat(files())
                .containsEntry("0123/bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
                .containsEntry("0123/bag-info.txt", "External-Description: 两行 的 案由\nPayload-Oxum: 6.2\n");
    }

    @Test
    void theSameFilesMakeTheSameBytes() {
        assertThat(zip()).isEqualTo(zip());
    }
}
