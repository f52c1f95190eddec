package cn.quanhen.casefile.period;

/** Where a period stands. */
public enum State {
    /** 进行中 */
    RUNNING,
    /** 中止计算: time stands still, so that nobody can tell yet when it falls due */
    STOPPED,
    /** 按期完成 */
    MET,
    /** 逾期完成 */
    MET_LATE,
    /** 已逾期 */
    OVERDUE,
    /** 等待期满: what has to wait may be done from now on */
    WAITED,
    /** 未满即行: done before the time had run */
    PREMATURE
}
