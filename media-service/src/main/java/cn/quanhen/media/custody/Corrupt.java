package cn.quanhen.media.custody;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;

/** What is said when bytes in custody are not those that were stored (Art. 27; Art. 31 第四项). */
final class Corrupt {
    private Corrupt() {}

    /** One block is another one, or cannot be read. */
    static Refusal block(String file, int block) {
        return of(file, "音像文件 " + file + " 的第 " + block + " 块（每块 1 MiB，从 0 起）与入库时不一致")
                .fact("block", block)
                .fact("offset", (long) block * BlockTree.BLOCK);
    }

    /** The file as a whole is missing, longer, shorter or another one. */
    static Refusal file(String file, String how) {
        return of(file, "音像文件 " + file + " " + how);
    }

    private static Refusal of(String file, String because) {
        return Refusal.of(Reason.OBJECT_CORRUPT)
                .article("第二十七条")
                .because(because)
                .remedy("请立即停止使用该介质，保留现场，由设备管理人员从备份恢复，并向司法行政部门报告")
                .fact("file", file);
    }
}
