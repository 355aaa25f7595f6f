package org.modelunit.diagnosis;

import java.util.ArrayList;
import java.util.List;

/**
 * An axis of a tensor.
 *
 * @param number its place in the shape
 * @param length how many places it has
 * @param stride how far apart two neighbouring places are in C order
 */
record TensorAxis(int number, int length, int stride) {

    static List<TensorAxis> of(int[] shape) {
        List<TensorAxis> axes = new ArrayList<>();
        int stride = 1;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            axes.add(0, new TensorAxis(axis, shape[axis], stride));
            stride *= shape[axis];
        }
        return axes;
    }

    /** Returns the place of a value along this axis. */
    int at(int index) {
        return index / stride % length;
    }

    /** Returns the value at the same place along all other axes. */
    int moved(int index, int to) {
        return index + (to - at(index)) * stride;
    }
}
