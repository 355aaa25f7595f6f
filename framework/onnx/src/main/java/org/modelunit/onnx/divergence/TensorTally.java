package org.modelunit.onnx.divergence;

import java.util.Arrays;
import org.modelunit.parity.ComparedTensor;
import org.modelunit.tensor.ElementType;
import org.modelunit.tensor.Tensor;
import org.modelunit.tensor.TensorDifference;
import org.modelunit.tensor.TensorDifference.Counts;
import org.modelunit.tensor.TensorDifference.Least;
import org.modelunit.tensor.Tolerance;

/** What became of one tensor over all batches; nothing of it is kept but numbers. */
final class TensorTally {

    private final String name;
    private final String operator;
    private final Tolerance tolerance;
    private long values;
    private long outside;
    private long incomparable;
    private double absolute;
    private double relative;
    private double ulps;
    private double worst;
    private String worstPlace = "";
    private String trouble = "";
    private boolean isExact;

    TensorTally(String name, String operator, Tolerance tolerance) {
        this.name = name;
        this.operator = operator;
        this.tolerance = tolerance;
    }

    /**
     * Compares a batch.
     *
     * @param expected the tensor of the one model
     * @param actual the tensor of the other model
     * @param from the number of the batch's first row
     * @param rows how many rows the batch has; -1 where it is all there is
     */
    void add(Tensor expected, Tensor actual, int from, int rows) {
        if (!Arrays.equals(expected.shape(), actual.shape())) {
            refuse(
                    expected.size(),
                    "the shapes are " + expected.shapeInWords() + " and " + actual.shapeInWords()
                            + (rows < 0 ? "" : " for the batch from row " + from));
            return;
        }
        values += expected.size();
        isExact = !expected.elementType().isFloating() && !actual.elementType().isFloating();
        TensorDifference difference = TensorDifference.of(actual, expected, isExact ? Tolerance.exact() : tolerance);
        Counts counts = difference.counts();
        outside += counts.outside();
        incomparable += counts.incomparable();
        Least least = difference.least();
        absolute = Math.max(absolute, least.absolute());
        relative = Math.max(relative, least.relative());
        ulps = Math.max(ulps, least.ulps());
        difference.worst().ifPresent(place -> worse(expected, actual, place, from, rows));
    }

    /**
     * Counts values that cannot be compared.
     *
     * @param size how many there are
     * @param reason why
     */
    void refuse(int size, String reason) {
        values += size;
        outside += size;
        trouble = trouble.isEmpty() ? reason : trouble;
    }

    /** Values are not told, as a tensor may hold what the inputs do. */
    private void worse(Tensor expected, Tensor actual, int place, int from, int rows) {
        boolean isText = expected.elementType().isText();
        double distance = isText ? Double.NaN : Math.abs(actual.get(place) - expected.get(place));
        boolean hasNone = !Double.isFinite(distance);
        double rank = hasNone ? Double.POSITIVE_INFINITY : distance;
        if (!worstPlace.isEmpty() && rank <= worst) {
            return;
        }
        worst = rank;
        int[] position = expected.position(place);
        boolean hasRows = position.length > 0 && expected.shape()[0] == rows;
        if (hasRows) {
            position[0] += from;
        }
        worstPlace =
                (isText ? "another text" : hasNone ? "NaN or an infinity on one side" : distance + " apart") + " at "
                        + Arrays.toString(position)
                        + (hasRows || rows < 0 ? "" : " of the batch from row " + from);
    }

    ComparedTensor result() {
        boolean isComparable = trouble.isEmpty();
        double none = Double.POSITIVE_INFINITY;
        return new ComparedTensor(
                name,
                operator,
                values,
                outside,
                isComparable && incomparable == 0 && outside <= (isExact ? 0 : tolerance.mostOutside(values)),
                isComparable ? worstPlace : trouble,
                isComparable ? new Least(absolute, relative, ulps) : new Least(none, none, none));
    }

    /** Whether two types can be compared: both are of floats, or both are the same. */
    static boolean isComparable(ElementType one, ElementType other) {
        return one == other || one.isFloating() && other.isFloating();
    }
}
