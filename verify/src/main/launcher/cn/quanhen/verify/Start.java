package cn.quanhen.verify;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UnsupportedEncodingException;
import java.lang.reflect.InvocationTargetException;

/**
 * Starts {@code Main}. It alone is compiled for Java 8: a Java that is too old says so and ends with 2, for of its own
 * it would end with 1, which means that a receipt is invalid. So does whatever else goes wrong that nobody foresaw.
 */
public final class Start {
    private static final int NEEDED = 21;
    private static final int CANNOT_TELL = 2;

    private Start() {}

    public static void main(String[] args) throws UnsupportedEncodingException {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, "UTF-8");
        String version = System.getProperty("java.specification.version");
        if (version.startsWith("1.") || Integer.parseInt(version) < NEEDED) {
            err.println("verify 需要 Java " + NEEDED + " 或更高版本，现在运行的是 Java " + version + "；请安装后重试");
            err.println("verify needs Java " + NEEDED + " or newer, this is Java " + version);
            System.exit(CANNOT_TELL);
        }
        try {
            Class.forName("cn.quanhen.verify.Main")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            fail(err, e.getCause());
        } catch (ReflectiveOperationException | LinkageError e) {
            fail(err, e);
        }
    }

    private static void fail(PrintStream err, Throwable cause) {
        err.println("无法判断：程序出错，请将以下内容报告给维护人员");
        err.println("cannot tell: the program failed, please report what follows");
        cause.printStackTrace(err);
        System.exit(CANNOT_TELL);
    }
}
