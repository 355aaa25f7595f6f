package org.modelunit.tensor.file;

import static org.modelunit.tensor.ElementType.BFLOAT16;
import static org.modelunit.tensor.ElementType.BOOL;
import static org.modelunit.tensor.ElementType.FLOAT16;
import static org.modelunit.tensor.ElementType.FLOAT32;
import static org.modelunit.tensor.ElementType.FLOAT64;
import static org.modelunit.tensor.ElementType.INT16;
import static org.modelunit.tensor.ElementType.INT32;
import static org.modelunit.tensor.ElementType.INT64;
import static org.modelunit.tensor.ElementType.INT8;
import static org.modelunit.tensor.ElementType.STRING;
import static org.modelunit.tensor.ElementType.UINT16;
import static org.modelunit.tensor.ElementType.UINT32;
import static org.modelunit.tensor.ElementType.UINT64;
import static org.modelunit.tensor.ElementType.UINT8;

import java.util.List;
import java.util.Map;
import org.modelunit.tensor.ElementType;

/** The types of values by their numbers in ONNX's TensorProto, and in which of its fields values stand that are not raw. */
final class OnnxType {

    static final int FLOATS = 4;
    static final int INTS = 5;
    static final int TEXTS = 6;
    static final int LONGS = 7;
    static final int DOUBLES = 10;
    static final int UNSIGNED_LONGS = 11;

    private static final Map<Long, ElementType> TYPES = Map.ofEntries(
            Map.entry(1L, FLOAT32),
            Map.entry(2L, UINT8),
            Map.entry(3L, INT8),
            Map.entry(4L, UINT16),
            Map.entry(5L, INT16),
            Map.entry(6L, INT32),
            Map.entry(7L, INT64),
            Map.entry(8L, STRING),
            Map.entry(9L, BOOL),
            Map.entry(10L, FLOAT16),
            Map.entry(11L, FLOAT64),
            Map.entry(12L, UINT32),
            Map.entry(13L, UINT64),
            Map.entry(16L, BFLOAT16));

    /** What Java has no number for: by their numbers from 14 on. */
    private static final List<String> OTHERS = List.of(
            "complex64",
            "complex128",
            "bfloat16",
            "float8e4m3fn",
            "float8e4m3fnuz",
            "float8e5m2",
            "float8e5m2fnuz",
            "uint4",
            "int4",
            "float4e2m1");

    private OnnxType() {}

    /** Whether there is an element type for a number. */
    static boolean isKnown(long number) {
        return TYPES.containsKey(number);
    }

    static ElementType of(long number) {
        return TYPES.getOrDefault(number, STRING);
    }

    /** Returns what a number without an element type stands for, in words. */
    static String inWords(long number) {
        return number >= 14 && number < 14 + OTHERS.size()
                ? OTHERS.get((int) number - 14)
                : "type " + Long.toUnsignedString(number);
    }

    /** Returns the field in which values of a type stand one by one. */
    static int field(ElementType type) {
        return switch (type) {
            case FLOAT32 -> FLOATS;
            case FLOAT64 -> DOUBLES;
            case INT64 -> LONGS;
            case UINT32, UINT64 -> UNSIGNED_LONGS;
            case STRING -> TEXTS;
            default -> INTS;
        };
    }
}
