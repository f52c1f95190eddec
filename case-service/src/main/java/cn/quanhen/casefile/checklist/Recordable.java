package cn.quanhen.casefile.checklist;

/** Whether a record can say a fact at all: what none can say is nobody's omission. */
@FunctionalInterface
public interface Recordable {

    /**
     * Whether some record can say it.
     *
     * @param path of a fact, for instance {@code inspections[0].place}
     */
    boolean canBe(String path);
}
