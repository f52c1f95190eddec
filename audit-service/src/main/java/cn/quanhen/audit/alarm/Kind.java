package cn.quanhen.audit.alarm;

/** The kinds of alarm, as in {@code quanhen.audit.v1.AlarmKind}. */
public enum Kind {
    /** The log showed two histories. Only a person ends this. */
    FORK,
    /** What it serves does not give what it had cosigned. */
    INCONSISTENT,
    /** It is away, or behind what it had cosigned. */
    STALE,
    /** Its checkpoint has not moved for three heartbeats. */
    SILENT,
    /** The node holds less than the witness has cosigned. */
    ROLLED_BACK,
    /** A service holds a record that never reached the log. */
    EVENT_MISSING,
    /** The log holds a record that the service does not hold any more. */
    RECORD_MISSING,
    /** A record is not what was logged. */
    RECORD_CHANGED,
    /** A service has not shown for too long that it holds what the log holds. */
    CENSUS_OVERDUE,
    /** A stored tile or entry is not what was signed. */
    LOG_CHANGED,
    /** A county's log tells of an alarm of its own. */
    REPORTED,
    /** A service's database went back behind what the log had of it. */
    SERVICE_RESTORED,
    /** What the witness remembers of a log, in its database or in the file beside it, cannot be read. */
    WITNESS_DAMAGED,
    /** A log signed a checkpoint that is larger than what it publishes. */
    UNPUBLISHED;

    /** Whether it is over once what it tells of is; a person ends the others. */
    public boolean endsByItself() {
        return switch (this) {
            case INCONSISTENT, STALE, SILENT, LOG_CHANGED, UNPUBLISHED -> true;
            default -> false;
        };
    }
}
