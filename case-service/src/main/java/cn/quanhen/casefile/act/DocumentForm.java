package cn.quanhen.casefile.act;

/** 文书格式 (Art. 13): what kind of document it is in law, and so what it must bear. */
public enum DocumentForm {
    /** 询问笔录 (Art. 15): confirmed by the person asked */
    INQUIRY_RECORD(true, false),
    /** 现场检查笔录 (Art. 15): confirmed by the party */
    INSPECTION_RECORD(true, false),
    /** 行政处罚决定书 (Art. 14): sealed and issued to the party */
    PENALTY_DECISION(false, true);

    private final boolean confirmedByParty;
    private final boolean issuedToParty;

    DocumentForm(boolean confirmedByParty, boolean issuedToParty) {
        this.confirmedByParty = confirmedByParty;
        this.issuedToParty = issuedToParty;
    }

    /** 调查取证文书 that the party signs (Art. 15). */
    public boolean confirmedByParty() {
        return confirmedByParty;
    }

    /** 向当事人出具的文书 (Art. 14). */
    public boolean issuedToParty() {
        return issuedToParty;
    }
}
