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
