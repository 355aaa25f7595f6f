package org.modelunit.onnx.tensor;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** How the values of a row fit the shape that a file gives for an input. */
@API(status = Status.INTERNAL, since = "0.1")
public final class TensorShape {

    private TensorShape() {}

    /**
     * Returns the shape of a batch: rows first, then the axes of a row. Values in one line fill several axes, and the file may leave one of
     * them open; a single value fills a column.
     *
     * @param port the input
     * @param rows how many rows there are
     * @param row the shape of the values of a row
     * @return null where they do not fit
     */
    public static long @Nullable [] ofBatch(Port port, int rows, long[] row) {
        if (!port.shaped()) {
            return LongStream.concat(LongStream.of(rows), LongStream.of(row)).toArray();
        }
        if (port.rank() == 0) {
            return null;
        }
        long[] shape = port.shapeOf(rows);
        long[] given = row.length == shape.length && row[0] == 1 ? Arrays.copyOfRange(row, 1, row.length) : row;
        boolean isFilled = given.length == shape.length - 1 ? fillAxes(shape, given) : fillInOneLine(shape, given);
        return isFilled ? shape : null;
    }

    private static boolean fillAxes(long[] shape, long[] given) {
        for (int axis = 1; axis < shape.length; axis++) {
            if (shape[axis] < 0) {
                shape[axis] = given[axis - 1];
            } else if (shape[axis] != given[axis - 1]) {
                return false;
            }
        }
        return true;
    }

    private static boolean fillInOneLine(long[] shape, long[] given) {
        if (given.length > 1) {
            return false;
        }
        long size = given.length == 0 ? 1 : given[0];
        long known = 1;
        int open = -1;
        for (int axis = 1; axis < shape.length; axis++) {
            if (shape[axis] >= 0) {
                known *= shape[axis];
            } else if (size == 1) {
                shape[axis] = 1;
            } else if (open < 0) {
                open = axis;
            } else {
                return false; // nobody knows how long each is
            }
        }
        if (open < 0) {
            return known == size;
        }
        if (known == 0 || size % known != 0) {
            return false;
        }
        shape[open] = size / known;
        return true;
    }
}
