package org.modelunit.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.modelunit.tensor.TensorDifference.Least;

/** Finds the least tolerance of each kind, of tensors whose values all have a distance. Blocks that no least one grows by are not looked at. */
final class LeastScan extends BlockScan {

    private final Reached reached;
    private final ElementType type;
    private final ElementType otherType;
    private final UlpSize ulpSize;
    private final double[] ulps = new double[BLOCK];
    private final double[] growing = new double[BLOCK];
    private double absolute;
    private double relative;
    private double units;

    /**
     * What parts have reached so far. A part begins with it, as the largest of all is asked for: else each would look again for what grows
     * its own. Not the shares: of distances that are subnormal the one that is found depends on where a part began. Written without a
     * lock, as a value that is lost costs a look and changes no result.
     */
    private static final class Reached {

        private volatile double absolute;
        private volatile double units;
    }

    private LeastScan(ArrayTensor actual, ArrayTensor expected, Reached reached) {
        super(actual, expected);
        this.reached = reached;
        this.absolute = reached.absolute;
        this.units = reached.units;
        ElementType ofActual = actual.elementType();
        ElementType ofExpected = expected.elementType();
        this.type = ofExpected.isFloating() ? ofExpected : ofActual;
        this.otherType = ofActual.isFloating() ? ofActual : ofExpected;
        this.ulpSize = type.ulpSize();
    }

    /** The least tolerances of two tensors of numbers, which differ. */
    static Least of(ArrayTensor actual, ArrayTensor expected) {
        Reached reached = new Reached();
        List<LeastScan> parts = all(actual.size(), () -> new LeastScan(actual, expected, reached));
        return new Least(
                most(parts, scan -> scan.absolute),
                most(parts, scan -> scan.relative),
                parts.get(0).isWhole ? Double.POSITIVE_INFINITY : most(parts, scan -> scan.units));
    }

    private static double most(List<LeastScan> parts, ToDoubleFunction<LeastScan> least) {
        return parts.stream().mapToDouble(least).max().orElse(0);
    }

    @Override
    boolean gathers() {
        return type == otherType && actual instanceof FloatTensor && expected instanceof FloatTensor;
    }

    @Override
    void beginGathering() {
        Arrays.fill(growing, 0);
    }

    @Override
    void gather(int count) {
        ulpSize.ofOwn(theirs, count, 1, ulps);
        add(ours, theirs, ulps, count, absolute, relative, units, growing);
    }

    /** Adds what a value exceeds the least tolerances so far by, which is above 0 or NaN where one has to grow. */
    private static void add(
            double[] ours,
            double[] theirs,
            double[] ulps,
            int count,
            double absolute,
            double relative,
            double units,
            double[] growing) {
        for (int i = 0; i < count; i++) {
            double distance = Math.abs(ours[i] - theirs[i]);
            double first = distance - absolute;
            double second = distance - relative * Math.abs(theirs[i]);
            double third = distance - units * ulps[i];
            growing[i] += Math.abs(first) + first + (Math.abs(second) + second) + (Math.abs(third) + third);
        }
    }

    @Override
    boolean areSettled(int values) {
        return FloatJudge.sum(growing) == 0;
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
