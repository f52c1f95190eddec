package cn.quanhen.media.recording;

import cn.quanhen.identity.Access;
import cn.quanhen.identity.Caller;
import cn.quanhen.ledger.Ledger;
import cn.quanhen.media.v1.ListRecordingsRequest;
import cn.quanhen.media.v1.ListRecordingsResponse;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Recordings, read by whoever may (Art. 25). */
@ApplicationScoped
public class Recordings {
    private static final int DEFAULT_PAGE = 50;

    private final Ledger ledger;
    private final PageTokens tokens;

    Recordings(Ledger ledger, PageTokens tokens) {
        this.ledger = ledger;
        this.tokens = tokens;
    }

    /**
     * The recording as its chain has it, every record of which is verified (Art. 7).
     *
     * @throws Refusal {@code RECORDING_NOT_FOUND}, {@code OTHER_AGENCY}, {@code CHAIN_BROKEN}
     */
    @WithSession
    public Uni<StoredRecording> require(Caller caller, RecordingName name) {
        Access.requireReader(caller, name.caseName());
        return ledger.read(name.toString()).map(chain -> {
            if (chain.isEmpty()) {
                throw Refusal.of(Reason.RECORDING_NOT_FOUND)
                        .because("没有这个音像记录")
                        .remedy("请核对名称")
                        .fact("recording", name);
            }
            return StoredRecording.of(chain.getFirst());
        });
    }

    /** A page of a case's recordings in the order of their storing, from the read model. */
    @WithSession
    public Uni<ListRecordingsResponse> list(Caller caller, ListRecordingsRequest request) {
        Access.requireReader(caller, request.getParent());
        int size = request.getPageSize() == 0 ? DEFAULT_PAGE : request.getPageSize();
        var after = tokens.after(request.getParent(), request.getPageToken());
        return RecordingRow.page(request.getParent(), after, size + 1).map(rows -> page(request, rows, size));
    }

    private ListRecordingsResponse page(ListRecordingsRequest request, List<RecordingRow> rows, int size) {
        var page = rows.subList(0, Math.min(size, rows.size()));
        return ListRecordingsResponse.newBuilder()
                .addAllRecordings(page.stream().map(RecordingMessages::of).toList())
                .setNextPageToken(rows.size() > size ? tokens.next(request.getParent(), page.getLast().id) : "")
                .build();
    }
}
