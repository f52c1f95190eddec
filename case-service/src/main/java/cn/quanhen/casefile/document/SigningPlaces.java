package cn.quanhen.casefile.document;

import cn.quanhen.casefile.contract.Signatories;
import cn.quanhen.casefile.document.ofd.Anchor;
import cn.quanhen.casefile.v1.DocumentDrafted;
import cn.quanhen.casefile.v1.SigningPlace;
import cn.quanhen.signature.v1.Placement;
import java.util.List;

/** The places of a document that are kept free for signatures, hand-prints and seals. */
final class SigningPlaces {
    private SigningPlaces() {}

    /** @param riding whether the party puts a riding hand-print over several pages (Art. 15) */
    static List<SigningPlace> of(List<Anchor> anchors, boolean riding) {
        return anchors.stream()
                .map(anchor -> SigningPlace.newBuilder()
                        .setSeal(anchor.kind() == Anchor.Kind.SEAL)
                        .setLabel(anchor.label())
                        .setPage(anchor.page())
                        .setX(anchor.x())
                        .setY(anchor.y())
                        .setWidth(anchor.width())
                        .setHeight(anchor.height())
                        .setCapacity(anchor.signer().capacity())
                        .setSigner(anchor.signer().name())
                        .setCertificateNumber(anchor.signer().certificateNumber())
                        .setRiding(riding
                                && anchor.kind() == Anchor.Kind.SIGNATURE
                                && Signatories.PARTY.contains(anchor.signer().capacity()))
                        .setHandPrint(anchor.kind() == Anchor.Kind.HAND_PRINT)
                        .build())
                .toList();
    }

    /** Where the agency's seal goes. */
    static Placement seal(DocumentDrafted drafted) {
        return drafted.getPlacesList().stream()
                .filter(SigningPlace::getSeal)
                .findFirst()
                .map(SigningPlaces::placement)
                .orElseThrow(() -> new IllegalStateException("no place for a seal in " + drafted.getTemplate()));
    }

    static Placement placement(SigningPlace place) {
        return Placement.newBuilder()
                .setPage(place.getPage())
                .setX(place.getX())
                .setY(place.getY())
                .setWidth(place.getWidth())
                .setHeight(place.getHeight())
                .build();
    }
}
