package cn.quanhen.casefile.document.ofd;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A font with TrueType outlines and a full Unicode character map (OpenType 1.9, cmap format 12). */
final class TrueType {

    /** LXGW WenKai (霞鹜文楷): OFL 1.1, the whole basic block of CJK and the commoner rare names. */
    private static final String WENKAI = "LXGWWenKai-Regular.ttf";

    private final Map<String, ByteBuffer> tables = new HashMap<>();
    private final ByteBuffer groups;
    private final int groupCount;

    TrueType(byte[] file) {
        ByteBuffer font = ByteBuffer.wrap(file);
        int count = font.getShort(4);
        for (int i = 0; i < count; i++) {
            int entry = 12 + 16 * i;
            String tag = new String(file, entry, 4, StandardCharsets.US_ASCII);
            tables.put(tag, font.slice(font.getInt(entry + 8), font.getInt(entry + 12)));
        }
        groups = fullCharacterMap();
        groupCount = groups.getInt(12);
    }

    /** The font that the documents carry. */
    static TrueType wenKai() {
        try (InputStream in = TrueType.class.getResourceAsStream(WENKAI)) {
            if (in == null) {
                throw new IllegalStateException("the font " + WENKAI + " is missing from the build");
            }
            return new TrueType(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a table, read only by absolute position. */
    ByteBuffer table(String tag) {
        ByteBuffer table = tables.get(tag);
        if (table == null) {
            throw new IllegalArgumentException("the font has no table " + tag);
        }
        return table;
    }

    /** The glyph of a code point; 0 where the font has none. */
    int glyph(int codePoint) {
        return mapped(codePoint == TickedBox.CODE_POINT ? TickedBox.EMPTY : codePoint);
    }

    private int mapped(int codePoint) {
        int low = 0;
        int high = groupCount - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int at = 16 + 12 * middle;
            if (codePoint < groups.getInt(at)) {
                high = middle - 1;
            } else if (codePoint > groups.getInt(at + 4)) {
                low = middle + 1;
            } else {
                return groups.getInt(at + 8) + codePoint - groups.getInt(at);
            }
        }
        return 0;
    }

    int advance(int glyph) {
        int last = Short.toUnsignedInt(table("hhea").getShort(34)) - 1;
        return Short.toUnsignedInt(table("hmtx").getShort(4 * Math.min(glyph, last)));
    }

    short leftSideBearing(int glyph) {
        int metrics = Short.toUnsignedInt(table("hhea").getShort(34));
        return table("hmtx").getShort(glyph < metrics ? 4 * glyph + 2 : 4 * metrics + 2 * (glyph - metrics));
    }

    int unitsPerEm() {
        return Short.toUnsignedInt(table("head").getShort(18));
    }

    boolean isBlank(int glyph) {
        return location(glyph) == location(glyph + 1);
    }

    /** The outline of a glyph; empty for a blank. */
    byte[] outline(int glyph) {
        int from = location(glyph);
        byte[] outline = new byte[location(glyph + 1) - from];
        table("glyf").get(from, outline);
        return outline;
    }

    private int location(int glyph) {
        boolean isLong = table("head").getShort(50) == 1;
        return isLong
                ? table("loca").getInt(4 * glyph)
                : 2 * Short.toUnsignedInt(table("loca").getShort(2 * glyph));
    }

    private ByteBuffer fullCharacterMap() {
        ByteBuffer cmap = table("cmap");
        for (int i = 0; i < cmap.getShort(2); i++) {
            int offset = cmap.getInt(4 + 8 * i + 4);
            if (cmap.getShort(offset) == 12) {
                return cmap.slice(offset, cmap.getInt(offset + 4));
            }
        }
        throw new IllegalArgumentException("the font has no full Unicode character map");
    }
}
