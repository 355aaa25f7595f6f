package org.modelunit.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.modelunit.privacy.ShownValues;
import org.modelunit.tensor.ElementType;
import org.modelunit.tensor.Tensor;
import org.modelunit.tensor.Tolerance;
import org.modelunit.text.PrintableText;

/** Two tensors that should agree, and where they do not: what hypotheses look at. */
final class TensorPair {

    private static final int SAMPLE = 2048;
    private static final double DOUBLE_STEP = 0x1p-52;

    private final Tensor actual;
    private final Tensor expected;
    private final Tolerance tolerance;
    private final List<String> columns;
    private final ElementType type;
    private final ElementType otherType;
    private final boolean sameShape;
    private final List<TensorAxis> axes;
    private final int[] sample;

    TensorPair(Tensor actual, Tensor expected, Tolerance tolerance, List<String> columns) {
        this.actual = actual;
        this.expected = expected;
        this.tolerance = tolerance;
        this.columns = columns;
        ElementType ofActual = actual.elementType();
        ElementType ofExpected = expected.elementType();
        this.type = ofExpected.isFloating() ? ofExpected : ofActual;
        this.otherType = ofActual.isFloating() ? ofActual : ofExpected;
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

    /** Whether a value is close enough; in ulps of the coarser type, and equal where both are whole numbers. */
    boolean agrees(double value, double reference) {
        return Double.compare(value, reference) == 0
                || Double.isFinite(value)
                        && Double.isFinite(reference)
                        && Math.abs(value - reference) <= tolerance.allowance(reference, ulp(reference));
    }

    private double ulp(double value) {
        return type.isFloating() ? Math.max(type.ulp(value), otherType.ulp(value)) : 0;
    }

    /** Whether the tensors agree at a place; nothing is at the same place in another shape. */
    boolean agreesAt(int index) {
        return sameShape && agrees(actual.get(index), expected.get(index));
    }

    /** What arithmetic with numbers of this size may round off. */
    double rounding(double size) {
        return 4 * size * (type.isFloating() ? Math.max(ulp(1), DOUBLE_STEP) : DOUBLE_STEP);
    }

    /** What a place along an axis is called: "'age'", or "3". */
    String name(TensorAxis axis, int place) {
        return isNamed(axis) ? "'" + PrintableText.of(columns.get(place)) + "'" : Integer.toString(place);
    }

    /** The column of the values at a place along an axis, which decides whether they may be told; any where nobody has named it. */
    String column(TensorAxis axis, int place) {
        return isNamed(axis) ? columns.get(place) : ShownValues.ALL;
    }

    private boolean isNamed(TensorAxis axis) {
        return axis.number() == rank() - 1 && columns.size() == axis.length() && rank() > 1;
    }

    /** What places along an axis are called together: "columns" of a matrix. */
    String places(TensorAxis axis) {
        return rank() == 2 && axis.number() == 1
                ? "columns"
                : axis.number() == 0 ? "rows" : "positions along axis " + axis.number();
    }
}
