package org.modelunit.tensor;

import static org.modelunit.tensor.FloatDistances.missing;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.modelunit.tensor.TensorDifference.Least;

/** Finds the least tolerance of each kind, of tensors whose values all have a distance. Blocks that no least one grows by are not looked at. */
final class LeastScan extends BlockScan {

    private static final float FROM_SCALE = 1 / FloatDistances.SCALE;
    private static final double SLIGHTLY_LESS = 1 - 0x1p-20; // by more than products are rounded
    private static final double MOST_SHARE = 0x1p17; // more times a reference might be no float

    private final Reached reached;
    private final ElementType type;
    private final ElementType otherType;
    private final UlpSize ulpSize;
    private final double[] ulps = new double[BLOCK];
    private final float[] ulpFloats = new float[BLOCK];
    private final float[] growing = new float[BLOCK];
    private double absolute;
    private double relative;
    private double units;

    /**
     * What parts have reached so far. A part begins with it, as the largest of all is asked for: else each would look again for what grows
     * its own. Where values are doubles, not with the share: of distances that are subnormal the one that is found depends on where a
     * part began. Written without a lock, as a value that is lost costs a look and changes no result.
     */
    static final class Reached {

        private volatile double absolute;
        private volatile double relative;
        private volatile double units;
    }

    LeastScan(ArrayTensor actual, ArrayTensor expected, Reached reached) {
        super(actual, expected);
        ElementType ofActual = actual.elementType();
        ElementType ofExpected = expected.elementType();
        this.type = ofExpected.isFloating() ? ofExpected : ofActual;
        this.otherType = ofActual.isFloating() ? ofActual : ofExpected;
        this.ulpSize = type.ulpSize();
        this.reached = reached;
        this.absolute = reached.absolute;
        this.relative = gathers() ? reached.relative : 0;
        this.units = reached.units;
    }

    /** The least tolerances of two tensors of numbers, which differ. */
    static Least of(ArrayTensor actual, ArrayTensor expected) {
        Reached reached = new Reached();
        List<Least> parts = all(actual.size(), () -> new LeastScan(actual, expected, reached)).stream()
                .map(LeastScan::least)
                .toList();
        return new Least(most(parts, Least::absolute), most(parts, Least::relative), most(parts, Least::ulps));
    }

    private static double most(List<Least> parts, ToDoubleFunction<Least> kind) {
        return parts.stream().mapToDouble(kind).max().orElse(0);
    }

    /** The least tolerances that have been found so far. */
    Least least() {
        return new Least(absolute, relative, isWhole ? Double.POSITIVE_INFINITY : units);
    }

    @Override
    boolean gathers() {
        return type == otherType && actual instanceof FloatTensor && expected instanceof FloatTensor;
    }

    @Override
    void beginGathering() {
        Arrays.fill(growing, 0);
    }

    /** Takes off what values may exceed the least tolerances so far by. An infinite share never grows. */
    @Override
    void gather(int count) {
        ulpSize.fill(distances.theirs, count, 1, ulpFloats);
        boolean isFinite = relative < Double.POSITIVE_INFINITY;
        add(
                distances.atMost,
                distances.theirs,
                ulpFloats,
                FloatDistances.below(absolute),
                isFinite ? FloatDistances.below(Math.min(relative, MOST_SHARE) * SLIGHTLY_LESS) : 0,
                FloatDistances.below(isFinite ? 0 : relative),
                FloatDistances.below(units) * FROM_SCALE,
                count,
                growing);
    }

    private static void add(
            float[] distances,
            float[] theirs,
            float[] ulps,
            float farthest,
            float share,
            float besides,
            float units,
            int count,
            float[] growing) {
        int i = 0;
        do {
            float distance = distances[i];
            float first = distance - farthest;
            float second = besides + share * Math.abs(theirs[i]) - distance;
            float third = units * ulps[i] - distance * FROM_SCALE;
            growing[i] = growing[i] - missing(-first) - missing(second) - missing(third);
        } while (++i < count);
    }

    @Override
    boolean areSettled() {
        return FloatDistances.sum(growing) == 0;
    }

    /** Both NaN or the same infinity may settle or not, as they grow nothing. */
    @Override
    boolean isSettled(int from, int to) {
        read(from, to);
        int count = to - from;
        UlpSize.coarser(ulpSize, otherType.ulpSize(), theirs, count, ulps);
        long farthest = Double.doubleToRawLongBits(absolute);
        double share = relative;
        long grows = relative < Double.POSITIVE_INFINITY ? -1 : 0;
        double most = units;
        long growing = 0;
        for (int i = 0; i < count; i++) {
            long distance = Double.doubleToRawLongBits(ours[i] - theirs[i]) & Long.MAX_VALUE;
            growing |= farthest - distance;
            growing |= Double.doubleToRawLongBits(share * Math.abs(theirs[i])) - distance & grows;
            growing |= Double.doubleToRawLongBits(most * ulps[i]) - distance;
        }
        return growing >= 0;
    }

    @Override
    void different(int index, double distance, double reference) {
        double size = Math.abs(reference);
        if (!isWhole) {
            double ulp = Math.max(type.ulp(reference), otherType.ulp(reference));
            if (distance > units * ulp) {
                units = Math.ceil(distance / ulp);
                reached.units = units;
            }
        }
        if (distance > absolute) {
            absolute = distance;
            reached.absolute = distance;
        }
        if (distance > relative * size) {
            relative = share(distance, size);
            reached.relative = relative;
        }
    }

    /** The smallest share of a size that reaches a distance, so that the largest of several is the same in any order. */
    private static double share(double distance, double size) {
        double share = distance / size;
        while (share * size < distance) { // the quotient was rounded
            share = Math.nextUp(share);
        }
        boolean isPrecise = distance >= Double.MIN_NORMAL && share < Double.POSITIVE_INFINITY;
        while (isPrecise && Math.nextDown(share) * size >= distance) {
            share = Math.nextDown(share);
        }
        return share;
    }

    @Override
    void incomparable(int index) {
        throw new IllegalStateException(
                "the values at index " + index + " have no distance, so no tolerance is enough");
    }
}
