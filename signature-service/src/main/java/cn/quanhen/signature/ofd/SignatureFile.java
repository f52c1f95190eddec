package cn.quanhen.signature.ofd;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.w3c.dom.Element;

/**
 * One signature's description, Signature.xml (GB/T 33190 clause 18.2).
 *
 * @param method the OID of the signature's algorithm
 * @param dateTime when, as text
 * @param checkMethod how the parts' digests are made
 * @param references what is covered
 * @param sealPart where the seal lies beside it
 * @param valuePart where the signature's value lies
 */
public record SignatureFile(
        String method,
        String dateTime,
        String checkMethod,
        List<Reference> references,
        List<Stamp> stamps,
        Optional<String> sealPart,
        String valuePart) {

    /** A part and its digest (clause 18.2.2). */
    public record Reference(String part, byte[] digest) {}

    /** Reads the description that lies at {@code part}. */
    public static SignatureFile parse(byte[] xml, String part) {
        var root = OfdXml.root(xml, part, "Signature");
        var info = OfdXml.require(root, "SignedInfo");
        var references = OfdXml.require(info, "References");
        return new SignatureFile(
                OfdXml.child(info, "SignatureMethod").map(OfdXml::text).orElse(""),
                OfdXml.child(info, "SignatureDateTime").map(OfdXml::text).orElse(""),
                references.getAttribute("CheckMethod"),
                OfdXml.children(references, "Reference").stream()
                        .map(reference -> reference(reference, part))
                        .toList(),
                OfdXml.children(info, "StampAnnot").stream()
                        .map(SignatureFile::stamp)
                        .toList(),
                OfdXml.child(info, "Seal")
                        .map(seal -> PartName.resolve(part, OfdXml.text(OfdXml.require(seal, "BaseLoc")))),
                PartName.resolve(part, OfdXml.text(OfdXml.require(root, "SignedValue"))));
    }

    private static Reference reference(Element reference, String part) {
        var file = OfdXml.attribute(reference, "FileRef");
        try {
            return new Reference(
                    PartName.resolve(part, file),
                    Base64.getDecoder().decode(OfdXml.text(OfdXml.require(reference, "CheckValue"))));
        } catch (IllegalArgumentException notBase64) {
            throw UnreadableOfd.because("摘要值不是 Base64：" + file, part);
        }
    }

    private static Stamp stamp(Element stamp) {
        var clip =
                stamp.hasAttribute("Clip") ? Optional.of(Box.parse(stamp.getAttribute("Clip"))) : Optional.<Box>empty();
        return new Stamp(
                OfdXml.attribute(stamp, "ID"),
                OfdXml.attribute(stamp, "PageRef"),
                Box.parse(OfdXml.attribute(stamp, "Boundary")),
                clip);
    }

    /** The part as it is stored; its bytes are what the signature signs. */
    public byte[] xml() {
        return XmlPart.of("Signature", root -> {
            root.element("SignedInfo", info -> {
                info.element("Provider", to -> {
                    to.attribute("ProviderName", "quanhen-signature");
                    to.attribute("Version", "1.0");
                    to.attribute("Company", "quanhen");
                });
                info.element("SignatureMethod", method);
                info.element("SignatureDateTime", dateTime);
                info.element("References", list -> {
                    list.attribute("CheckMethod", checkMethod);
                    for (var reference : references) {
                        list.element("Reference", to -> write(to, reference));
                    }
                });
                for (var stamp : stamps) {
                    info.element("StampAnnot", to -> write(to, stamp));
                }
                if (sealPart.isPresent()) {
                    info.element("Seal", seal -> seal.element("BaseLoc", PartName.absolute(sealPart.get())));
                }
            });
            root.element("SignedValue", PartName.absolute(valuePart));
        });
    }

    private static void write(XmlPart to, Reference reference) throws XMLStreamException {
        to.attribute("FileRef", PartName.absolute(reference.part()));
        to.element("CheckValue", Base64.getEncoder().encodeToString(reference.digest()));
    }

    private static void write(XmlPart to, Stamp stamp) throws XMLStreamException {
        to.attribute("ID", stamp.id());
        to.attribute("PageRef", stamp.page());
        to.attribute("Boundary", stamp.boundary().text());
        if (stamp.clip().isPresent()) {
            to.attribute("Clip", stamp.clip().get().text());
        }
    }
}
