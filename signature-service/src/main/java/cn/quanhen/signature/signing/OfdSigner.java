package cn.quanhen.signature.signing;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import cn.quanhen.signature.ofd.OfdDocument;
import cn.quanhen.signature.ofd.OfdPackage;
import cn.quanhen.signature.ofd.PartName;
import cn.quanhen.signature.ofd.SignatureFile;
import cn.quanhen.signature.ofd.SignatureFile.Reference;
import cn.quanhen.signature.ofd.SignatureList;
import cn.quanhen.signature.ofd.SignatureListEntry;
import cn.quanhen.signature.ofd.Stamp;
import cn.quanhen.signature.seal.SesSeal;
import cn.quanhen.signature.seal.SesSignature;
import cn.quanhen.signature.trust.SigningKey;
import cn.quanhen.signature.trust.Sm2;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Signs an OFD file with a seal (GB/T 33190 clause 18, GB/T 38540-2020 clause 7.2). The signature covers every part of
 * the package but the list of signatures, so that a later one can follow, and its own two files.
 */
public final class OfdSigner {
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private OfdSigner() {}

    /**
     * The file with one signature more; the parts that were there stay as they are, but OFD.xml at the first signature.
     *
     * @param appearances where the seal's picture shows
     */
    public static byte[] sign(byte[] ofd, SesSeal seal, SigningKey signer, List<Appearance> appearances, Instant at) {
        var before = OfdPackage.read(ofd);
        var document = OfdDocument.of(before);
        var folder = PartName.folder(document.part());
        var signs = folder.isEmpty() ? "Signs" : folder + "/Signs";
        var listPart = document.signatureList().orElse(signs + "/Signatures.xml");
        var list = before.part(listPart)
                .map(xml -> SignatureList.parse(xml, listPart))
                .orElse(new SignatureList(List.of()));
        refuseWhereClosed(before, list, listPart);

        var own = unusedFolder(before, signs);
        var signaturePart = own + "/Signature.xml";
        var sealPart = own + "/Seal.esl";
        var valuePart = own + "/SignedValue.dat";
        var id = list.nextId();
        var prepared = (document.signatureList().isPresent()
                        ? before
                        : before.with(
                                OfdPackage.ROOT, SignatureListEntry.put(before.require(OfdPackage.ROOT), listPart)))
                .with(sealPart, seal.der())
                .with(
                        listPart,
                        list.with(new SignatureList.Item(id, "Seal", signaturePart))
                                .xml());
        var signature = new SignatureFile(
                        Sm2.SIGNATURE.getId(),
                        LOCAL.format(at),
                        Sm2.DIGEST.getId(),
                        references(prepared, listPart),
                        stamps(id, appearances),
                        Optional.of(sealPart),
                        valuePart)
                .xml();
        var value = SesSignature.make(seal, signer, signature, PartName.absolute(signaturePart), at);
        return prepared.with(signaturePart, signature).with(valuePart, value).write();
    }

    /** A signature that covers the list allows no other after it (GB/T 33190 clause 18.1). */
    private static void refuseWhereClosed(OfdPackage ofd, SignatureList list, String listPart) {
        for (var item : list.items()) {
            var covered =
                    SignatureFile.parse(ofd.require(item.part()), item.part()).references();
            if (covered.stream().anyMatch(reference -> reference.part().equals(listPart))) {
                throw Refusal.of(Reason.SIGNATURES_CLOSED)
                        .because("文件已有的签名不允许再追加签名")
                        .remedy("请用签名之前的文件重新盖章")
                        .fact("signature", item.part());
            }
        }
    }

    private static List<Reference> references(OfdPackage ofd, String listPart) {
        return ofd.names().stream()
                .filter(name -> !name.equals(listPart))
                .map(name -> new Reference(name, Sm2.digest(ofd.require(name))))
                .toList();
    }

    private static List<Stamp> stamps(String id, List<Appearance> appearances) {
        return IntStream.range(0, appearances.size())
                .mapToObj(i -> {
                    var appearance = appearances.get(i);
                    var stampId = "%sa%03d".formatted(id, i + 1);
                    return new Stamp(stampId, appearance.page(), appearance.boundary(), appearance.clip());
                })
                .toList();
    }

    private static String unusedFolder(OfdPackage ofd, String signs) {
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> signs + "/Sign_" + i)
                .filter(folder -> ofd.names().stream().noneMatch(name -> name.startsWith(folder + "/")))
                .findFirst()
                .orElseThrow();
    }
}
