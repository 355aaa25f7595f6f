package org.modelunit.benchmarks.sidebyside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Arrays as files of raw numbers, named by size and content, as NumPy reads them. */
final class NumberFiles {

    private final Path directory;
    private final int size;

    NumberFiles(Path directory, int size) {
        this.directory = directory;
        this.size = size;
    }

    /** Puts the number of a row. */
    interface Cell {
        void put(ByteBuffer buffer, int row);
    }

    void write(String name, int width, Cell cell) {
        try (FileChannel file = FileChannel.open(
                directory.resolve(size + "." + name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.allocate(width * size).order(ByteOrder.nativeOrder());
            for (int row = 0; row < size; row++) {
                cell.put(buffer, row);
            }
            buffer.flip();
            while (buffer.hasRemaining()) {
                file.write(buffer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + name, e);
        }
    }
}
