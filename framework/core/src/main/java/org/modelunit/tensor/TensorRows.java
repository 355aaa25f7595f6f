package org.modelunit.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Rows of tensors: the first axis counts them, and what follows belongs to one. */
@API(status = Status.INTERNAL, since = "0.1")
public final class TensorRows {

    private TensorRows() {}

    /**
     * Returns the number of rows.
     *
     * @param tensor a tensor with one axis or more
     */
    public static int count(Tensor tensor) {
        int[] shape = tensor.shape();
        if (shape.length == 0) {
            throw new IllegalArgumentException("a tensor without axes has no rows");
        }
        return shape[0];
    }

    /**
     * Returns how many values a row has.
     *
     * @param tensor a tensor with one axis or more
     */
    public static int width(Tensor tensor) {
        return Arrays.stream(tensor.shape()).skip(1).reduce(1, (a, b) -> a * b);
    }

    /**
     * Returns some rows, in an order.
     *
     * @param tensor a tensor with one axis or more
     * @param rows the numbers of the rows
     */
    public static Tensor of(Tensor tensor, int... rows) {
        int count = count(tensor);
        for (int row : rows) {
            if (row < 0 || row >= count) {
                throw new IllegalArgumentException("there is no row " + row + " among " + count);
            }
        }
        return ((ArrayTensor) tensor).rows(rows, width(tensor), shape(tensor, rows.length));
    }

    /**
     * Returns rows that follow one another.
     *
     * @param tensor a tensor with one axis or more
     * @param from the first row
     * @param to the row after the last one
     */
    public static Tensor range(Tensor tensor, int from, int to) {
        return from == 0 && to == count(tensor)
                ? tensor
                : of(tensor, IntStream.range(from, to).toArray());
    }

    /**
     * Returns the rows of several tensors, one after another.
     *
     * @param parts one tensor or more, which are of one type and have rows of one shape
     */
    public static Tensor joined(List<Tensor> parts) {
        Tensor first = parts.get(0);
        long rows = 0;
        for (Tensor part : parts) {
            if (part.elementType() != first.elementType() || !Arrays.equals(shape(part, 0), shape(first, 0))) {
                throw new IllegalArgumentException("rows of a " + part + " cannot follow those of a " + first);
            }
            rows += count(part);
        }
        if (rows * width(first) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(rows + " rows of " + width(first) + " values are too many for a tensor");
        }
        return parts.size() == 1
                ? first
                : ((ArrayTensor) first)
                        .joined(
                                parts.stream().map(ArrayTensor.class::cast).toList(),
                                (int) rows * width(first),
                                shape(first, (int) rows));
    }

    private static int[] shape(Tensor tensor, int rows) {
        int[] shape = tensor.shape();
        shape[0] = rows;
        return shape;
    }
}
