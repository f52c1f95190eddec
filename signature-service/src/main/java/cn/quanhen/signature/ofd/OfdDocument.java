package cn.quanhen.signature.ofd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What signing and verifying need to know of a document (GB/T 33190 clauses 7.4 and 7.5).
 *
 * @param part its root, for instance {@code Doc_0/Document.xml}
 * @param signatureList where OFD.xml says that its signatures are listed
 * @param pages in reading order
 */
public record OfdDocument(String part, Optional<String> signatureList, List<Page> pages) {

    /**
     * A page.
     *
     * @param id the identifier that annotations refer to
     * @param width in millimetres
     * @param height in millimetres
     */
    public record Page(String id, double width, double height) {}

    /** Reads the one document of a package. */
    public static OfdDocument of(OfdPackage ofd) {
        var root = OfdXml.root(ofd.require(OfdPackage.ROOT), OfdPackage.ROOT, "OFD");
        var bodies = OfdXml.children(root, "DocBody");
        if (bodies.size() != 1) {
            throw UnreadableOfd.because("文件应当恰好包含一个文档，实际 " + bodies.size() + " 个");
        }
        var body = bodies.getFirst();
        var part = PartName.resolve(OfdPackage.ROOT, OfdXml.text(OfdXml.require(body, "DocRoot")));
        var list = OfdXml.child(body, "Signatures")
                .map(OfdXml::text)
                .filter(text -> !text.isEmpty())
                .map(text -> PartName.resolve(OfdPackage.ROOT, text));
        return new OfdDocument(part, list, pages(ofd, part));
    }

    private static List<Page> pages(OfdPackage ofd, String part) {
        var document = OfdXml.root(ofd.require(part), part, "Document");
        var usual = OfdXml.child(OfdXml.require(document, "CommonData"), "PageArea")
                .map(area -> Box.parse(OfdXml.text(OfdXml.require(area, "PhysicalBox"))));
        var pages = new ArrayList<Page>();
        for (var page : OfdXml.children(OfdXml.require(document, "Pages"), "Page")) {
            var content = PartName.resolve(part, OfdXml.attribute(page, "BaseLoc"));
            var box = PageArea.of(ofd.require(content), content)
                    .or(() -> usual)
                    .orElseThrow(() -> UnreadableOfd.because("页面没有尺寸", content));
            pages.add(new Page(OfdXml.attribute(page, "ID"), box.width(), box.height()));
        }
        if (pages.isEmpty()) {
            throw UnreadableOfd.because("文档没有页面", part);
        }
        return List.copyOf(pages);
    }
}
