package cn.quanhen.signature;

import cn.quanhen.signature.ofd.OfdPackage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.VirtualPage;
import org.ofdrw.layout.element.Paragraph;
import org.ofdrw.layout.element.Position;

/** OFD files as another program writes them. */
public final class Documents {
    public static final String FIRST_PAGE = "Doc_0/Pages/Page_0/Content.xml";

    private Documents() {}

    /** A record in Chinese of so many pages. */
    public static byte[] ofPages(int count) {
        var out = new ByteArrayOutputStream();
        try (var document = new OFDDoc(out)) {
            for (var i = 1; i <= count; i++) {
                var page = new VirtualPage(document.getPageLayout());
                page.add(new Paragraph("现场检查笔录　第" + i + "页　检查地点：绥化市北林区")
                        .setXY(20d, 30d)
                        .setWidth(170d)
                        .setPosition(Position.Absolute));
                document.addVPage(page);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The file with one part rewritten. */
    public static byte[] changed(byte[] ofd, String part, UnaryOperator<String> change) {
        var before = OfdPackage.read(ofd);
        var text = new String(before.require(part), StandardCharsets.UTF_8);
        return before.with(part, change.apply(text).getBytes(StandardCharsets.UTF_8))
                .write();
    }

    /** The file with a part put in. */
    public static byte[] with(byte[] ofd, String part, byte[] content) {
        return OfdPackage.read(ofd).with(part, content).write();
    }

    /** The file without a part. */
    public static byte[] without(byte[] ofd, String part) {
        var before = OfdPackage.read(ofd);
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : before.names()) {
                if (!name.equals(part)) {
                    zip.putNextEntry(new ZipEntry(name));
                    zip.write(before.require(name));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
