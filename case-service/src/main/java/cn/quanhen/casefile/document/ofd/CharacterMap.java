package cn.quanhen.casefile.document.ofd;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The cmap table of a font: format 4 for viewers that know the basic plane only, format 12 for all characters. */
final class CharacterMap {

    /** Format 4 tells its length in 16 bits. */
    private static final int MOST_SEGMENTS = 8_000;

    /** Consecutive code points with consecutive glyphs. */
    private record Run(int first, int last, int glyph) {}

    private CharacterMap() {}

    static byte[] of(SortedMap<Integer, Integer> characters) {
        byte[] basic = basicPlane(runs(characters.headMap(0xFFFF)));
        byte[] full = allPlanes(runs(characters));
        ByteBuffer table = ByteBuffer.allocate(20 + basic.length + full.length);
        table.putShort((short) 0).putShort((short) 2);
        table.putShort((short) 3).putShort((short) 1).putInt(20);
        table.putShort((short) 3).putShort((short) 10).putInt(20 + basic.length);
        return table.put(basic).put(full).array();
    }

    private static List<Run> runs(SortedMap<Integer, Integer> characters) {
        List<Run> runs = new ArrayList<>();
        for (Map.Entry<Integer, Integer> entry : characters.entrySet()) {
            int codePoint = entry.getKey();
            int glyph = entry.getValue();
            Run last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && codePoint == last.last + 1 && glyph == last.glyph + codePoint - last.first) {
                runs.set(runs.size() - 1, new Run(last.first, codePoint, last.glyph));
            } else {
                runs.add(new Run(codePoint, codePoint, glyph));
            }
        }
        return runs;
    }

    private static byte[] basicPlane(List<Run> allRuns) {
        List<Run> runs = allRuns.subList(0, Math.min(allRuns.size(), MOST_SEGMENTS));
        int segments = runs.size() + 1;
        int length = 16 + 8 * segments;
        int power = Integer.highestOneBit(segments);
        ByteBuffer map = ByteBuffer.allocate(length);
        map.putShort((short) 4).putShort((short) length).putShort((short) 0);
        map.putShort((short) (2 * segments)).putShort((short) (2 * power));
        map.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (2 * (segments - power)));
        runs.forEach(run -> map.putShort((short) run.last));
        map.putShort((short) 0xFFFF).putShort((short) 0);
        runs.forEach(run -> map.putShort((short) run.first));
        map.putShort((short) 0xFFFF);
        runs.forEach(run -> map.putShort((short) (run.glyph - run.first)));
        map.putShort((short) 1);
        return map.array();
    }

    private static byte[] allPlanes(List<Run> runs) {
        int length = 16 + 12 * runs.size();
        ByteBuffer map = ByteBuffer.allocate(length);
        map.putShort((short) 12).putShort((short) 0).putInt(length).putInt(0).putInt(runs.size());
        runs.forEach(run -> map.putInt(run.first).putInt(run.last).putInt(run.glyph));
        return map.array();
    }
}
