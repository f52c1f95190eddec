package cn.quanhen.casefile.document.ofd;

import java.util.SortedSet;

/** How wide text is, and what of it can be drawn at all. */
final class Typeface {

    private final TrueType font;

    Typeface(TrueType font) {
        this.font = font;
    }

    double width(int codePoint, double size) {
        return size * font.advance(font.glyph(codePoint)) / font.unitsPerEm();
    }

    double width(String text, double size) {
        return text.codePoints().mapToDouble(c -> width(c, size)).sum();
    }

    /**
     * The text with nothing invisible and nothing lost: whatever the font cannot draw (control and format characters
     * too) becomes the substitute mark 〓 with its code point behind, and is noted in {@code unwritable}.
     */
    String writable(String text, SortedSet<Integer> unwritable) {
        StringBuilder writable = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\t', '\u3000').codePoints().forEach(c -> {
            if (c == '\n' || isDrawn(c)) {
                writable.appendCodePoint(c);
            } else {
                writable.append("〓（U+%04X）".formatted(c));
                unwritable.add(c);
            }
        });
        return writable.toString();
    }

    private boolean isDrawn(int codePoint) {
        int glyph = font.glyph(codePoint);
        return glyph != 0 && (!font.isBlank(glyph) || Character.getType(codePoint) == Character.SPACE_SEPARATOR);
    }
}
