package cn.quanhen.casefile.document;

import cn.quanhen.casefile.document.ofd.Anchor;
import cn.quanhen.casefile.v1.Capacity;
import cn.quanhen.casefile.v1.DocumentDrafted;
import cn.quanhen.casefile.v1.SigningPlace;
import cn.quanhen.signature.v1.Placement;
import java.util.List;
import java.util.function.Predicate;

/** The places of a document that are kept free for signatures and seals. */
final class SigningPlaces {
    private SigningPlaces() {}

    static List<SigningPlace> of(List<Anchor> anchors) {
        return anchors.stream()
                .map(anchor -> SigningPlace.newBuilder()
                        .setSeal(anchor.kind() == Anchor.Kind.SEAL)
                        .setLabel(anchor.label())
                        .setPage(anchor.page())
                        .setX(anchor.x())
                        .setY(anchor.y())
                        .setWidth(anchor.width())
                        .setHeight(anchor.height())
                        .build())
                .toList();
    }

    /** Where the agency's seal goes. */
    static Placement seal(DocumentDrafted drafted) {
        return place(drafted, SigningPlace::getSeal);
    }

    /** Where somebody of that capacity signs: on the line of its name, else on the first line. */
    static Placement signature(DocumentDrafted drafted, Capacity capacity) {
        var label = Capacities.title(capacity) + "签名";
        var named = drafted.getPlacesList().stream()
                .anyMatch(place -> place.getLabel().equals(label));
        return place(
                drafted,
                place -> !place.getSeal() && (!named || place.getLabel().equals(label)));
    }

    private static Placement place(DocumentDrafted drafted, Predicate<SigningPlace> wanted) {
        var place = drafted.getPlacesList().stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no place for it in " + drafted.getTemplate()));
        return Placement.newBuilder()
                .setPage(place.getPage())
                .setX(place.getX())
                .setY(place.getY())
                .setWidth(place.getWidth())
                .setHeight(place.getHeight())
                .build();
    }
}
