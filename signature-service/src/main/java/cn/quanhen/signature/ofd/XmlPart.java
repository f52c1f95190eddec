package cn.quanhen.signature.ofd;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one XML part in the OFD name space, with the usual prefix. */
final class XmlPart {
    private static final String PREFIX = "ofd";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    private XmlPart() throws XMLStreamException {
        writer = XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, "UTF-8");
    }

    /** What writes the content of an element. */
    @FunctionalInterface
    interface Content {
        void write(XmlPart to) throws XMLStreamException;
    }

    static byte[] of(String root, Content content) {
        try {
            var part = new XmlPart();
            part.writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            part.writer.writeStartElement(PREFIX, root, OfdXml.NAMESPACE);
            part.writer.writeNamespace(PREFIX, OfdXml.NAMESPACE);
            content.write(part);
            part.writer.writeEndDocument();
            part.writer.close();
            return part.bytes.toByteArray();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void element(String name, Content content) throws XMLStreamException {
        writer.writeStartElement(PREFIX, name, OfdXml.NAMESPACE);
        content.write(this);
        writer.writeEndElement();
    }

    void element(String name, String text) throws XMLStreamException {
        element(name, to -> to.text(text));
    }

    void text(String text) throws XMLStreamException {
        writer.writeCharacters(text);
    }

    void attribute(String name, String value) throws XMLStreamException {
        writer.writeAttribute(name, value);
    }
}
