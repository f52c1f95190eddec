package cn.quanhen.casefile.document.ofd;

/** What a record that holds personal data says of itself in a log. */
final class Redacted {

    private Redacted() {}

    static String of(Object holder) {
        return holder.getClass().getSimpleName() + "[redacted]";
    }
}
