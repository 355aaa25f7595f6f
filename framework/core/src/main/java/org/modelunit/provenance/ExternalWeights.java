package org.modelunit.provenance;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Whether an ONNX file keeps weights in other files (external data): the digest of its own bytes then does not say which model it is, as other
 * weights beside the same file are another model. Read from protocol buffers' wire format by the numbers of the fields in onnx.proto, without
 * the weights themselves; of what occurs twice, once is enough.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class ExternalWeights {

    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;
    private static final int GROUP = 3;
    private static final int END_OF_GROUP = 4;
    private static final int FIXED32 = 5;

    private static final int LOCATION = 14;
    private static final int OUTSIDE = 1;
    private static final int DEEPEST = 200;

    /** The messages of a file that lead to tensors. */
    private enum Message {
        MODEL,
        TRAINING,
        FUNCTION,
        GRAPH,
        NODE,
        ATTRIBUTE,
        SPARSE_TENSOR,
        TENSOR
    }

    private static final Map<Message, Map<Integer, Message>> FIELDS = Map.of(
            Message.MODEL, Map.of(7, Message.GRAPH, 20, Message.TRAINING, 25, Message.FUNCTION),
            Message.TRAINING, Map.of(1, Message.GRAPH, 2, Message.GRAPH),
            Message.FUNCTION, Map.of(7, Message.NODE, 11, Message.ATTRIBUTE),
            Message.GRAPH, Map.of(1, Message.NODE, 5, Message.TENSOR, 15, Message.SPARSE_TENSOR),
            Message.NODE, Map.of(5, Message.ATTRIBUTE),
            Message.ATTRIBUTE,
                    Map.of(
                            5, Message.TENSOR,
                            6, Message.GRAPH,
                            10, Message.TENSOR,
                            11, Message.GRAPH,
                            22, Message.SPARSE_TENSOR,
                            23, Message.SPARSE_TENSOR),
            Message.SPARSE_TENSOR, Map.of(1, Message.TENSOR, 2, Message.TENSOR),
            Message.TENSOR, Map.of());

    /** What is no such file, which no runtime for ONNX reads either. */
    private static final class NotOnnxException extends Exception {
        private static final long serialVersionUID = 1;

        NotOnnxException(String why) {
            super(why, null, false, false);
        }
    }

    private ExternalWeights() {}

    /**
     * Returns whether a file keeps weights in others; {@code false} for one that is no ONNX file.
     *
     * @param file the bytes of the file
     */
    public static boolean areIn(byte[] file) {
        AtomicBoolean areOutside = new AtomicBoolean();
        try {
            search(ByteBuffer.wrap(file), Message.MODEL, 0, areOutside);
        } catch (NotOnnxException | BufferUnderflowException e) {
            return areOutside.get(); // other readers may forgive what comes after them
        }
        return areOutside.get();
    }

    private static void search(ByteBuffer bytes, Message message, int depth, AtomicBoolean areOutside)
            throws NotOnnxException {
        if (depth > DEEPEST) {
            throw new NotOnnxException("graphs within one another");
        }
        while (bytes.hasRemaining()) {
            long tag = tag(bytes);
            int field = field(tag);
            Message inner = FIELDS.getOrDefault(message, Map.of()).get(field);
            if (inner != null && wireType(tag) == BYTES) {
                search(slice(bytes), inner, depth + 1, areOutside);
            } else if (message == Message.TENSOR && field == LOCATION && wireType(tag) == VARINT) {
                if ((int) varint(bytes) == OUTSIDE) {
                    areOutside.set(true);
                }
            } else {
                skip(bytes, tag, depth);
            }
        }
    }

    /** A tag has 32 bits; protobuf drops what a longer one holds beside them. */
    private static long tag(ByteBuffer bytes) throws NotOnnxException {
        return varint(bytes) & 0xFFFF_FFFFL;
    }

    private static int field(long tag) throws NotOnnxException {
        int field = (int) (tag >>> 3);
        if (field <= 0) {
            throw new NotOnnxException("a field without a number");
        }
        return field;
    }

    private static int wireType(long tag) {
        return (int) (tag & 7);
    }

    private static ByteBuffer slice(ByteBuffer bytes) throws NotOnnxException {
        long length = varint(bytes);
        if (length < 0 || length > bytes.remaining()) {
            throw new NotOnnxException("a message that is longer than its file");
        }
        ByteBuffer slice = bytes.slice(bytes.position(), (int) length);
        move(bytes, (int) length);
        return slice;
    }

    private static void skip(ByteBuffer bytes, long tag, int depth) throws NotOnnxException {
        switch (wireType(tag)) {
            case VARINT -> varint(bytes);
            case FIXED64 -> move(bytes, Long.BYTES);
            case BYTES -> slice(bytes);
            case FIXED32 -> move(bytes, Integer.BYTES);
            case GROUP -> skipGroup(bytes, tag, depth + 1);
            default -> throw new NotOnnxException("no type of field is " + wireType(tag));
        }
    }

    /** An older form of messages, which no field of ONNX has and any file may hold. */
    private static void skipGroup(ByteBuffer bytes, long group, int depth) throws NotOnnxException {
        if (depth > DEEPEST) {
            throw new NotOnnxException("groups within one another");
        }
        long tag = tag(bytes);
        while (wireType(tag) != END_OF_GROUP) {
            field(tag);
            skip(bytes, tag, depth);
            tag = tag(bytes);
        }
        if (field(tag) != field(group)) {
            throw new NotOnnxException("a group that does not end");
        }
    }

    private static void move(ByteBuffer bytes, int count) throws NotOnnxException {
        if (count > bytes.remaining()) {
            throw new NotOnnxException("a field that is cut off");
        }
        bytes.position(bytes.position() + count);
    }

    private static long varint(ByteBuffer bytes) throws NotOnnxException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = bytes.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new NotOnnxException("a number of more than ten bytes");
    }
}
