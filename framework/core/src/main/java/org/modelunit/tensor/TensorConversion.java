package org.modelunit.tensor;

import java.util.stream.IntStream;

/** Numbers of one type as numbers of another. */
final class TensorConversion {

    private TensorConversion() {}

    static Tensor of(Tensor tensor, ElementType type) {
        ElementType from = tensor.elementType();
        if (from == type) {
            return tensor;
        }
        if (from.isText() || type.isText()) {
            throw new IllegalArgumentException(
                    from.words() + " cannot become " + type.words() + ", as texts are no numbers");
        }
        if (type == ElementType.FLOAT64) {
            return Tensor.of(
                    IntStream.range(0, tensor.size()).mapToDouble(tensor::get).toArray(), tensor.shape());
        }
        return type.isFloating() ? floats(tensor, type) : longs(tensor, type);
    }

    private static Tensor floats(Tensor tensor, ElementType type) {
        float[] values = new float[tensor.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) type.rounded(tensor.get(i));
        }
        return Tensor.of(values, type, tensor.shape());
    }

    private static Tensor longs(Tensor tensor, ElementType type) {
        boolean isWhole = tensor.elementType().isWhole();
        long[] values = new long[tensor.size()];
        for (int i = 0; i < values.length; i++) {
            if (isWhole ? isNegative(tensor, i) != isNegative(type, tensor.getLong(i)) : !type.holds(tensor.get(i))) {
                throw new IllegalArgumentException("the value at index " + i + " is none of " + type.words()
                        + "; round it first, or take a wider type");
            }
            values[i] = isWhole ? tensor.getLong(i) : (long) tensor.get(i);
        }
        return Tensor.of(values, type, tensor.shape());
    }

    /** Bits that mean a negative number in one type must not mean a large one in another. */
    private static boolean isNegative(Tensor tensor, int index) {
        return isNegative(tensor.elementType(), tensor.getLong(index));
    }

    private static boolean isNegative(ElementType type, long value) {
        return value < 0 && type != ElementType.UINT64;
    }
}
