package cn.quanhen.casefile.period;

/** What becomes of a last day on a holiday. */
public enum Roll {
    /** It moves to the next working day (民诉法 第八十五条第三款). */
    NEXT_WORKING_DAY,
    /** It stands, as the 30 days of Art. 26 and those of a seizure do. */
    STANDS
}
