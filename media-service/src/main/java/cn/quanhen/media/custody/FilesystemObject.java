package cn.quanhen.media.custody;

import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** One object of a {@link FilesystemObjectStore}, its tree held against the roots before anything is read. */
final class FilesystemObject implements StoredObject {
    private final String name;
    private final FileChannel channel;
    private final BlockTree tree;
    private final long size;

    private FilesystemObject(String name, FileChannel channel, BlockTree tree, long size) {
        this.name = name;
        this.channel = channel;
        this.tree = tree;
        this.size = size;
    }

    static FilesystemObject open(Path root, Path file, Fingerprint expected) {
        var name = root.relativize(file).toString();
        var tree = tree(root, FilesystemObjectStore.tree(file), expected);
        try {
            if (Files.size(file) != expected.size()) {
                throw Corrupt.file(name, "的长度为 " + Files.size(file) + " 字节，入库时为 " + expected.size() + " 字节");
            }
            return new FilesystemObject(name, FileChannel.open(file, READ), tree, expected.size());
        } catch (IOException e) {
            throw Corrupt.file(name, "缺失或者无法读取");
        }
    }

    private static BlockTree tree(Path root, Path file, Fingerprint expected) {
        var name = root.relativize(file).toString();
        try {
            var tree = new BlockTree(Files.readAllBytes(file));
            if (tree.count() != BlockTree.blocks(expected.size())
                    || !tree.root(Algorithm.SHA256).equals(expected.sha256Root())
                    || !tree.root(Algorithm.SM3).equals(expected.sm3Root())) {
                throw Corrupt.file(name, "与入库时不一致");
            }
            return tree;
        } catch (IOException | IllegalArgumentException e) {
            throw Corrupt.file(name, "缺失或者无法读取");
        }
    }

    @Override
    public byte[] block(int index) {
        var start = (long) index * BlockTree.BLOCK;
        var block = ByteBuffer.allocate(Math.toIntExact(Math.min(BlockTree.BLOCK, size - start)));
        try {
            while (block.hasRemaining() && channel.read(block, start + block.position()) >= 0) {}
        } catch (IOException e) {
            throw Corrupt.block(name, index);
        }
        if (!tree.holds(Algorithm.SHA256, index, block.array())) {
            throw Corrupt.block(name, index);
        }
        return block.array();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
