package cn.quanhen.casefile.archiving;

import cn.quanhen.casefile.archiving.bag.BagLine;
import cn.quanhen.ledger.Entry;
import cn.quanhen.ledger.v1.Recorder;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the units of PREMIS 3.0 (Data Dictionary), each with its semantic units in their order. */
final class PremisWriter {
    static final String SCHEMA = "http://www.w3.org/2001/XMLSchema-instance";

    private final XMLStreamWriter xml;

    PremisWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    void object(BagLine line) throws XMLStreamException {
        xml.writeStartElement("object");
        xml.writeAttribute("xsi", SCHEMA, "type", "file");
        identifier("objectIdentifier", "path", line.path());
        xml.writeStartElement("objectCharacteristics");
        xml.writeStartElement("fixity");
        text("messageDigestAlgorithm", "SHA-256");
        text("messageDigest", line.sha256());
        xml.writeEndElement();
        text("size", Long.toString(line.size()));
        xml.writeStartElement("format");
        xml.writeStartElement("formatDesignation");
        text("formatName", line.path().substring(line.path().lastIndexOf('.') + 1));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /**
     * @param title what it is called in the table of contents
     * @param object the file that it is about
     */
    void event(Entry entry, String title, String object) throws XMLStreamException {
        var kind = entry.record().getKind();
        xml.writeStartElement("event");
        identifier("eventIdentifier", "record", entry.name());
        text("eventType", kind.substring(kind.lastIndexOf('.') + 1));
        text("eventDateTime", entry.recordedAt().toString());
        xml.writeStartElement("eventDetailInformation");
        text("eventDetail", title);
        xml.writeEndElement();
        identifier(
                "linkingAgentIdentifier",
                "subject",
                entry.record().getRecorder().getSubject());
        identifier("linkingObjectIdentifier", "path", object);
        xml.writeEndElement();
    }

    void agent(Recorder recorder) throws XMLStreamException {
        xml.writeStartElement("agent");
        identifier("agentIdentifier", "subject", recorder.getSubject());
        text("agentName", recorder.getName());
        text("agentType", "person");
        xml.writeEndElement();
    }

    private void identifier(String name, String type, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        text(name + "Type", type);
        text(name + "Value", value);
        xml.writeEndElement();
    }

    private void text(String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }
}
