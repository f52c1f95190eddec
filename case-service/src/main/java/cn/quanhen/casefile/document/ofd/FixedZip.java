package cn.quanhen.casefile.document.ofd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip file that depends on its content only: one fixed time, and stored, since compressors differ by release. */
public final class FixedZip {

    /** For the first of January the JDK would add the time in UTC, by the machine's time zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipOutputStream zip;

    /** Written to that stream, file by file. */
    public FixedZip(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    static byte[] of(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FixedZip zip = new FixedZip(bytes);
        files.forEach(zip::add);
        zip.end();
        return bytes.toByteArray();
    }

    /** Writes the next file. */
    public void add(String name, byte[] content) {
        try {
            zip.putNextEntry(entry(name, content));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the directory; nothing comes after it. */
    public void end() {
        try {
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ZipEntry entry(String name, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(TIME);
        return entry;
    }
}
