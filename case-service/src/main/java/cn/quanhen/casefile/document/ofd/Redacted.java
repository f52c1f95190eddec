package cn.quanhen.casefile.document.ofd;

/** What a record that holds personal data says of itself in a log: its kind, nothing of what it holds. */
public final class Redacted {

    private Redacted() {}

    public static String of(Object holder) {
        return holder.getClass().getSimpleName() + "[redacted]";
    }
}
