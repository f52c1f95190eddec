package cn.quanhen.verify.volume;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** Names of files in a bag (RFC 8493, 5.1): inside of it, and the same file on every system. */
final class BagPath {
    private BagPath() {}

    /** Refuses a name that leads out of its directory. */
    static void require(String name) {
        boolean plain = !name.isEmpty()
                && name.chars().noneMatch(c -> c < ' ' || c == 0x7f || c == '\\' || c == ':' || c == 0xfffd)
                && Arrays.stream(name.split("/", -1))
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
        if (!plain) {
            throw new RefusedBag("文件名越出包外或者不可用：" + name, "a file's name leads out of the bag, or is no name: " + name);
        }
    }

    /** What two names have in common that some system takes for one. */
    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
