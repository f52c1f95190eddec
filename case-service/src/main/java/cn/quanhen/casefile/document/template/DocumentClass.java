package cn.quanhen.casefile.document.template;

/** The classes of documents (Art. 12). */
public enum DocumentClass {
    TO_PARTY("向当事人出具的行政执法文书"),
    EVIDENCE("调查取证文书"),
    APPROVAL("内部审批文书"),
    HEARING("听证文书"),
    SERVICE("送达文书"),
    /** 等书面记录: what goes to a court, what a volume is made up with (Art. 26). */
    OTHER("其他书面记录");

    private final String title;

    DocumentClass(String title) {
        this.title = title;
    }

    /** As Art. 12 calls it. */
    public String title() {
        return title;
    }
}
