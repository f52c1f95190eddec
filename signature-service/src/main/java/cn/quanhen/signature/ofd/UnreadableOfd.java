package cn.quanhen.signature.ofd;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;

/** Says why a file is not taken for an OFD file. */
public final class UnreadableOfd {
    private UnreadableOfd() {}

    /**
     * A refusal that names what is wrong.
     *
     * @param what what is wrong, in Chinese
     */
    public static Refusal because(String what) {
        return Refusal.of(Reason.OFD_UNREADABLE)
                .because("不是可以接受的 OFD 文件：" + what)
                .remedy("请用符合 GB/T 33190 的软件重新生成文件");
    }

    /** The same, with the part that it is about. */
    public static Refusal because(String what, String part) {
        return because(what + "（" + part + "）").fact("part", part);
    }
}
