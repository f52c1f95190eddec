package cn.quanhen.tlog;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Where a tile or an entry bundle is served, below the log's prefix (tlog-tiles, Merkle Tree and Log entries).
 *
 * @param level the tile's level from 0 to 63, or {@link #ENTRIES}
 * @param index the tile's index within the level
 * @param width how many hashes or entries it holds, 1 to 256; below 256 it is partial
 */
public record TilePath(int level, long index, int width) {
    /** In place of a level: the bundle of the entries themselves. */
    public static final int ENTRIES = -1;
    /** The width of a full tile. */
    public static final int FULL = 256;

    private static final long MAX_INDEX = Long.MAX_VALUE / FULL;
    private static final int MAX_LEVEL_WITH_HASHES = 7;
    private static final String CLAUSE = "tlog-tiles, APIs";
    private static final Pattern FORM = Pattern.compile(
            "tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?", Pattern.DOTALL);

    /** Refuses what cannot be a tile. */
    public TilePath {
        if (level < ENTRIES || level > 63 || index < 0 || index > MAX_INDEX || width < 1 || width > FULL) {
            throw new MalformedException(CLAUSE, "level " + level + ", index " + index + ", width " + width);
        }
    }

    /** The full or partial tile at this place in a tree of a given size; refused where it would be empty. */
    public static TilePath inTree(int level, long index, long size) {
        long complete = level > MAX_LEVEL_WITH_HASHES ? 0 : size >> (8 * Math.max(level, 0));
        return new TilePath(level, index, Math.clamp(complete - index * FULL, 0, FULL));
    }

    /** The partial tiles on the right edge of a tree, lowest level first: all that growing it and its root ask for. */
    public static List<TilePath> edge(long size) {
        return IntStream.rangeClosed(0, MAX_LEVEL_WITH_HASHES)
                .filter(level -> (size >> (8 * level)) % FULL > 0)
                .mapToObj(level -> inTree(level, (size >> (8 * level)) / FULL, size))
                .toList();
    }

    /**
     * Reads a path such as {@code tile/0/x001/067.p/12}.
     *
     * @throws MalformedException where it is not the one way to write a tile's place
     */
    public static TilePath parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new MalformedException(CLAUSE, "not a tile path");
        }
        int level = form.group(1).equals("entries") ? ENTRIES : Integer.parseInt(form.group(1));
        long index = Long.parseLong(form.group(2).replaceAll("[x/]", ""));
        int width = form.group(3) == null ? FULL : Integer.parseInt(form.group(3));
        TilePath path = new TilePath(level, index, width);
        if (!path.text().equals(text)) {
            throw new MalformedException(CLAUSE, "not written in its only form");
        }
        return path;
    }

    /** As it stands in the address. */
    public String text() {
        StringBuilder elements = new StringBuilder(String.format("%03d", index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            elements.insert(0, String.format("x%03d/", rest % 1000));
        }
        String folder = level == ENTRIES ? "entries" : Integer.toString(level);
        return "tile/" + folder + "/" + elements + (isFull() ? "" : ".p/" + width);
    }

    /** Whether it holds 256. */
    public boolean isFull() {
        return width == FULL;
    }
}
