package cn.quanhen.casefile.contract;

import cn.quanhen.casefile.act.Signatory;
import cn.quanhen.casefile.v1.Capacity;
import cn.quanhen.casefile.v1.DocumentConfirmed;
import cn.quanhen.casefile.v1.DocumentDrafted;
import cn.quanhen.casefile.v1.SigningPlace;
import java.util.List;
import java.util.Set;

/** Whose signatures a document asks for: those for whom it keeps places free (Art. 15). */
public final class Signatories {
    /** As what the party signs a text record that concerns it (Art. 15). */
    public static final Set<String> PARTY = Set.of("当事人", "被询问人");

    /** As what an officer signs the note that the party refuses (Art. 15). */
    public static final String NOTES_REFUSAL = "行政执法人员";

    private static final String SIGNATURE = "签名";

    private Signatories() {}

    /** In the order of {@link #places}. */
    public static List<Signatory> of(DocumentDrafted drafted) {
        return places(drafted).stream().map(place -> signatory(place, drafted)).toList();
    }

    /** The places of the signatures, in the order of the document. */
    public static List<SigningPlace> places(DocumentDrafted drafted) {
        return drafted.getPlacesList().stream()
                .filter(place -> !place.getSeal() && !place.getHandPrint())
                .toList();
    }

    /** The places of the hand-prints at alterations that go with a signature in that capacity. */
    public static List<SigningPlace> handPrints(DocumentDrafted drafted, String capacity) {
        return drafted.getPlacesList().stream()
                .filter(place -> place.getHandPrint() && place.getCapacity().equals(capacity))
                .toList();
    }

    /** Whether it is the party that signed. */
    public static boolean isParty(DocumentConfirmed confirmed) {
        return PARTY.contains(confirmed.getCapacityTitle()) || confirmed.getCapacity() == Capacity.CAPACITY_PARTY;
    }

    private static Signatory signatory(SigningPlace place, DocumentDrafted drafted) {
        return new Signatory(
                capacity(place),
                place.getSigner(),
                place.getCertificateNumber(),
                place.getRiding(),
                handPrints(drafted, place.getCapacity()).size());
    }

    /** Records from before places named their signatories have the capacity in the label only. */
    private static String capacity(SigningPlace place) {
        return place.getCapacity().isEmpty()
                ? place.getLabel().substring(0, Math.max(0, place.getLabel().indexOf(SIGNATURE)))
                : place.getCapacity();
    }
}
