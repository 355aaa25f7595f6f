package org.modelunit.data.array;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.modelunit.error.DataException;
import org.modelunit.tensor.ElementType;
import org.modelunit.tensor.Tensor;
import org.modelunit.tensor.file.TensorBuilder;

/**
 * Reads one array as <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">NumPy's format</a> lays down in
 * versions 1.0 to 3.0. What the header claims is compared with the file's length before there is memory for it.
 */
final class NpyReader {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LONGEST_HEADER = 1 << 20;

    private final String where;
    private final ReadableByteChannel channel;
    private final long length;
    private final ByteBuffer chunk;
    private long position;

    /**
     * Makes a reader.
     *
     * @param where what errors call the array
     * @param channel gives the bytes, and is left open
     * @param length how many bytes there are
     * @param chunk memory for some of them
     */
    NpyReader(String where, ReadableByteChannel channel, long length, ByteBuffer chunk) {
        this.where = where;
        this.channel = channel;
        this.length = length;
        this.chunk = chunk;
    }

    Tensor read() throws IOException {
        NpyHeader header = header();
        long count = count(header);
        requireLength(header.type(), count, length - position);
        requireMemory(header.type(), count);
        return header.type().isText() ? texts(header, (int) count) : numbers(header, count);
    }

    private NpyHeader header() throws IOException {
        ByteBuffer begin = bytes((int) Math.min(MAGIC.length, length));
        if (!begin.equals(ByteBuffer.wrap(MAGIC))) {
            throw notNpy(begin);
        }
        int version = length - position < 2 ? 1 : bytes(2).get(0);
        int prefix = version == 1 ? Short.BYTES : Integer.BYTES;
        if (version < 1 || version > 3) {
            throw new DataException(where + " is of version " + version + " of NumPy's format, but 1 to 3 are known");
        }
        if (length - position < prefix) {
            throw truncated();
        }
        ByteBuffer size = bytes(prefix).order(ByteOrder.LITTLE_ENDIAN);
        long headerLength =
                version == 1 ? Short.toUnsignedLong(size.getShort()) : Integer.toUnsignedLong(size.getInt());
        if (headerLength > length - position) {
            throw truncated();
        }
        if (headerLength > LONGEST_HEADER) {
            throw new DataException(where + " has a header of " + headerLength + " bytes, but at most " + LONGEST_HEADER
                    + " are read; write the file again with np.save");
        }
        return NpyHeader.parse(
                where, StandardCharsets.UTF_8.decode(bytes((int) headerLength)).toString());
    }

    private long count(NpyHeader header) {
        try {
            return TensorBuilder.count(
                    header.shape().stream().mapToInt(Integer::intValue).toArray());
        } catch (ArithmeticException e) {
            throw new DataException(
                    where + " has the shape " + header.shape() + ", but " + e.getMessage()
                            + "; save fewer rows, or several files",
                    e);
        }
    }

    private void requireLength(NpyType type, long count, long found) {
        long expected = count * type.width(); // below 2^31 values of less than 2^31 bytes
        if (found != expected) {
            throw new DataException(where + " should hold " + count + " values in " + expected + " bytes, but has "
                    + found
                    + "; "
                    + (found < expected ? "the file is cut off, copy or save it again" : "save one array to a file"));
        }
    }

    /** Whole numbers are kept in eight bytes, and texts of no characters are as many as a header claims. */
    private void requireMemory(NpyType type, long count) {
        long bytes = count
                * (type.isText() || type.elementType().isWhole() ? Long.BYTES : Math.max(type.width(), Float.BYTES));
        if (bytes > Runtime.getRuntime().maxMemory()) {
            throw new DataException(where + " takes " + bytes + " bytes of memory, but this JVM has at most "
                    + Runtime.getRuntime().maxMemory() + "; save fewer rows, or say -Xmx with more");
        }
    }

    private Tensor numbers(NpyHeader header, long count) throws IOException {
        ElementType type = header.type().elementType();
        int width = header.type().width();
        TensorBuilder builder = new TensorBuilder(type, header.shapeArray());
        long left = count * width;
        while (left > 0) {
            int wanted = (int) Math.min(left, chunk.capacity() - chunk.capacity() % width);
            fill(chunk.clear().limit(wanted));
            builder.put(chunk.order(header.type().order()));
            left -= wanted;
        }
        return DataException.naming(where, header.isFortranOrder() ? builder::buildTransposed : builder::build);
    }

    private Tensor texts(NpyHeader header, int count) throws IOException {
        NpyTexts texts = new NpyTexts(where, header.type());
        String[] values = new String[count];
        for (int i = 0; i < count; i++) {
            values[i] = texts.read(bytes(header.type().width()));
        }
        return Tensor.of(
                header.isFortranOrder() ? texts.inOrder(values, header.shapeArray()) : values, header.shapeArray());
    }

    /** Reads some bytes, which are there. */
    private ByteBuffer bytes(int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        fill(bytes);
        return bytes;
    }

    private void fill(ByteBuffer buffer) throws IOException {
        int wanted = buffer.remaining();
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new DataException(String.format(
                        Locale.ROOT,
                        "%s ends after %d of %d bytes; copy or save it again, and leave files alone while tests run",
                        where,
                        position + wanted - buffer.remaining(),
                        length));
            }
        }
        position += wanted;
        buffer.flip();
    }

    private DataException notNpy(ByteBuffer begin) {
        if (begin.remaining() < MAGIC.length && begin.equals(ByteBuffer.wrap(MAGIC, 0, begin.remaining()))) {
            return truncated();
        }
        boolean isZip = begin.remaining() > 1 && begin.get(0) == 'P' && begin.get(1) == 'K';
        return new DataException(where + " is no .npy file: it does not begin with \\x93NUMPY; "
                + (isZip ? "it looks like an .npz archive, read it with Npz.read" : "write it with np.save"));
    }

    private DataException truncated() {
        return new DataException(where + " ends in the middle of its header; copy or save it again");
    }
}
