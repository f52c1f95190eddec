package cn.quanhen.audit.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A bundle that comes in, piece by piece, into a file. Blocks. */
final class Upload implements AutoCloseable {
    private final Shelf shelf;
    private final Path path;
    private final FileChannel file;

    Upload(Shelf shelf) throws IOException {
        this.shelf = shelf;
        this.path = shelf.receive();
        this.file = FileChannel.open(path, StandardOpenOption.WRITE);
    }

    /** Takes the next piece; refused where the bundle becomes too large. */
    void write(byte[] piece) {
        try {
            if (file.position() + piece.length > shelf.largest()) {
                throw Shelf.tooLarge("数据包超过" + shelf.largest() + "字节", shelf.largest());
            }
            ByteBuffer rest = ByteBuffer.wrap(piece);
            while (rest.hasRemaining()) {
                var written = file.write(rest);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole file. */
    Path whole() {
        return path;
    }

    /** Lets go of the file, unless somebody has taken it. */
    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            shelf.drop(path);
        }
    }
}
