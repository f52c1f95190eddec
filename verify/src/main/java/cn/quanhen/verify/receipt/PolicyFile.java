package cn.quanhen.verify.receipt;

import cn.quanhen.tlog.MalformedException;
import cn.quanhen.tlog.Policy;
import cn.quanhen.verify.command.Arguments;
import cn.quanhen.verify.report.CannotTell;

/** The file that says whose signatures count (tlog-policy). */
public final class PolicyFile {
    /** The option that names it. */
    public static final String OPTION = "--policy";

    private PolicyFile() {}

    /** Reads it. */
    public static Policy read(String file) {
        try {
            return Policy.parse(Arguments.read("policy-unreadable", file));
        } catch (MalformedException e) {
            throw new CannotTell(
                    "policy-unreadable", "策略文件有误：" + e.getMessage(), "the policy cannot be read: " + e.getMessage());
        }
    }
}
