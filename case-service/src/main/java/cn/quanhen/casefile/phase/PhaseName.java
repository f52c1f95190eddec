package cn.quanhen.casefile.phase;

/** The phases by name, for those outside who cannot see the types. */
public enum PhaseName {
    INITIATION("程序启动"),
    INVESTIGATION("调查取证"),
    DECISION("审查决定"),
    EXECUTION("送达执行"),
    ENDED("终结"),
    ARCHIVED("归档");

    private final String title;

    PhaseName(String title) {
        this.title = title;
    }

    /** Its name in the regulation. */
    public String title() {
        return title;
    }

    public static PhaseName of(Phase phase) {
        return switch (phase) {
            case Initiation p -> INITIATION;
            case Investigation p -> INVESTIGATION;
            case Decision p -> DECISION;
            case Execution p -> EXECUTION;
            case Settlement p -> EXECUTION;
            case Ended p -> ENDED;
            case Archived p -> ARCHIVED;
            case SpotInvestigation p -> INVESTIGATION;
            case SpotDecision p -> DECISION;
            case SpotExecution p -> EXECUTION;
        };
    }
}
