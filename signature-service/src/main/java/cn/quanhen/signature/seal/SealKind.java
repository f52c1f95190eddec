package cn.quanhen.signature.seal;

/** Whose seal it is: the type in SES_ESPropertyInfo (GB/T 38540-2020 clause 6.1), whose values the makers choose. */
public enum SealKind {
    /** 单位印章: an agency's. */
    AGENCY(1),
    /** 个人签名: what a person wrote or printed by hand. */
    PERSON(2);

    private final int code;

    SealKind(int code) {
        this.code = code;
    }

    /** The number in the seal. */
    public int code() {
        return code;
    }
}
