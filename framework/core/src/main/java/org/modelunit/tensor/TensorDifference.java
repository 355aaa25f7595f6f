package org.modelunit.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * How far a tensor is from its reference: how many values differ, which one is the worst, and which tolerance would have been wide enough.
 *
 * <pre>{@code
 * TensorDifference difference = TensorDifference.of(served, trained, Tolerance.ulps(2));
 * difference.passes();
 * difference.least().ulps();   // 5.0: ulps(5) would have passed
 * }</pre>
 *
 * <p>It goes over both once, on as many threads as the settings allow where they are large, and allocates nothing of their size. What
 * only a failure is told by, {@link #least} and {@link #decades}, is found when it is asked for, by going over them again; so it keeps
 * both. Immutable, and safe for several threads.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class TensorDifference {

    private final Counts counts;
    private final int first;
    private final int worst;
    private final ArrayTensor actual;
    private final ArrayTensor expected;
    private final Tolerance tolerance;
    private volatile @Nullable Least least; // null until somebody asks for it
    private volatile @Nullable List<Decade> decades; // the same

    TensorDifference(
            Counts counts, int first, int worst, ArrayTensor actual, ArrayTensor expected, Tolerance tolerance) {
        this.counts = counts;
        this.first = first;
        this.worst = worst;
        this.actual = actual;
        this.expected = expected;
        this.tolerance = tolerance;
    }

    /**
     * How many values differ, in which way.
     *
     * @param size how many values there are
     * @param unequal how many are not equal
     * @param outside how many of these are farther away than the tolerance of each value allows
     * @param incomparable how many of these have no distance: NaN or an infinity on one side, other texts
     */
    public record Counts(int size, int unequal, int outside, int incomparable) {}

    /**
     * The smallest tolerance of each kind that all values would keep; infinite where none does.
     *
     * @param absolute the largest distance
     * @param relative the largest distance as a share of its reference; infinite where a reference is 0
     * @param ulps the largest distance in ulps of the coarser type, a whole number; infinite for whole numbers, which have no ulps
     */
    public record Least(double absolute, double relative, double ulps) {

        private static final Least NONE = new Least(0, 0, 0);
        private static final Least INFINITE =
                new Least(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /**
     * Compares a tensor with its reference.
     *
     * @param actual the tensor
     * @param expected the reference, of the same shape
     * @param tolerance how close each value has to be
     * @throws IllegalArgumentException if the shapes differ, only one is of texts, or a tolerance is given for what is compared exactly
     */
    public static TensorDifference of(Tensor actual, Tensor expected, Tolerance tolerance) {
        if (!Arrays.equals(actual.shape(), expected.shape())) {
            throw new IllegalArgumentException("tensors are compared value by value, but the shapes are "
                    + actual.shapeInWords() + " and, of the reference, " + expected.shapeInWords());
        }
        if (actual.elementType().isText() != expected.elementType().isText()) {
            throw new IllegalArgumentException("texts cannot be compared with numbers, but the values are of "
                    + actual.elementType().words() + " and, of the reference, "
                    + expected.elementType().words());
        }
        tolerance.requireSense(actual.elementType(), expected.elementType());
        return DifferenceScan.of((ArrayTensor) actual, (ArrayTensor) expected, tolerance);
    }

    /** Tells whether the tolerance holds: for all values, or for all but the share that it forgives. */
    public boolean passes() {
        return counts.incomparable == 0 && counts.outside <= tolerance.mostOutside(counts.size);
    }

    /** Returns how many values differ. */
    public Counts counts() {
        return counts;
    }

    /** Returns the place in C order of the first value that is too far away; empty if none is. */
    public OptionalInt first() {
        return first < 0 ? OptionalInt.empty() : OptionalInt.of(first);
    }

    /**
     * Returns the place in C order of the value that exceeds what is allowed by the largest factor, one without a distance before all
     * others; empty if none is too far away.
     */
    public OptionalInt worst() {
        return worst < 0 ? OptionalInt.empty() : OptionalInt.of(worst);
    }

    /** Returns the smallest tolerance of each kind that would pass; what it has found it remembers. */
    public Least least() {
        Least known = least;
        if (known == null) {
            known = counts.unequal == 0
                    ? Least.NONE
                    : counts.incomparable > 0 ? Least.INFINITE : LeastScan.of(actual, expected);
            least = known;
        }
        return known;
    }

    /** Returns how many differences there are of each size that occurs, ascending; values that are equal have none. */
    public List<Decade> decades() {
        List<Decade> known = decades;
        if (known == null) {
            known = counts.unequal == counts.incomparable ? List.of() : DecadeScan.of(actual, expected);
            decades = known;
        }
        return known;
    }

    /** Returns the tolerance that was asked for. */
    public Tolerance tolerance() {
        return tolerance;
    }

    /** Returns the counts in a line. */
    @Override
    public String toString() {
        return counts.outside + " of " + counts.size + " values outside " + tolerance;
    }
}
