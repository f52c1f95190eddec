package cn.quanhen.verify.volume;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A protocol buffers message, read off its bytes without its description (Encoding): its fields by their numbers.
 *
 * @param numbers the varints; the last of each counts
 * @param bytes the length-delimited fields, in their order
 */
record Wire(Map<Integer, Long> numbers, Map<Integer, List<byte[]>> bytes) {
    private static final int LONGEST_VARINT = 10;

    /**
     * Reads a message.
     *
     * @throws IllegalArgumentException where the bytes are none
     */
    static Wire of(byte[] message) {
        Wire wire = new Wire(new HashMap<>(), new HashMap<>());
        Cursor cursor = new Cursor(message);
        while (cursor.at < message.length) {
            long tag = cursor.varint();
            int field = (int) (tag >>> 3);
            switch ((int) (tag & 7)) {
                case 0 -> wire.numbers.put(field, cursor.varint());
                case 1 -> cursor.skip(8);
                case 2 ->
                    wire.bytes
                            .computeIfAbsent(field, unused -> new ArrayList<>())
                            .add(cursor.take(cursor.varint()));
                case 5 -> cursor.skip(4);
                default -> throw new IllegalArgumentException("no such wire type");
            }
        }
        return wire;
    }

    long number(int field) {
        return numbers.getOrDefault(field, 0L);
    }

    byte[] bytes(int field) {
        List<byte[]> all = bytes.getOrDefault(field, List.of());
        return all.isEmpty() ? new byte[0] : all.getLast();
    }

    String text(int field) {
        return new String(bytes(field), StandardCharsets.UTF_8);
    }

    String hex(int field) {
        return HexFormat.of().formatHex(bytes(field));
    }

    List<Wire> messages(int field) {
        return bytes.getOrDefault(field, List.of()).stream().map(Wire::of).toList();
    }

    private static final class Cursor {
        private final byte[] message;
        private int at;

        Cursor(byte[] message) {
            this.message = message;
        }

        long varint() {
            long value = 0;
            for (int i = 0; i < LONGEST_VARINT; i++) {
                byte next = take(1)[0];
                value |= (next & 0x7fL) << (7 * i);
                if (next >= 0) {
                    return value;
                }
            }
            throw new IllegalArgumentException("a varint without end");
        }

        byte[] take(long length) {
            int from = at;
            skip(length);
            return Arrays.copyOfRange(message, from, at);
        }

        void skip(long length) {
            if (length < 0 || length > message.length - at) {
                throw new IllegalArgumentException("cut short");
            }
            at += (int) length;
        }
    }
}
