package org.modelunit.jqwik;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.modelunit.tensor.Tensor;

/** The elements of tensors of one shape. */
final class TensorParts implements InputParts {

    private final int[] shape;
    private final int size;
    private final boolean isFloat;

    TensorParts(int[] shape, int size, boolean isFloat) {
        this.shape = shape.clone();
        this.size = size;
        this.isFloat = isFloat;
    }

    @Override
    public String typeName() {
        return "Tensor";
    }

    @Override
    public List<String> names() {
        return IntStream.range(0, size).mapToObj(index -> "[" + index + "]").toList();
    }

    @Override
    public @Nullable Object[] partsOf(Object input) {
        Tensor tensor = (Tensor) input;
        @Nullable Object[] parts = new Object[size];
        for (int i = 0; i < size; i++) {
            parts[i] = isFloat ? (Object) (float) tensor.get(i) : (Object) tensor.get(i);
        }
        return parts;
    }

    @Override
    public Object of(@Nullable Object[] parts) {
        return isFloat ? Tensor.of(floats(parts), shape) : Tensor.of(doubles(parts), shape);
    }

    private static float[] floats(@Nullable Object[] parts) {
        float[] values = new float[parts.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = parts[i] instanceof Float number ? number : Float.NaN;
        }
        return values;
    }

    private static double[] doubles(@Nullable Object[] parts) {
        double[] values = new double[parts.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = parts[i] instanceof Double number ? number : Double.NaN;
        }
        return values;
    }
}
