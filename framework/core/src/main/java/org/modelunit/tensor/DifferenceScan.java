package org.modelunit.tensor;

import java.util.List;

/**
 * Counts the values that a tolerance does not allow, and finds the worst one.
 *
 * <p>Numbers that are not negative are in the order of their bits, so that blocks are judged by adding up sign bits of differences of
 * whole numbers, without a decision per value. Only where one may be the worst so far, or is NaN or infinite, single values are looked at.
 */
final class DifferenceScan extends BlockScan {

    private static final long LARGEST = Double.doubleToRawLongBits(Double.MAX_VALUE);

    private final Tolerance tolerance;
    private final ElementType type;
    private final ElementType otherType;
    private final AllowedDifference allowance;
    private final double[] allowed = new double[BLOCK];
    private final FloatJudge judge;

    private int unequal;
    private int outside;
    private int incomparable;
    private int first = -1;
    private int worst = -1;
    private double worstDistance;
    private double worstRatio;

    private DifferenceScan(ArrayTensor actual, ArrayTensor expected, Tolerance tolerance) {
        super(actual, expected);
        this.tolerance = tolerance;
        ElementType ofActual = actual.elementType();
        ElementType ofExpected = expected.elementType();
        this.type = ofExpected.isFloating() ? ofExpected : ofActual;
        this.otherType = ofActual.isFloating() ? ofActual : ofExpected;
        this.allowance = type.isFloating()
                ? AllowedDifference.of(tolerance, type, otherType)
                : new AllowedDifference.Constant(0);
        this.judge = new FloatJudge(allowance);
    }

    @Override
    boolean gathers() {
        return actual instanceof FloatTensor && expected instanceof FloatTensor && judge.canTell();
    }

    @Override
    void beginGathering() {
        judge.begin(worst >= 0, worstRatio, worstDistance);
    }

    @Override
    void gather(int count) {
        judge.add(distances, count);
    }

    @Override
    boolean areSettled() {
        boolean isSure = judge.isSure();
        if (isSure) {
            unequal += judge.unequal();
            outside += judge.outside();
        }
        return isSure;
    }

    @Override
    boolean isSettled(int from, int to) {
        if (!(allowance instanceof AllowedDifference.Constant constant)) {
            read(from, to);
            return isSettled(to - from);
        }
        long most = Double.doubleToRawLongBits(constant.distance());
        long farthest = farthest(most); // where all are allowed the same, it is the worst
        if (actual instanceof DoubleTensor one && expected instanceof DoubleTensor other) {
            return isSettled(one.values(), other.values(), from, to, most, farthest);
        }
        read(from, to);
        return isSettled(ours, theirs, 0, to - from, most, farthest);
    }

    private long farthest(long most) {
        return Math.min(LARGEST, worst < 0 ? most : Double.doubleToRawLongBits(worstDistance));
    }

    private boolean isSettled(double[] one, double[] other, int from, int to, long most, long farthest) {
        long differ = 0;
        long exceed = 0;
        long telling = 0;
        for (int i = from; i < to; i++) {
            long distance = Double.doubleToRawLongBits(one[i] - other[i]) & Long.MAX_VALUE;
            differ += -distance >>> 63;
            exceed += most - distance >>> 63;
            telling |= farthest - distance;
        }
        return isSettled(differ, exceed, telling);
    }

    /** Each value is allowed its own distance, so what counts is the quotient, and the distance where quotients are the same. */
    private boolean isSettled(int count) {
        allowance.fill(theirs, count, allowed);
        long ratio = Double.doubleToRawLongBits(worst < 0 ? 0 : worstRatio);
        long farthest = Double.doubleToRawLongBits(worstDistance);
        long differ = 0;
        long exceed = 0;
        long telling = 0;
        for (int i = 0; i < count; i++) {
            double apart = Math.abs(ours[i] - theirs[i]);
            long distance = Double.doubleToRawLongBits(apart);
            long left = Double.doubleToRawLongBits(allowed[i]) - distance;
            long better = ratio - Double.doubleToRawLongBits(apart / allowed[i]);
            long isSame = ~(better | -better);
            differ += -distance >>> 63;
            exceed += left >>> 63;
            telling |= left & (better | isSame & farthest - distance);
            telling |= LARGEST - distance;
        }
        return isSettled(differ, exceed, telling);
    }

    private boolean isSettled(long differ, long exceed, long telling) {
        if (telling < 0) {
            return false;
        }
        unequal += (int) differ;
        outside += (int) exceed;
        return true;
    }

    @Override
    void incomparable(int index) {
        unequal++;
        incomparable++;
        outside(index, Double.POSITIVE_INFINITY, 0);
    }

    @Override
    void different(int index, double distance, double reference) {
        unequal++;
        double allowedHere = tolerance.allowance(reference, ulp(reference));
        if (!(distance <= allowedHere)) {
            outside(index, distance, allowedHere);
        }
    }

    private double ulp(double reference) {
        return isWhole ? 0 : Math.max(type.ulp(reference), otherType == type ? 0 : otherType.ulp(reference));
    }

    /** The worst one exceeds what is allowed by the largest factor; of several that no factor tells apart, it is the farthest away. */
    private void outside(int index, double distance, double allowedHere) {
        double ratio = allowedHere == 0 ? Double.POSITIVE_INFINITY : distance / allowedHere;
        takeIfWorse(index, ratio, distance);
        first = first < 0 ? index : first;
        outside++;
    }

    private void takeIfWorse(int index, double ratio, double distance) {
        if (worst < 0 || ratio > worstRatio || ratio == worstRatio && distance > worstDistance) {
            worst = index;
            worstRatio = ratio;
            worstDistance = distance;
        }
    }

    /** Adds what was found in a later part. */
    private void add(DifferenceScan later) {
        unequal += later.unequal;
        outside += later.outside;
        incomparable += later.incomparable;
        first = first < 0 ? later.first : first;
        if (later.worst >= 0) {
            takeIfWorse(later.worst, later.worstRatio, later.worstDistance);
        }
    }

    /** Compares two tensors. */
    static TensorDifference of(ArrayTensor actual, ArrayTensor expected, Tolerance tolerance) {
        List<DifferenceScan> parts = all(actual.size(), () -> new DifferenceScan(actual, expected, tolerance));
        DifferenceScan whole = parts.get(0);
        parts.subList(1, parts.size()).forEach(whole::add);
        return whole.result();
    }

    private TensorDifference result() {
        return new TensorDifference(
                new TensorDifference.Counts(actual.size(), unequal, outside, incomparable),
                first,
                worst,
                actual,
                expected,
                tolerance);
    }
}
