package org.modelunit.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.platform.Fp16Conversions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The elements of a tensor of numbers, read one by one where they lie; for as long as their memory is there.
 *
 * @param bytes the elements in the order of the machine
 * @param type their type
 */
record NumberView(ByteBuffer bytes, OnnxJavaType type) {

    /** The types that are read; all of them fit into a double, but for long numbers of more than 53 bits. */
    static final OnnxJavaType[] TYPES = {
        OnnxJavaType.FLOAT,
        OnnxJavaType.DOUBLE,
        OnnxJavaType.FLOAT16,
        OnnxJavaType.BFLOAT16,
        OnnxJavaType.INT64,
        OnnxJavaType.INT32,
        OnnxJavaType.INT16,
        OnnxJavaType.INT8,
        OnnxJavaType.UINT8,
        OnnxJavaType.BOOL
    };

    static NumberView of(ByteBuffer bytes, OnnxJavaType type) {
        return new NumberView(bytes.duplicate().order(ByteOrder.nativeOrder()), type);
    }

    /** Returns an element, rounded where a long number does not fit into a double. */
    double get(int index) {
        return switch (type) {
            case FLOAT -> bytes.getFloat(index * Float.BYTES);
            case DOUBLE -> bytes.getDouble(index * Double.BYTES);
            case FLOAT16 -> Fp16Conversions.fp16ToFloat(bytes.getShort(index * Short.BYTES));
            case BFLOAT16 -> Fp16Conversions.bf16ToFloat(bytes.getShort(index * Short.BYTES));
            case INT64 -> bytes.getLong(index * Long.BYTES);
            case INT32 -> bytes.getInt(index * Integer.BYTES);
            case INT16 -> bytes.getShort(index * Short.BYTES);
            case INT8, BOOL -> bytes.get(index);
            case UINT8 -> bytes.get(index) & 0xff;
            default -> throw new IllegalStateException("no numbers in a tensor of " + type);
        };
    }

    /** Returns a whole number as it is. */
    long whole(int index) {
        return type == OnnxJavaType.INT64 ? bytes.getLong(index * Long.BYTES) : (long) get(index);
    }

    /** Tells whether an element is just what {@link #get} returns of it. */
    boolean isExact(int index) {
        if (type != OnnxJavaType.INT64) {
            return true;
        }
        long whole = bytes.getLong(index * Long.BYTES);
        return (long) (double) whole == whole && whole != Long.MAX_VALUE;
    }
}
