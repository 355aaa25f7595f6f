package org.modelunit.tensor.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.modelunit.error.DataException;

/**
 * Steps through the fields of a message in protocol buffers' wire format. Whatever a length or a number claims is checked against the
 * bytes that are there, before anything is made of it.
 *
 * @see <a href="https://protobuf.dev/programming-guides/encoding/">Protocol buffers: encoding</a>
 */
final class WireReader {

    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED32 = 5;
    private static final int MOST_BYTES_OF_A_VARINT = 10;

    private final Path file;
    private final ByteBuffer buffer;
    private int field;
    private int wireType;

    WireReader(Path file, ByteBuffer message) {
        this.file = file;
        this.buffer = message.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Moves to the next field and returns its number; 0 at the end. */
    int next() {
        if (!buffer.hasRemaining()) {
            return 0;
        }
        long tag = varint();
        wireType = (int) (tag & 7);
        if (tag >>> 3 < 1 || tag >>> 3 > 0x1FFF_FFFF) {
            throw damaged("a field has the number " + Long.toUnsignedString(tag >>> 3));
        }
        field = (int) (tag >>> 3);
        return field;
    }

    boolean isBytes() {
        return wireType == BYTES;
    }

    /** Reads a field of bytes: a text, a message, or packed numbers. */
    ByteBuffer bytes() {
        require(BYTES);
        long length = varint();
        if (length < 0 || length > buffer.remaining()) {
            throw damaged("field " + field + " is said to have " + Long.toUnsignedString(length) + " bytes, but "
                    + buffer.remaining() + " follow");
        }
        ByteBuffer slice = buffer.slice(buffer.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.position(buffer.position() + (int) length);
        return slice;
    }

    /** Reads a field of text; what is no UTF-8 is refused. */
    String text() {
        return text(bytes());
    }

    String text(ByteBuffer bytes) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(bytes.slice());
            return text.toString();
        } catch (CharacterCodingException e) {
            throw new DataException(
                    file + " is damaged: field " + field + " holds a text that is not UTF-8; copy or write it again",
                    e);
        }
    }

    /** Reads a field of one whole number. */
    long number() {
        require(VARINT);
        return varint();
    }

    /** Reads the field as it lies there: the bytes of one fixed number, or of packed ones. */
    ByteBuffer fixed(int width) {
        if (isBytes()) {
            return bytes();
        }
        require(width == Integer.BYTES ? FIXED32 : FIXED64);
        return slice(width);
    }

    /** Reads the field as it lies there: the bytes of one varint, or of packed ones. */
    ByteBuffer varints() {
        if (isBytes()) {
            return bytes();
        }
        require(VARINT);
        int start = buffer.position();
        varint();
        int end = buffer.position();
        return buffer.slice(start, end - start);
    }

    void skip() {
        switch (wireType) {
            case VARINT -> varint();
            case FIXED64 -> slice(Long.BYTES);
            case BYTES -> bytes();
            case FIXED32 -> slice(Integer.BYTES);
            default -> throw damaged("there is no wire type " + wireType);
        }
    }

    private ByteBuffer slice(int width) {
        if (buffer.remaining() < width) {
            throw damaged("it ends in the middle of field " + field);
        }
        ByteBuffer slice = buffer.slice(buffer.position(), width).order(ByteOrder.LITTLE_ENDIAN);
        buffer.position(buffer.position() + width);
        return slice;
    }

    private void require(int type) {
        if (wireType != type) {
            throw damaged("field " + field + " has the wire type " + wireType + " instead of " + type);
        }
    }

    private long varint() {
        return varint(buffer);
    }

    /** Reads one number of at most ten bytes, least significant group of seven bits first. */
    long varint(ByteBuffer from) {
        long value = 0;
        for (int i = 0; i < MOST_BYTES_OF_A_VARINT; i++) {
            if (!from.hasRemaining()) {
                throw damaged("it ends in the middle of a number");
            }
            byte next = from.get();
            value |= (long) (next & 0x7f) << 7 * i;
            if (next >= 0) {
                return value;
            }
        }
        throw damaged("a number has more than ten bytes");
    }

    private DataException damaged(String what) {
        return new DataException(file + " is damaged, or no file of ONNX: " + what + "; copy or write it again");
    }
}
