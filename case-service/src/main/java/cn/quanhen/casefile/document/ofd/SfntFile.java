package cn.quanhen.casefile.document.ofd;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Puts font tables into a file with directory and checksums (OpenType 1.9, "Organization of an OpenType font"). */
final class SfntFile {

    private static final int MAGIC = 0xB1B0AFBA;

    private final TreeMap<String, byte[]> tables = new TreeMap<>();

    void add(String tag, byte[] table) {
        tables.put(tag, table);
    }

    byte[] bytes() {
        int count = tables.size();
        int power = Integer.highestOneBit(count);
        int start = 12 + 16 * count;
        ByteBuffer file = ByteBuffer.allocate(
                start + tables.values().stream().mapToInt(SfntFile::padded).sum());
        file.putInt(0x00010000).putShort((short) count).putShort((short) (16 * power));
        file.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (16 * (count - power)));
        int at = start;
        int head = 0;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            byte[] content = table.getValue();
            file.put(at, content);
            file.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
            file.putInt(sum(file, at, padded(content))).putInt(at).putInt(content.length);
            head = table.getKey().equals("head") ? at : head;
            at += padded(content);
        }
        return file.putInt(head + 8, MAGIC - sum(file, 0, file.capacity())).array();
    }

    private static int sum(ByteBuffer file, int from, int length) {
        int sum = 0;
        for (int at = from; at < from + length; at += 4) {
            sum += file.getInt(at);
        }
        return sum;
    }

    private static int padded(byte[] table) {
        return (table.length + 3) & ~3;
    }
}
