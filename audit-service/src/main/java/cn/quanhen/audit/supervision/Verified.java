package cn.quanhen.audit.supervision;

import cn.quanhen.audit.log.Leaf;
import cn.quanhen.tlog.Hash;
import cn.quanhen.tlog.Hashing;
import cn.quanhen.tlog.Tile;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A run of a log's entries that was verified against a cosigned checkpoint.
 *
 * @param from the index of the first
 * @param entries their bytes
 * @param tiles the tiles that they fill or widen
 * @param root of the tree that ends with the last of them
 */
record Verified(long from, List<byte[]> entries, List<Tile> tiles, Hash root) {
    long size() {
        return from + entries.size();
    }

    static List<Hash> hashes(List<byte[]> entries) {
        return entries.stream().map(Hashing::leaf).toList();
    }

    /** Those entries that are leaves of records, each with its index. */
    Stream<Indexed> leaves() {
        return IntStream.range(0, entries.size())
                .boxed()
                .flatMap(i -> Leaf.parse(entries.get(i)).stream().map(leaf -> new Indexed(from + i, leaf)));
    }

    /** A leaf and where it stands. */
    record Indexed(long index, Leaf leaf) {}
}
