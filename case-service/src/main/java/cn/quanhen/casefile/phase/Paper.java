package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.Signatory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One document of a case (执法文书).
 *
 * @param drafted what it was drafted as
 * @param digest SHA-256 of its present version, in hex
 * @param signed which of its signatories have signed, by their place in the list
 * @param seal the seal that it bears
 * @param issuedOn when it went out
 * @param voided whether it was voided
 */
public record Paper(
        Act.DocumentDrafted drafted,
        String digest,
        Places signed,
        Optional<String> seal,
        Optional<LocalDate> issuedOn,
        boolean voided) {

    static Paper of(Act.DocumentDrafted drafted) {
        return new Paper(drafted, drafted.digest(), Places.NONE, Optional.empty(), Optional.empty(), false);
    }

    /** Its resource name. */
    public String name() {
        return drafted.document();
    }

    /** Its form, with the version. */
    public String form() {
        return drafted.form();
    }

    /** 文号; empty for forms without one. */
    public String number() {
        return drafted.number();
    }

    /** 文书名称 */
    public String title() {
        return drafted.title();
    }

    public int pages() {
        return drafted.pages();
    }

    public List<Signatory> signatories() {
        return drafted.signatories();
    }

    /** Whether that signatory has signed. */
    public boolean signedBy(int signatory) {
        return signed.has(signatory);
    }

    /** Whether all have signed whose signatures it asks for. */
    public boolean confirmed() {
        return !signatories().isEmpty()
                && IntStream.range(0, signatories().size()).allMatch(this::signedBy);
    }

    /** Whether anybody's signature or seal stands on it. */
    public boolean attested() {
        return seal.isPresent() || !signed.equals(Places.NONE);
    }

    Paper confirmedBy(int signatory, String signedDigest) {
        return new Paper(drafted, signedDigest, signed.with(signatory), seal, issuedOn, voided);
    }

    Paper sealedWith(String sealName, String sealedDigest) {
        return new Paper(drafted, sealedDigest, signed, Optional.of(sealName), issuedOn, voided);
    }

    Paper issued(LocalDate on) {
        return new Paper(drafted, digest, signed, seal, Optional.of(on), voided);
    }

    Paper asVoid() {
        return new Paper(drafted, digest, signed, seal, issuedOn, true);
    }
}
