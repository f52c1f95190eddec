package cn.quanhen.casefile.act;

/** What happens to a volume after it was filed (Art. 25, 27). */
public sealed interface CustodyAct extends Act.OfOneChapter {

    /** 暂缓销毁 */
    record Held() implements CustodyAct {}

    /** 解除暂缓销毁: the place of what is released */
    record Released(long hold) implements CustodyAct {}

    /** 销毁鉴定 */
    record Appraised() implements CustodyAct {}

    /** 批准销毁: the place of the appraisal */
    record Disposed(long appraisal) implements CustodyAct {}
}
