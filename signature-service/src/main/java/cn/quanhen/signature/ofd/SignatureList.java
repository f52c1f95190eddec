package cn.quanhen.signature.ofd;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * The list of a document's signatures, Signatures.xml (GB/T 33190 clause 18.1). No signature covers it, so that another
 * can follow; therefore it may hold nothing but what is read here.
 */
public record SignatureList(List<Item> items) {
    private static final Set<String> KNOWN_ATTRIBUTES = Set.of("ID", "Type", "BaseLoc", "Relative");

    /**
     * One signature.
     *
     * @param type {@code Seal} or {@code Sign}
     * @param part its Signature.xml
     */
    public record Item(String id, String type, String part) {}

    /** Reads the list that lies at {@code part}. */
    public static SignatureList parse(byte[] xml, String part) {
        var root = OfdXml.root(xml, part, "Signatures");
        var elements = root.getElementsByTagName("*");
        var signatures = OfdXml.children(root, "Signature");
        var highest = OfdXml.child(root, "MaxSignId").isPresent() ? 1 : 0;
        if (elements.getLength() != signatures.size() + highest) {
            throw UnreadableOfd.because("签名列表含未知内容", part);
        }
        return new SignatureList(
                signatures.stream().map(signature -> item(signature, part)).toList());
    }

    private static Item item(Element signature, String part) {
        var attributes = signature.getAttributes();
        for (var i = 0; i < attributes.getLength(); i++) {
            if (!KNOWN_ATTRIBUTES.contains(attributes.item(i).getNodeName())) {
                throw UnreadableOfd.because("签名列表含未知属性", part);
            }
        }
        var type = signature.hasAttribute("Type") ? OfdXml.attribute(signature, "Type") : "Seal";
        return new Item(
                OfdXml.attribute(signature, "ID"),
                type,
                PartName.resolve(part, OfdXml.attribute(signature, "BaseLoc")));
    }

    /** The list with one more at its end. */
    public SignatureList with(Item item) {
        var more = new ArrayList<>(items);
        more.add(item);
        return new SignatureList(List.copyOf(more));
    }

    /** An identifier that the list does not hold yet, in the form {@code sNNN} that the standard advises. */
    public String nextId() {
        var number = items.size() + 1;
        while (holds(id(number))) {
            number++;
        }
        return id(number);
    }

    private boolean holds(String id) {
        return items.stream().anyMatch(item -> item.id().equals(id));
    }

    private static String id(int number) {
        return "s%03d".formatted(number);
    }

    /** The part as it is stored. */
    public byte[] xml() {
        return XmlPart.of("Signatures", root -> {
            root.element("MaxSignId", items.getLast().id());
            for (var item : items) {
                root.element("Signature", to -> {
                    to.attribute("ID", item.id());
                    to.attribute("Type", item.type());
                    to.attribute("BaseLoc", PartName.absolute(item.part()));
                });
            }
        });
    }
}
