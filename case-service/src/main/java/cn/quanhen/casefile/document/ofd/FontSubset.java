package cn.quanhen.casefile.document.ofd;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/** The part of a font that a document uses, as a font file of its own (FontFile, GB/T 33190 11.1). */
final class FontSubset {

    private static final int ARGUMENTS_ARE_WORDS = 0x0001;
    private static final int HAS_SCALE = 0x0008;
    private static final int MORE_COMPONENTS = 0x0020;
    private static final int HAS_TWO_SCALES = 0x0040;
    private static final int HAS_MATRIX = 0x0080;

    private final TrueType font;
    private final TreeMap<Integer, Integer> characters = new TreeMap<>();
    /** Glyph in the font → glyph in the subset, in the subset's order. */
    private final Map<Integer, Integer> glyphs = new LinkedHashMap<>();

    FontSubset(TrueType font, SortedSet<Integer> codePoints) {
        this.font = font;
        int missingGlyph = renumber(0);
        for (int codePoint : codePoints) {
            int glyph = renumber(font.glyph(codePoint));
            if (glyph != missingGlyph) {
                characters.put(codePoint, glyph);
            }
        }
    }

    /** The glyph of a code point in the subset; 0 where it has none. */
    int glyph(int codePoint) {
        return characters.getOrDefault(codePoint, 0);
    }

    /** The font file, under a name of its own as the licence asks. */
    byte[] write(String name) {
        List<byte[]> outlines = outlines();
        SfntFile file = new SfntFile();
        file.add("OS/2", bytes(font.table("OS/2")));
        file.add("cmap", CharacterMap.of(characters));
        file.add("glyf", joined(outlines));
        file.add("head", head());
        file.add("hhea", horizontalHeader());
        file.add("hmtx", horizontalMetrics());
        file.add("loca", locations(outlines));
        file.add("maxp", maximumProfile());
        file.add("name", name(name));
        file.add("post", post());
        return file.bytes();
    }

    /** Outlines in the subset's order; a composite glyph adds its parts behind. */
    private List<byte[]> outlines() {
        List<byte[]> outlines = new ArrayList<>();
        List<Integer> originals = new ArrayList<>(glyphs.keySet());
        for (int i = 0; i < originals.size(); i++) {
            byte[] outline = font.outline(originals.get(i));
            if (outline.length > 0 && ByteBuffer.wrap(outline).getShort(0) < 0) {
                renumberParts(ByteBuffer.wrap(outline));
                originals = new ArrayList<>(glyphs.keySet());
            }
            outlines.add(outline);
        }
        return outlines;
    }

    private void renumberParts(ByteBuffer outline) {
        int at = 10;
        int flags;
        do {
            flags = outline.getShort(at);
            int part = Short.toUnsignedInt(outline.getShort(at + 2));
            outline.putShort(at + 2, (short) renumber(part));
            at += 4 + ((flags & ARGUMENTS_ARE_WORDS) != 0 ? 4 : 2);
            at += (flags & HAS_SCALE) != 0 ? 2 : (flags & HAS_TWO_SCALES) != 0 ? 4 : (flags & HAS_MATRIX) != 0 ? 8 : 0;
        } while ((flags & MORE_COMPONENTS) != 0);
    }

    private int renumber(int glyph) {
        return glyphs.computeIfAbsent(glyph, absent -> glyphs.size());
    }

    private static byte[] joined(List<byte[]> outlines) {
        ByteBuffer all = ByteBuffer.allocate(
                outlines.stream().mapToInt(FontSubset::padded).sum());
        for (byte[] outline : outlines) {
            all.put(outline).position(all.position() + padded(outline) - outline.length);
        }
        return all.array();
    }

    private static byte[] locations(List<byte[]> outlines) {
        ByteBuffer locations = ByteBuffer.allocate(4 * (outlines.size() + 1)).putInt(0);
        int end = 0;
        for (byte[] outline : outlines) {
            end += padded(outline);
            locations.putInt(end);
        }
        return locations.array();
    }

    private static int padded(byte[] outline) {
        return (outline.length + 3) & ~3;
    }

    private byte[] head() {
        ByteBuffer head = ByteBuffer.wrap(bytes(font.table("head")));
        return head.putInt(8, 0).putShort(50, (short) 1).array();
    }

    private byte[] horizontalHeader() {
        ByteBuffer header = ByteBuffer.wrap(bytes(font.table("hhea")));
        return header.putShort(34, (short) glyphs.size()).array();
    }

    private byte[] horizontalMetrics() {
        ByteBuffer metrics = ByteBuffer.allocate(4 * glyphs.size());
        for (int glyph : glyphs.keySet()) {
            metrics.putShort((short) font.advance(glyph)).putShort(font.leftSideBearing(glyph));
        }
        return metrics.array();
    }

    private byte[] maximumProfile() {
        ByteBuffer profile = ByteBuffer.wrap(bytes(font.table("maxp")));
        return profile.putShort(4, (short) glyphs.size()).array();
    }

    /** Name table: family, style, full and PostScript name for Windows. */
    private static byte[] name(String name) {
        int[] kinds = {1, 2, 4, 6};
        byte[] style = "Regular".getBytes(StandardCharsets.UTF_16BE);
        byte[] family = name.getBytes(StandardCharsets.UTF_16BE);
        int strings = 6 + 12 * kinds.length;
        ByteBuffer table = ByteBuffer.allocate(strings + family.length + style.length);
        table.putShort((short) 0).putShort((short) kinds.length).putShort((short) strings);
        for (int kind : kinds) {
            table.putShort((short) 3)
                    .putShort((short) 1)
                    .putShort((short) 0x409)
                    .putShort((short) kind);
            table.putShort((short) (kind == 2 ? style : family).length);
            table.putShort((short) (kind == 2 ? family.length : 0));
        }
        return table.put(family).put(style).array();
    }

    /** PostScript table without glyph names. */
    private static byte[] post() {
        return ByteBuffer.allocate(32).putInt(0x00030000).array();
    }

    private static byte[] bytes(ByteBuffer table) {
        byte[] bytes = new byte[table.capacity()];
        table.get(0, bytes);
        return bytes;
    }
}
