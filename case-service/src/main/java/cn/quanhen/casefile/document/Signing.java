package cn.quanhen.casefile.document;

import cn.quanhen.casefile.contract.Signatories;
import cn.quanhen.casefile.phase.SignatureRules;
import cn.quanhen.casefile.v1.ConfirmDocumentRequest;
import cn.quanhen.casefile.v1.DocumentDrafted;
import cn.quanhen.casefile.v1.SigningPlace;
import cn.quanhen.identity.Caller;
import cn.quanhen.signature.v1.ApplyPartySignatureRequest;
import cn.quanhen.signature.v1.OnBehalfOf;
import cn.quanhen.signature.v1.Placement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What is put on a document when somebody signs: the signature, with the riding hand-print over several pages, then the
 * hand-print at each alteration, each bound to its place by a signature of its own (Art. 15).
 *
 * @param place where the signature goes
 * @param handPrints where the hand-prints go
 * @param riding whether a riding hand-print goes with the signature
 */
record Signing(SigningPlace place, List<SigningPlace> handPrints, boolean riding) {

    static Signing of(StoredDocument stored, ConfirmDocumentRequest request) {
        DocumentDrafted drafted = DocumentMessages.drafted(stored.records(), request.getName());
        var signer = SignatureRules.signer(stored.paper(), request.getSignedBy(), request.getCapacityTitle());
        var place = Signatories.places(drafted).get(signer);
        var printed = !request.getHandPrintImage().isEmpty();
        return new Signing(
                place,
                printed ? Signatories.handPrints(drafted, place.getCapacity()) : List.of(),
                printed && stored.paper().pages() > 1);
    }

    /** The requests of signature-service, one after the other; each gets the file that the one before gave. */
    List<ApplyPartySignatureRequest> steps(ConfirmDocumentRequest request, Caller caller) {
        var steps = new ArrayList<ApplyPartySignatureRequest>();
        steps.add(step(request, caller, request.getRequestId(), SigningPlaces.placement(place))
                .setSignatureImage(request.getSignatureImage())
                .setHandPrintImage(request.getHandPrintImage())
                .build());
        for (int i = 0; i < handPrints.size(); i++) {
            steps.add(step(request, caller, idOf(request, i), SigningPlaces.placement(handPrints.get(i)))
                    .setSignatureImage(request.getHandPrintImage())
                    .build());
        }
        return steps;
    }

    private static ApplyPartySignatureRequest.Builder step(
            ConfirmDocumentRequest request, Caller caller, String requestId, Placement placement) {
        return ApplyPartySignatureRequest.newBuilder()
                .setDocument(request.getName())
                .setRequestId(requestId)
                .setSignedBy(request.getSignedBy())
                .setSignedAt(request.getSignedAt())
                .setPlacement(placement)
                .setOnBehalfOf(
                        OnBehalfOf.newBuilder().setSubject(caller.subject()).setName(caller.name()));
    }

    /** The same for a retry. */
    private static String idOf(ConfirmDocumentRequest request, int handPrint) {
        var name = request.getRequestId() + "/alterations/" + handPrint;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
