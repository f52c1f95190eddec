package cn.quanhen.casefile.document;

import cn.quanhen.casefile.contract.Signatories;
import cn.quanhen.casefile.document.ofd.Block;
import cn.quanhen.casefile.document.ofd.OfficialDocument;
import cn.quanhen.casefile.document.ofd.Signer;
import cn.quanhen.casefile.v1.Alteration;
import cn.quanhen.casefile.v1.Officer;
import cn.quanhen.casefile.v1.SignatureRefusal;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What Art. 15 asks of a text record beside the signatures: its alterations, and a refusal to sign. */
final class Attestation {
    private Attestation() {}

    /** The text with its alterations before the signatures, each with a place for the party's hand-print. */
    static OfficialDocument altered(OfficialDocument text, List<Alteration> alterations) {
        if (alterations.isEmpty()) {
            return text;
        }
        var told = new ArrayList<Block>(List.of(new Block.Heading("更改")));
        var party = signers(text.body())
                .filter(signer -> Signatories.PARTY.contains(signer.capacity()))
                .findFirst();
        for (int i = 0; i < alterations.size(); i++) {
            var here = new ArrayList<Block>(List.of(new Block.Paragraph(sentence(i + 1, alterations.get(i)))));
            var label = "更改处捺印（" + (i + 1) + "）";
            party.ifPresent(signer -> here.add(new Block.HandPrintLine(label, signer)));
            told.add(new Block.Together(here));
        }
        var body = new ArrayList<>(text.body());
        var signed = body.getLast() instanceof Block.Together ? body.size() - 1 : body.size();
        body.addAll(signed, told);
        return with(text, body);
    }

    /** The text with the refusal noted where the person's signature would stand, and a line for each officer. */
    static OfficialDocument refused(OfficialDocument text, SignatureRefusal refusal, List<Officer> officers) {
        if (signers(text.body()).noneMatch(signer -> refuses(signer, refusal))) {
            throw Refusal.of(Reason.SIGNER_NOT_ASKED)
                    .article("第十五条")
                    .because("《" + text.title() + "》没有“" + refusal.getCapacity() + "”的签字")
                    .remedy("请填写文书载明的身份，如“当事人”“被询问人”");
        }
        return with(text, replaced(text.body(), refusal, note(refusal, officers)));
    }

    private static List<Block> replaced(List<Block> body, SignatureRefusal refusal, List<Block> note) {
        return body.stream()
                .flatMap(block -> switch (block) {
                    case Block.Together together ->
                        Stream.of(new Block.Together(
                                replaced(withoutStatement(together.blocks(), refusal), refusal, note)));
                    case Block.SignatureLine line when refuses(line.signer(), refusal) -> note.stream();
                    default -> Stream.of(block);
                })
                .toList();
    }

    /** Where nobody but officers is left to sign, nobody says that it is as he said. */
    private static List<Block> withoutStatement(List<Block> signed, SignatureRefusal refusal) {
        var refused = signers(signed).anyMatch(signer -> refuses(signer, refusal));
        var others = signers(signed)
                .anyMatch(signer ->
                        !refuses(signer, refusal) && signer.certificateNumber().isEmpty());
        return refused && !others
                ? signed.stream()
                        .filter(block -> !(block instanceof Block.Paragraph))
                        .toList()
                : signed;
    }

    private static boolean refuses(Signer signer, SignatureRefusal refusal) {
        return signer.capacity().equals(refusal.getCapacity());
    }

    private static List<Block> note(SignatureRefusal refusal, List<Officer> officers) {
        var note = new ArrayList<Block>();
        note.add(new Block.Paragraph(refusal.getCapacity() + "对以上文字记录拒绝签字确认，原因：" + refusal.getReason()
                + "。行政执法人员依据《绥化市行政执法全过程记录办法》第十五条注明并签字："));
        for (int i = 0; i < officers.size(); i++) {
            var officer = officers.get(i);
            note.add(new Block.SignatureLine(
                    Signatories.NOTES_REFUSAL + "签名（" + (i + 1) + "）",
                    new Signer(Signatories.NOTES_REFUSAL, officer.getName(), officer.getCertificateNumber())));
        }
        return note;
    }

    private static String sentence(int place, Alteration alteration) {
        return "第" + place + "处：原文“" + alteration.getOriginal() + "”，"
                + (alteration.getAltered().isBlank() ? "删去。" : "更改为“" + alteration.getAltered() + "”。");
    }

    private static Stream<Signer> signers(List<Block> body) {
        return body.stream().flatMap(block -> switch (block) {
            case Block.Together together -> signers(together.blocks());
            case Block.SignatureLine line -> Stream.of(line.signer());
            default -> Stream.empty();
        });
    }

    private static OfficialDocument with(OfficialDocument text, List<Block> body) {
        return new OfficialDocument(text.agency(), text.title(), text.number(), body);
    }
}
