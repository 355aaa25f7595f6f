package org.modelunit.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.modelunit.tensor.Tensor;
import org.modelunit.tensor.Tolerance;
import org.modelunit.text.PrintableText;

/** Two tensors that should agree, and where they do not: what hypotheses look at. */
final class TensorDifference {

    private static final int SAMPLE = 2048;
    private static final double FLOAT_STEP = 0x1p-23;
    private static final double DOUBLE_STEP = 0x1p-52;

    private final Tensor actual;
    private final Tensor expected;
    private final Tolerance tolerance;
    private final List<String> columns;
    private final boolean asFloat;
    private final boolean sameShape;
    private final List<TensorAxis> axes;
    private final int[] sample;

    TensorDifference(Tensor actual, Tensor expected, Tolerance tolerance, List<String> columns) {
        this.actual = actual;
        this.expected = expected;
        this.tolerance = tolerance;
        this.columns = columns;
        this.asFloat = actual.isFloat() && expected.isFloat();
        this.sameShape = Arrays.equals(actual.shape(), expected.shape());
        this.axes = TensorAxis.of(expected.shape());
        this.sample = sample(expected.size());
    }

    private static int[] sample(int size) {
        if (size <= SAMPLE) {
            return IntStream.range(0, size).toArray();
        }
        SplittableRandom random = new SplittableRandom(size);
        return IntStream.generate(() -> random.nextInt(size)).limit(SAMPLE).toArray();
    }

    Tensor actual() {
        return actual;
    }

    Tensor expected() {
        return expected;
    }

    boolean hasSameShape() {
        return sameShape;
    }

    /** The axes of the reference. */
    List<TensorAxis> axes() {
        return axes;
    }

    TensorAxis lastAxis() {
        return axes.get(axes.size() - 1);
    }

    int rank() {
        return axes.size();
    }

    /** Places in C order, drawn; all of them where there are few. */
    int[] sample() {
        return sample;
    }

    boolean agrees(double value, double reference) {
        return tolerance.allows(value, reference, asFloat);
    }

    /** Whether the tensors agree at a place; nothing is at the same place in another shape. */
    boolean agreesAt(int index) {
        return sameShape && agrees(actual.get(index), expected.get(index));
    }

    /** What arithmetic with numbers of this size may round off. */
    double rounding(double size) {
        return 8 * size * (actual.isFloat() || expected.isFloat() ? FLOAT_STEP : DOUBLE_STEP);
    }

    /** What a place along an axis is called: "'age'", or "3". */
    String name(TensorAxis axis, int place) {
        return axis.number() == rank() - 1 && columns.size() == axis.length() && rank() > 1
                ? "'" + PrintableText.of(columns.get(place)) + "'"
                : Integer.toString(place);
    }

    /** What places along an axis are called together: "columns" of a matrix. */
    String places(TensorAxis axis) {
        return rank() == 2 && axis.number() == 1
                ? "columns"
                : axis.number() == 0 ? "rows" : "positions along axis " + axis.number();
    }
}
