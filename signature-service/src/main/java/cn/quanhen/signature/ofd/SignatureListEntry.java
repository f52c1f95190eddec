package cn.quanhen.signature.ofd;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/** Writes into OFD.xml where the signatures are listed (GB/T 33190 clause 7.4), before the first of them is made. */
public final class SignatureListEntry {
    private static final QName BODY = new QName(OfdXml.NAMESPACE, "DocBody");
    private static final QName ENTRY = new QName(OfdXml.NAMESPACE, "Signatures");

    private SignatureListEntry() {}

    /** OFD.xml with the entry in its document; an empty entry that was there is dropped. */
    public static byte[] put(byte[] ofdXml, String listPart) {
        var input = XMLInputFactory.newInstance();
        input.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        input.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var bytes = new ByteArrayOutputStream();
        try {
            var events = XMLEventFactory.newInstance();
            var reader = input.createXMLEventReader(new ByteArrayInputStream(ofdXml));
            var writer = XMLOutputFactory.newInstance().createXMLEventWriter(bytes, "UTF-8");
            while (reader.hasNext()) {
                var event = reader.nextEvent();
                if (event.isStartElement() && event.asStartElement().getName().equals(ENTRY)) {
                    reader.getElementText();
                    continue;
                }
                if (event.isEndElement() && event.asEndElement().getName().equals(BODY)) {
                    var prefix = event.asEndElement().getName().getPrefix();
                    writer.add(events.createStartElement(prefix, OfdXml.NAMESPACE, "Signatures"));
                    writer.add(events.createCharacters(PartName.absolute(listPart)));
                    writer.add(events.createEndElement(prefix, OfdXml.NAMESPACE, "Signatures"));
                }
                writer.add(event);
            }
            writer.close();
            return bytes.toByteArray();
        } catch (XMLStreamException malformed) {
            throw UnreadableOfd.because("XML 格式错误", OfdPackage.ROOT);
        }
    }
}
