package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.DocumentForm;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One document of a case (执法文书).
 *
 * @param name its resource name
 * @param form its form
 * @param number 文号; empty for forms without one
 * @param title 文书名称
 * @param pages how many pages
 * @param digest SHA-256 of its present version, in hex
 * @param confirmed whether the party has signed it
 * @param seal the seal that it bears
 * @param issuedOn when it went out
 */
public record Paper(
        String name,
        DocumentForm form,
        String number,
        String title,
        int pages,
        String digest,
        boolean confirmed,
        Optional<String> seal,
        Optional<LocalDate> issuedOn) {

    Paper confirmedBy(String signedDigest) {
        return new Paper(name, form, number, title, pages, signedDigest, true, seal, issuedOn);
    }

    Paper sealedWith(String sealName, String sealedDigest) {
        return new Paper(name, form, number, title, pages, sealedDigest, confirmed, Optional.of(sealName), issuedOn);
    }

    Paper issued(LocalDate on) {
        return new Paper(name, form, number, title, pages, digest, confirmed, seal, Optional.of(on));
    }
}
