package cn.quanhen.signature.ofd;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML of the OFD name space; a DOCTYPE, and so every entity, is refused. */
public final class OfdXml {
    /** The name space of GB/T 33190 clause 6.2. */
    public static final String NAMESPACE = "http://www.ofdspec.org/2016";

    /** A tree in memory takes many times the room of the text; only page contents are larger, and no tree is made. */
    private static final int LARGEST = 4 << 20;

    private OfdXml() {}

    /** The root element of a part; refuses where it isn't the one expected. */
    public static Element root(byte[] xml, String part, String name) {
        if (xml.length > LARGEST) {
            throw UnreadableOfd.because("结构描述过大", part);
        }
        try {
            var root = builder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
            if (!is(root, name)) {
                throw UnreadableOfd.because("根元素不是 " + name, part);
            }
            return root;
        } catch (SAXException | IOException malformed) {
            throw UnreadableOfd.because("XML 格式错误或含 DOCTYPE", part);
        }
    }

    /** The child elements of that name. */
    public static List<Element> children(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && is(element, name)) {
                found.add(element);
            }
        }
        return found;
    }

    /** The only child element of that name; two of them are refused. */
    public static Optional<Element> child(Element parent, String name) {
        var found = children(parent, name);
        if (found.size() > 1) {
            throw UnreadableOfd.because("元素重复：" + name);
        }
        return found.stream().findFirst();
    }

    /** That child element; its absence is refused. */
    public static Element require(Element parent, String name) {
        return child(parent, name).orElseThrow(() -> UnreadableOfd.because("缺少元素：" + name));
    }

    /** An element's text. */
    public static String text(Element element) {
        return element.getTextContent().strip();
    }

    /** An attribute's value; its absence is refused. */
    public static String attribute(Element element, String name) {
        if (!element.hasAttribute(name)) {
            throw UnreadableOfd.because("元素 " + element.getLocalName() + " 缺少属性：" + name);
        }
        return element.getAttribute(name).strip();
    }

    private static boolean is(Element element, String name) {
        return NAMESPACE.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    private static DocumentBuilder builder() {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return builder;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The default handler prints to standard error. */
    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException warning) {}

        @Override
        public void error(SAXParseException error) throws SAXException {
            throw error;
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            throw error;
        }
    }
}
