package cn.quanhen.casefile.document.ofd;

import java.util.List;
import java.util.SortedSet;

/**
 * A finished file.
 *
 * @param ofd the OFD package
 * @param pages how many pages, at least one
 * @param anchors where signatures and seals go, in the order of the document
 * @param unwritable the code points that the font does not hold; the pages show each as 〓（U+XXXX）
 */
public record Rendered(byte[] ofd, int pages, List<Anchor> anchors, SortedSet<Integer> unwritable) {
    @Override
    public String toString() {
        return "Rendered[bytes=" + ofd.length + ", pages=" + pages + ", anchors=" + anchors + "]";
    }
}
