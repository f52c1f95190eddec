package cn.quanhen.signature.ofd;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Finds a page's own size (GB/T 33190 clause 7.7) without making a tree of its content, which may be large. */
final class PageArea {
    private static final QName PAGE = new QName(OfdXml.NAMESPACE, "Page");
    private static final QName AREA = new QName(OfdXml.NAMESPACE, "Area");
    private static final QName BOX = new QName(OfdXml.NAMESPACE, "PhysicalBox");

    private PageArea() {}

    /** The page's PhysicalBox; empty where it has none of its own. */
    static Optional<Box> of(byte[] xml, String part) {
        var factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            var depth = 0;
            var inArea = false;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD -> throw UnreadableOfd.because("XML 含 DOCTYPE", part);
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        if (depth == 1 && !reader.getName().equals(PAGE)) {
                            throw UnreadableOfd.because("根元素不是 Page", part);
                        }
                        if (depth == 2) {
                            inArea = reader.getName().equals(AREA);
                        }
                        if (depth == 3 && inArea && reader.getName().equals(BOX)) {
                            return Optional.of(Box.parse(reader.getElementText()));
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {}
                }
            }
            return Optional.empty();
        } catch (XMLStreamException malformed) {
            throw UnreadableOfd.because("XML 格式错误", part);
        }
    }
}
