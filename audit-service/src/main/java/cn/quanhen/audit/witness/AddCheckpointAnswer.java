package cn.quanhen.audit.witness;

/**
 * An answer over HTTP (tlog-witness, add-checkpoint).
 *
 * @param status of HTTP
 * @param type the media type
 * @param body the text
 */
public record AddCheckpointAnswer(int status, String type, String body) {
    private static final String TEXT = "text/plain; charset=utf-8";

    static AddCheckpointAnswer cosigned(String lines) {
        return new AddCheckpointAnswer(200, TEXT, lines);
    }

    static AddCheckpointAnswer otherSize(long size) {
        return new AddCheckpointAnswer(409, "text/x.tlog.size", size + "\n");
    }

    /** Nothing could be decided: whoever asks again may be answered. */
    static AddCheckpointAnswer undecided(Throwable why) {
        String reason = why instanceof WitnessDamaged ? why.getMessage() : "nothing could be decided now; ask again";
        return refused(503, reason);
    }

    static AddCheckpointAnswer refused(int status, String why) {
        return new AddCheckpointAnswer(status, TEXT, why + "\n");
    }
}
