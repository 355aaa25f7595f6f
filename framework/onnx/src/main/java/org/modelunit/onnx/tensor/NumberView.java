package org.modelunit.onnx.tensor;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.TensorInfo;
import ai.onnxruntime.platform.Fp16Conversions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The elements of a tensor of numbers, read one by one where they lie; for as long as their memory is there.
 *
 * @param bytes the elements in the order of the machine
 * @param type their type
 * @param isUnsigned whether whole numbers have no sign; ONNX Runtime for Java gives those of more than 8 bits the type with one
 */
@API(status = Status.INTERNAL, since = "0.1")
public record NumberView(ByteBuffer bytes, OnnxJavaType type, boolean isUnsigned) {

    /** The types that are read; all of them fit into a double, but for long numbers of more than 53 bits. */
    private static final OnnxJavaType[] TYPES = {
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

    /** Returns the types that are read. */
    public static OnnxJavaType[] types() {
        return TYPES.clone();
    }

    /** Looks at memory of ours. */
    public static NumberView of(ByteBuffer bytes, OnnxJavaType type, boolean isUnsigned) {
        return new NumberView(bytes.duplicate().order(ByteOrder.nativeOrder()), type, isUnsigned);
    }

    /** Looks at a tensor, for as long as it is open. */
    public static NumberView of(OnnxTensor tensor) {
        return of(tensor.getByteBuffer(), tensor.getInfo().type, isUnsigned(tensor.getInfo()));
    }

    /** Tells whether a type has no sign where Java's has one. */
    static boolean isUnsigned(TensorInfo info) {
        return switch (info.onnxType) {
            case ONNX_TENSOR_ELEMENT_DATA_TYPE_UINT16,
                    ONNX_TENSOR_ELEMENT_DATA_TYPE_UINT32,
                    ONNX_TENSOR_ELEMENT_DATA_TYPE_UINT64 -> true;
            default -> false;
        };
    }

    /** Returns an element, rounded where a long number does not fit into a double. */
    public double get(int index) {
        return switch (type) {
            case FLOAT -> bytes.getFloat(index * Float.BYTES);
            case DOUBLE -> bytes.getDouble(index * Double.BYTES);
            case FLOAT16 -> Fp16Conversions.fp16ToFloat(bytes.getShort(index * Short.BYTES));
            case BFLOAT16 -> Fp16Conversions.bf16ToFloat(bytes.getShort(index * Short.BYTES));
            default -> whole(index);
        };
    }

    /** Returns a whole number as it is. */
    public long whole(int index) {
        return switch (type) {
            case INT64 -> bytes.getLong(index * Long.BYTES);
            case INT32 -> {
                int number = bytes.getInt(index * Integer.BYTES);
                yield isUnsigned ? Integer.toUnsignedLong(number) : number;
            }
            case INT16 -> {
                short number = bytes.getShort(index * Short.BYTES);
                yield isUnsigned ? Short.toUnsignedLong(number) : number;
            }
            case INT8, BOOL -> bytes.get(index);
            case UINT8 -> Byte.toUnsignedLong(bytes.get(index));
            default -> throw new IllegalStateException("no whole numbers in a tensor of " + type);
        };
    }

    /** Tells whether an element is just what {@link #get} returns of it. */
    public boolean isExact(int index) {
        if (type != OnnxJavaType.INT64) {
            return true;
        }
        long whole = bytes.getLong(index * Long.BYTES);
        return (long) (double) whole == whole && whole != Long.MAX_VALUE && !(isUnsigned && whole < 0);
    }
}
