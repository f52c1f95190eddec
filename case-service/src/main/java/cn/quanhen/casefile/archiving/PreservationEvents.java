package cn.quanhen.casefile.archiving;

import cn.quanhen.casefile.archiving.bag.BagEntry;
import cn.quanhen.casefile.archiving.bag.BagLine;
import cn.quanhen.ledger.Entry;
import cn.quanhen.ledger.v1.Recorder;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/** What happened to the volume's files, by whom, as PREMIS 3.0 has it: objects, events, agents. */
final class PreservationEvents {
    private static final String NAMESPACE = "http://www.loc.gov/premis/v3";

    private PreservationEvents() {}

    static BagEntry of(FiledVolume volume, List<Version> versions, List<BagLine> payload) {
        var xml = new ByteArrayOutputStream();
        try {
            var writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(xml, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeStartElement("premis");
            writer.writeDefaultNamespace(NAMESPACE);
            writer.writeNamespace("xsi", PremisWriter.SCHEMA);
            writer.writeAttribute("version", "3.0");
            write(new PremisWriter(writer), volume, versions, payload);
            writer.writeEndElement();
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a stream in memory takes all that is written", e);
        }
        return new BagEntry("metadata/premis.xml", xml.toByteArray());
    }

    private static void write(PremisWriter premis, FiledVolume volume, List<Version> versions, List<BagLine> payload)
            throws XMLStreamException {
        for (var line : payload) {
            premis.object(line);
        }
        var byRecord = versions.stream().collect(Collectors.toMap(Version::record, Function.identity()));
        Map<String, Recorder> agents = new LinkedHashMap<>();
        for (var entry : volume.entries()) {
            agents.putIfAbsent(
                    entry.record().getRecorder().getSubject(), entry.record().getRecorder());
            premis.event(entry, RecordTitle.of(entry), outcome(entry, byRecord));
        }
        for (var agent : agents.values()) {
            premis.agent(agent);
        }
    }

    /** The document that the record brought about, or the record itself. */
    private static String outcome(Entry entry, Map<Long, Version> byRecord) {
        var sequence = entry.record().getSequence();
        return byRecord.containsKey(sequence) ? byRecord.get(sequence).path() : FiledVolume.recordPath(sequence, "bin");
    }
}
