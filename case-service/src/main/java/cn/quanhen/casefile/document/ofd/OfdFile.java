package cn.quanhen.casefile.document.ofd;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ofdrw.core.OFDElement;
import org.ofdrw.core.basicStructure.doc.CT_CommonData;
import org.ofdrw.core.basicStructure.doc.CT_PageArea;
import org.ofdrw.core.basicStructure.doc.Document;
import org.ofdrw.core.basicStructure.ofd.DocBody;
import org.ofdrw.core.basicStructure.ofd.OFD;
import org.ofdrw.core.basicStructure.ofd.docInfo.CT_DocInfo;
import org.ofdrw.core.basicStructure.pageTree.Page;
import org.ofdrw.core.basicStructure.pageTree.Pages;
import org.ofdrw.core.basicStructure.res.Res;
import org.ofdrw.core.basicStructure.res.resources.Fonts;
import org.ofdrw.core.basicType.ST_Loc;
import org.ofdrw.core.text.font.CT_Font;

/** The files of an OFD package (GB/T 33190 7): entry, document, pages, font. */
final class OfdFile {

    private static final long FONT_ID = 1;
    private static final String FONT_NAME = "Quanhen Kai";

    private final Typeface typeface;
    private final FontSubset font;

    OfdFile(Typeface typeface, FontSubset font) {
        this.typeface = typeface;
        this.font = font;
    }

    byte[] write(OfficialDocument document, Imprint imprint, List<List<Mark>> pages) {
        PageContent content = new PageContent(typeface, font, FONT_ID);
        Pages tree = new Pages();
        List<byte[]> contents = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            tree.addPage(new Page(content.nextId(), "Pages/Page_" + i + "/Content.xml"));
            contents.add(xml(content.page(pages.get(i))));
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("OFD.xml", xml(entry(document, imprint)));
        files.put("Doc_0/Document.xml", xml(root(tree, content.lastId())));
        files.put("Doc_0/PublicRes.xml", xml(resources()));
        files.put("Doc_0/Res/font_1.ttf", font.write(FONT_NAME));
        for (int i = 0; i < contents.size(); i++) {
            files.put("Doc_0/Pages/Page_" + i + "/Content.xml", contents.get(i));
        }
        return FixedZip.of(files);
    }

    private static OFD entry(OfficialDocument document, Imprint imprint) {
        CT_DocInfo info = new CT_DocInfo()
                .setDocID(imprint.documentId())
                .setTile(document.title())
                .setAuthor(document.agency())
                .setCreationDate(imprint.createdOn())
                .setModDate(imprint.createdOn())
                .setCreator("Quanhen");
        return new OFD(new DocBody().setDocInfo(info).setDocRoot(new ST_Loc("Doc_0/Document.xml"))).setVersion("1.0");
    }

    private static Document root(Pages pages, long lastId) {
        CT_PageArea area = new CT_PageArea(0, 0, Sheet.WIDTH, Sheet.HEIGHT)
                .setContentBox(Sheet.LEFT, Sheet.TOP, Sheet.TEXT_WIDTH, Sheet.TEXT_HEIGHT);
        CT_CommonData common =
                new CT_CommonData().setMaxUnitID(lastId).setPageArea(area).setPublicRes(new ST_Loc("PublicRes.xml"));
        return new Document().setCommonData(common).setPages(pages);
    }

    /** The name is what a viewer that cannot read the embedded font looks for on its machine. */
    private static Res resources() {
        CT_Font font = new CT_Font()
                .setID(FONT_ID)
                .setFontName("楷体")
                .setFamilyName("楷体")
                .setFontFile("font_1.ttf");
        return new Res().setBaseLoc(new ST_Loc("Res")).addResource(new Fonts().addFont(font));
    }

    private static byte[] xml(OFDElement element) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element.asXML()).getBytes(StandardCharsets.UTF_8);
    }
}
