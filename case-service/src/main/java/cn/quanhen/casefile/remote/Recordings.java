package cn.quanhen.casefile.remote;

import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.media.v1.GetRecordingRequest;
import cn.quanhen.media.v1.MediaService;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Recordings at media-service (Art. 19: text and AV are linked). */
@ApplicationScoped
public class Recordings {
    private final MediaService media;
    private final Bearer bearer;

    Recordings(@GrpcClient("media") MediaService media, Bearer bearer) {
        this.media = media;
        this.bearer = bearer;
    }

    /** Done when every recording that the content names is in store and belongs to the case; refused otherwise. */
    public Uni<Void> require(String caseName, RecordContent content) {
        return Multi.createFrom()
                .iterable(named(content))
                .onItem()
                .transformToUniAndConcatenate(name -> require(caseName, name))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> require(String caseName, String recording) {
        if (!recording.startsWith(caseName + "/recordings/")) {
            throw Refusal.of(Reason.RECORDING_NOT_FOUND)
                    .article("第十九条")
                    .because("音像记录不属于本案")
                    .remedy("请填写本案的音像记录")
                    .fact("recording", recording);
        }
        return bearer.on(media)
                .chain(client -> client.getRecording(
                        GetRecordingRequest.newBuilder().setName(recording).build()))
                .onFailure(StatusRuntimeException.class)
                .transform(failure -> RemoteRefusal.of("音像服务", (StatusRuntimeException) failure))
                .replaceWithVoid();
    }

    private static List<String> named(RecordContent content) {
        return switch (content.getContentCase()) {
            case INSPECTION -> content.getInspection().getRecordingsList();
            case INQUIRY -> content.getInquiry().getRecordingsList();
            case EVIDENCE_PRESERVED -> content.getEvidencePreserved().getRecordingsList();
            case SAMPLE_TAKEN -> content.getSampleTaken().getRecordingsList();
            case SPOT_PENALTY_DECIDED -> content.getSpotPenaltyDecided().getRecordingsList();
            case HEARING_HELD -> content.getHearingHeld().getRecordingsList();
            case MEASURE_TAKEN -> content.getMeasureTaken().getRecordingsList();
            case ENFORCEMENT_STARTED -> content.getEnforcementStarted().getRecordingsList();
            case SERVICE ->
                content.getService().hasPublicNotice()
                        ? content.getService().getPublicNotice().getRecordingsList()
                        : content.getService().getLeftBehind().getRecordingsList();
            default -> List.of();
        };
    }
}
