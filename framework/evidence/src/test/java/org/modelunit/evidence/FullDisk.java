package org.modelunit.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A disk that has room for so many bytes, and then takes the beginning of what is written and fails. */
final class FullDisk implements Journal.Opening {

    private long room;
    private boolean canTruncate = true;

    FullDisk(long room) {
        this.room = room;
    }

    void has(long bytes) {
        room = bytes;
    }

    void cannotTruncate() {
        canTruncate = false;
    }

    void canTruncate() {
        canTruncate = true;
    }

    @Override
    public SeekableByteChannel open(Path file, StandardOpenOption... options) throws IOException {
        SeekableByteChannel real = Files.newByteChannel(file, options);
        return new SeekableByteChannel() {
            @Override
            public int write(ByteBuffer source) throws IOException {
                if (room == 0) {
                    throw new IOException("No space left on device");
                }
                int length = (int) Math.min(room, source.remaining());
                ByteBuffer part = source.slice(source.position(), length);
                source.position(source.position() + length);
                room -= length;
                return real.write(part);
            }

            @Override
            public SeekableByteChannel truncate(long size) throws IOException {
                if (!canTruncate) {
                    throw new IOException("Input/output error");
                }
                real.truncate(size);
                return this;
            }

            @Override
            public int read(ByteBuffer target) throws IOException {
                return real.read(target);
            }

            @Override
            public long position() throws IOException {
                return real.position();
            }

            @Override
            public SeekableByteChannel position(long position) throws IOException {
                real.position(position);
                return this;
            }

            @Override
            public long size() throws IOException {
                return real.size();
            }

            @Override
            public boolean isOpen() {
                return real.isOpen();
            }

            @Override
            public void close() throws IOException {
                real.close();
            }
        };
    }
}
