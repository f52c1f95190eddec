package cn.quanhen.verify.report;

/** Text out of a file, made safe to show: nothing in it moves the cursor, hides or turns what stands beside it. */
final class Printable {
    private Printable() {}

    /** The text; what is not shown stands as its UTF-16 code units, each as a Java escape of four hex digits. */
    static String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isShown(c)) {
                shown.appendCodePoint(c);
            } else {
                Character.toString(c).chars().forEach(unit -> shown.append(String.format("\\u%04x", unit)));
            }
        });
        return shown.toString();
    }

    static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
