package cn.quanhen.casefile.document.ofd;

/**
 * A place on a page that is kept free for a signature or a seal, in millimetres from the page's upper left corner.
 *
 * @param kind what goes there
 * @param label the signature line's label, or the name of the agency that seals
 * @param signer who signs there
 * @param page from 1
 */
public record Anchor(
        Kind kind, String label, Signer signer, int page, double x, double y, double width, double height) {

    /** What goes there. */
    public enum Kind {
        /** 签名 */
        SIGNATURE,
        /** 更改处的手印 */
        HAND_PRINT,
        /** 印章 */
        SEAL
    }
}
