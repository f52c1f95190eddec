package cn.quanhen.standalone.demonstration;

import java.io.PrintStream;

/** Tells a person what happens, in Chinese and English. */
public final class Narrator {
    private final PrintStream out;

    /** Tells it here. */
    public Narrator(PrintStream out) {
        this.out = out;
    }

    void phase(String chinese, String english) {
        out.printf("%n── %s  %s%n", chinese, english);
    }

    void did(String chinese, String english) {
        out.printf("   %s%n      %s%n", chinese, english);
    }

    void refused(String chinese, String english, Refused refused) {
        out.printf("   ✗ %s%n      %s%n", chinese, english);
        out.printf("      %s（%s，%s）%n", refused.message(), refused.reason(), refused.article());
        out.printf("      → %s%n", refused.remedy());
    }
}
