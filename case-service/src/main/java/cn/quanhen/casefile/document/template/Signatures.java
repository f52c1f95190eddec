package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Block;
import cn.quanhen.casefile.document.ofd.Signer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The lines on which people sign (Art. 15–18), each with who it is. */
final class Signatures {
    private static final String LABEL = "签名";

    private Signatures() {}

    /** A line for somebody of that name; blank where it is not known before the signature. */
    static Block.SignatureLine line(String capacity, String name) {
        return new Block.SignatureLine(capacity + LABEL, new Signer(capacity, name, ""));
    }

    /** A line with the name printed on it. */
    static Block.SignatureLine named(Attendant attendant) {
        return new Block.SignatureLine(
                attendant.capacity() + LABEL + "（" + attendant.name() + "）",
                new Signer(attendant.capacity(), attendant.name(), ""));
    }

    static Block.SignatureLine officer(String capacity, Officer officer) {
        return new Block.SignatureLine(capacity + LABEL, signer(capacity, officer));
    }

    /** A line for each, with numbers where there are several. */
    static List<Block.SignatureLine> officers(String capacity, List<Officer> officers) {
        if (officers.size() == 1) {
            return List.of(officer(capacity, officers.getFirst()));
        }
        return IntStream.range(0, officers.size())
                .mapToObj(i -> new Block.SignatureLine(
                        capacity + LABEL + "（" + (i + 1) + "）", signer(capacity, officers.get(i))))
                .toList();
    }

    /** The party's own line; who signs for an organisation is known only then. */
    static Block.SignatureLine party(Party party) {
        return line("当事人", party.citizen() ? party.name() : "");
    }

    static Block.SignedLine dated(String capacity, String name, LocalDate on) {
        return new Block.SignedLine(capacity + LABEL, new Signer(capacity, name, ""), on);
    }

    private static Signer signer(String capacity, Officer officer) {
        return new Signer(capacity, officer.name(), officer.certificateNumber());
    }
}
