package cn.quanhen.tlog;

/** Where a tree's hashes come from: tiles, a list, a database. */
@FunctionalInterface
public interface Subtrees {
    /**
     * The hash of a complete subtree, {@code MTH(D[index * 2^level : (index + 1) * 2^level])}.
     *
     * @param level the height, 0 for leaves
     * @param index the place among the complete subtrees of that height, from 0
     */
    Hash at(int level, long index);
}
