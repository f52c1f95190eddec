package cn.quanhen.standalone.drill;

/** Something that only a DBA, or root, could do to a node. */
interface Attack {
    /** How it is asked for by name. */
    default String name() {
        return getClass().getSimpleName();
    }

    /** What is done, in Chinese and English. */
    String title();

    /** Does it; answers what alarm must follow. */
    Expected strike(Site site);

    /** Undoes it where the next attack needs the node whole again. */
    default void mend(Site site) {}
}
