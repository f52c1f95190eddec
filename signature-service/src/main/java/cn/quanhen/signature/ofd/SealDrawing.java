package cn.quanhen.signature.ofd;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * A red drawing of paths and single characters, as an OFD file of one page (GB/T 33190 clauses 9 and 11). The font is
 * named and not embedded: 宋体 is there wherever OFD files are read.
 */
public final class SealDrawing {
    private static final String RED = "220 0 20";
    private static final String DOCUMENT = "Doc_0/Document.xml";
    private static final String RESOURCES = "Doc_0/PublicRes.xml";
    private static final String PAGE = "Doc_0/Pages/Page_0/Content.xml";
    private static final String FONT_ID = "2";
    private static final int PAGE_ID = 1;
    private static final int LAYER_ID = 3;
    private static final int FIRST_OBJECT_ID = 4;

    private final String box;
    private final List<XmlPart.Content> objects = new ArrayList<>();

    /** An empty drawing of that size in millimetres. */
    public SealDrawing(double width, double height) {
        this.box = new Box(0, 0, width, height).text();
    }

    /** Adds an outline; the path in the abbreviated form of clause 9.2. */
    public void line(String path, double width) {
        objects.add(object("PathObject", to -> {
            to.attribute("LineWidth", Box.plain(width));
            to.attribute("Stroke", "true");
            to.element("StrokeColor", colour -> colour.attribute("Value", RED));
            to.element("AbbreviatedData", path);
        }));
    }

    /** Adds a filled area. */
    public void area(String path) {
        objects.add(object("PathObject", to -> {
            to.attribute("Stroke", "false");
            to.attribute("Fill", "true");
            to.element("FillColor", colour -> colour.attribute("Value", RED));
            to.element("AbbreviatedData", path);
        }));
    }

    /**
     * Adds a character.
     *
     * @param size in millimetres
     * @param angle to which it is turned, clockwise, in radians
     * @param x of its left foot
     * @param y of its left foot
     */
    public void character(String character, double size, double angle, double x, double y) {
        var cos = Math.cos(angle);
        var sin = Math.sin(angle);
        objects.add(object("TextObject", to -> {
            to.attribute("CTM", "%.6f %.6f %.6f %.6f %.4f %.4f".formatted(cos, sin, -sin, cos, x, y));
            to.attribute("Font", FONT_ID);
            to.attribute("Size", Box.plain(size));
            to.attribute("Weight", "700");
            to.element("FillColor", colour -> colour.attribute("Value", RED));
            to.element("TextCode", text -> {
                text.attribute("X", "0");
                text.attribute("Y", "0");
                text.text(character);
            });
        }));
    }

    private XmlPart.Content object(String kind, XmlPart.Content content) {
        var id = String.valueOf(FIRST_OBJECT_ID + objects.size());
        return layer -> layer.element(kind, to -> {
            to.attribute("ID", id);
            to.attribute("Boundary", box);
            content.write(to);
        });
    }

    /** The drawing as a file. */
    public byte[] ofd() {
        return OfdPackage.of(OfdPackage.ROOT, XmlPart.of("OFD", SealDrawing::root))
                .with(DOCUMENT, XmlPart.of("Document", this::document))
                .with(RESOURCES, XmlPart.of("Res", SealDrawing::resources))
                .with(PAGE, XmlPart.of("Page", this::page))
                .write();
    }

    private static void root(XmlPart to) throws XMLStreamException {
        to.attribute("Version", "1.0");
        to.attribute("DocType", "OFD");
        to.element("DocBody", body -> {
            body.element("DocInfo", info -> info.element("DocID", "00000000000000000000000000000000"));
            body.element("DocRoot", DOCUMENT);
        });
    }

    private void document(XmlPart to) throws XMLStreamException {
        to.element("CommonData", data -> {
            data.element("MaxUnitID", String.valueOf(FIRST_OBJECT_ID + objects.size()));
            data.element("PageArea", area -> area.element("PhysicalBox", box));
            data.element("PublicRes", "PublicRes.xml");
        });
        to.element(
                "Pages",
                pages -> pages.element("Page", page -> {
                    page.attribute("ID", String.valueOf(PAGE_ID));
                    page.attribute("BaseLoc", "Pages/Page_0/Content.xml");
                }));
    }

    private static void resources(XmlPart to) throws XMLStreamException {
        to.attribute("BaseLoc", "Res");
        to.element(
                "Fonts",
                fonts -> fonts.element("Font", font -> {
                    font.attribute("ID", FONT_ID);
                    font.attribute("FontName", "宋体");
                    font.attribute("FamilyName", "宋体");
                }));
    }

    private void page(XmlPart to) throws XMLStreamException {
        to.element(
                "Content",
                content -> content.element("Layer", layer -> {
                    layer.attribute("ID", String.valueOf(LAYER_ID));
                    for (var object : objects) {
                        object.write(layer);
                    }
                }));
    }
}
