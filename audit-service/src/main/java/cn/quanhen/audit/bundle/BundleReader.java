package cn.quanhen.audit.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.quanhen.tlog.MalformedException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads a bundle frame by frame; holds one frame. */
final class BundleReader implements AutoCloseable {
    private static final int LONGEST_HEADER = 1 << 14;

    private final DataInputStream in;
    private final BundleHeader header;

    /**
     * Reads the header.
     *
     * @throws MalformedException where it is none
     */
    BundleReader(InputStream bytes) throws IOException {
        this.in = new DataInputStream(new BufferedInputStream(bytes));
        this.header = BundleHeader.parse(headerText());
    }

    BundleHeader header() {
        return header;
    }

    /**
     * The next frame; the last is a {@link Frame.Digest}.
     *
     * @throws MalformedException where there is none
     */
    Frame next() throws IOException {
        int letter = in.read();
        try {
            int length = in.readInt();
            Frame.Type type = Frame.Type.of(letter, length);
            return Frame.parse(type, whole(length));
        } catch (EOFException e) {
            throw new MalformedException(Frame.CLAUSE, "cut short");
        }
    }

    /** Whether nothing is left. */
    boolean exhausted() throws IOException {
        return in.read() < 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private byte[] whole(int length) throws IOException {
        byte[] content = in.readNBytes(length);
        if (content.length < length) {
            throw new EOFException();
        }
        return content;
    }

    private String headerText() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int last = 0, b = in.read(); ; last = b, b = in.read()) {
            if (b < 0 || text.size() == LONGEST_HEADER) {
                throw new MalformedException("docs/bundles.md, Header", "no end of the header");
            }
            text.write(b);
            if (b == '\n' && last == '\n') {
                return text.toString(UTF_8);
            }
        }
    }
}
