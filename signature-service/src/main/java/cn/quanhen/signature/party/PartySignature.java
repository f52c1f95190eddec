package cn.quanhen.signature.party;

import cn.quanhen.signature.signing.Place;
import java.time.Instant;
import java.util.Optional;

/**
 * A person's act of signing, as the tablet brought it.
 *
 * @param ofd the file that the person saw
 * @param signedBy the person's name
 * @param signedAt by the tablet's clock
 * @param signature as written
 * @param handPrint 捺印
 * @param place where the signature goes
 */
public record PartySignature(
        byte[] ofd, String signedBy, Instant signedAt, Png signature, Optional<Png> handPrint, Place place) {

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "PartySignature[" + ofd.length + " bytes, page " + place.page() + "]";
    }
}
