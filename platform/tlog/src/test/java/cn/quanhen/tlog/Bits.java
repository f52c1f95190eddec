package cn.quanhen.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One bit, changed. */
final class Bits {
    private Bits() {}

    static Hash flip(Hash hash, Random random) {
        byte[] bytes = hash.bytes();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return Hash.of(bytes);
    }

    /** The hash with one bit changed, for each of its 256. */
    static List<Hash> each(Hash hash) {
        List<Hash> flipped = new ArrayList<>();
        for (int bit = 0; bit < 8 * Hash.LENGTH; bit++) {
            byte[] bytes = hash.bytes();
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            flipped.add(Hash.of(bytes));
        }
        return flipped;
    }

    /** The path with one bit changed, for each of its bits. */
    static List<List<Hash>> each(List<Hash> path) {
        List<List<Hash>> flipped = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            for (Hash hash : each(path.get(i))) {
                List<Hash> other = new ArrayList<>(path);
                other.set(i, hash);
                flipped.add(other);
            }
        }
        return flipped;
    }

    /** The path with one bit of one of its hashes changed, for each of its hashes. */
    static List<List<Hash>> flips(List<Hash> path, Random random) {
        List<List<Hash>> flipped = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            List<Hash> other = new ArrayList<>(path);
            other.set(i, flip(path.get(i), random));
            flipped.add(other);
        }
        return flipped;
    }
}
