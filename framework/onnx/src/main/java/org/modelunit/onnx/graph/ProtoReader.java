package org.modelunit.onnx.graph;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Steps through the fields of a message in protocol buffers' wire format; the little that reading a file's labels needs. */
final class ProtoReader {

    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED32 = 5;

    private final ByteBuffer buffer;
    private int wireType;

    ProtoReader(ByteBuffer message) {
        this.buffer = message.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Moves to the next field and returns its number; 0 at the end. */
    int next() {
        if (!buffer.hasRemaining()) {
            return 0;
        }
        long tag = varint();
        wireType = (int) (tag & 7);
        return (int) (tag >>> 3);
    }

    /** Tells whether the field holds bytes: a text, a message, or packed numbers. */
    boolean isBytes() {
        return wireType == BYTES;
    }

    /** Reads the field's bytes. */
    ByteBuffer bytes() {
        int length = (int) varint();
        ByteBuffer slice = buffer.slice(buffer.position(), length);
        buffer.position(buffer.position() + length);
        return slice;
    }

    String text() {
        return StandardCharsets.UTF_8.decode(bytes()).toString();
    }

    boolean hasRemaining() {
        return buffer.hasRemaining();
    }

    long varint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = buffer.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number has more than ten bytes");
    }

    void skip() {
        switch (wireType) {
            case VARINT -> varint();
            case FIXED64 -> buffer.position(buffer.position() + 8);
            case BYTES -> bytes();
            case FIXED32 -> buffer.position(buffer.position() + 4);
            default -> throw new IllegalArgumentException("there is no wire type " + wireType);
        }
    }
}
