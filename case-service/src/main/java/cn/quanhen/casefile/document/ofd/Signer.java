package cn.quanhen.casefile.document.ofd;

/**
 * Who signs at a place.
 *
 * @param capacity as the document names it, for instance 被询问人
 * @param name empty where it is not known before the signature
 * @param certificateNumber 执法证号; empty for others than officers
 */
public record Signer(String capacity, String name, String certificateNumber) {
    /** Nobody in person: where a seal goes. */
    public static final Signer NONE = new Signer("", "", "");

    @Override
    public String toString() {
        return "Signer[" + capacity + "]";
    }
}
