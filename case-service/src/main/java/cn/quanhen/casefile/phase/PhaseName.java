package cn.quanhen.casefile.phase;

/** The phases by name, for those outside who cannot see the types. */
public enum PhaseName {
    INITIATION,
    INVESTIGATION,
    DECISION,
    EXECUTION,
    ENDED,
    ARCHIVED;

    public static PhaseName of(Phase phase) {
        return switch (phase) {
            case Initiation p -> INITIATION;
            case Investigation p -> INVESTIGATION;
            case Decision p -> DECISION;
            case Execution p -> EXECUTION;
            case Ended p -> ENDED;
            case Archived p -> ARCHIVED;
        };
    }
}
