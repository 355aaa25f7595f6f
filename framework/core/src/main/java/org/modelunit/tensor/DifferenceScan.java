package org.modelunit.tensor;

import java.math.BigDecimal;

/**
 * Goes once over two tensors. Blocks are as small as the processor's nearest cache, so the second look at one that is not equal costs no
 * way to memory.
 */
final class DifferenceScan {

    private static final int BLOCK = 1_024;
    private static final double EXACT_IN_DOUBLE = 0x1p53;

    private final ArrayTensor actual;
    private final ArrayTensor expected;
    private final Tolerance tolerance;
    private final ElementType type;
    private final ElementType otherType;
    private final boolean isWhole;
    private final boolean isMixed;
    private final DecadeCounts decades = new DecadeCounts();

    private int unequal;
    private int outside;
    private int incomparable;
    private int first = -1;
    private int worst = -1;
    private double worstDistance;
    private double worstRatio;
    private double leastAbsolute;
    private double leastRelative;
    private double leastUlps;

    DifferenceScan(Tensor actual, Tensor expected, Tolerance tolerance) {
        this.actual = (ArrayTensor) actual;
        this.expected = (ArrayTensor) expected;
        this.tolerance = tolerance;
        ElementType ofActual = actual.elementType();
        ElementType ofExpected = expected.elementType();
        this.isWhole = ofActual.isWhole() && ofExpected.isWhole();
        this.isMixed = ofActual.isWhole() != ofExpected.isWhole();
        this.type = ofExpected.isFloating() ? ofExpected : ofActual;
        this.otherType = ofActual.isFloating() ? ofActual : ofExpected;
    }

    void run() {
        boolean areTexts = actual.elementType().isText();
        double[] ours = new double[areTexts ? 0 : BLOCK];
        double[] theirs = new double[areTexts ? 0 : BLOCK];
        int size = actual.size();
        for (int from = 0; from < size; from += BLOCK) {
            int to = from + Math.min(BLOCK, size - from);
            if (!actual.isEqual(expected, from, to)) {
                if (areTexts) {
                    compareTexts(from, to);
                } else {
                    actual.copy(from, to, ours);
                    expected.copy(from, to, theirs);
                    compare(from, to, ours, theirs);
                }
            }
            if (to == size) {
                return; // from + BLOCK may be no int
            }
        }
    }

    private void compareTexts(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!actual.text(i).equals(expected.text(i))) {
                unequal++;
                incomparable++;
                outside(i, Double.POSITIVE_INFINITY, 0);
            }
        }
    }

    private void compare(int from, int to, double[] ours, double[] theirs) {
        for (int i = from; i < to; i++) {
            double value = ours[i - from];
            double reference = theirs[i - from];
            double distance = Math.abs(value - reference);
            if (distance > 0 && distance <= Double.MAX_VALUE) {
                different(i, distance, reference);
            } else if (distance != 0) {
                notFinite(i, value, reference);
            } else if ((isWhole || isMixed) && Math.abs(value) >= EXACT_IN_DOUBLE && !areSame(i)) {
                different(i, isWhole ? 1 : exactDistance(i), reference);
            }
        }
    }

    private boolean areSame(int index) {
        return isWhole ? ((LongTensor) actual).isSame((LongTensor) expected, index) : exactDistance(index) == 0;
    }

    private double exactDistance(int index) {
        return exact(actual, index).subtract(exact(expected, index)).abs().doubleValue();
    }

    private static BigDecimal exact(ArrayTensor tensor, int index) {
        return tensor instanceof LongTensor ? new BigDecimal(tensor.text(index)) : new BigDecimal(tensor.get(index));
    }

    /** The distance is no finite number: both NaN or the same infinity, one of them on one side, or too far apart for a double. */
    private void notFinite(int index, double value, double reference) {
        if (Double.compare(value, reference) == 0) {
            return;
        }
        if (Double.isFinite(value) && Double.isFinite(reference)) {
            different(index, Double.POSITIVE_INFINITY, reference);
            return;
        }
        unequal++;
        incomparable++;
        outside(index, Double.POSITIVE_INFINITY, 0);
    }

    private void different(int index, double distance, double reference) {
        unequal++;
        decades.add(Math.min(distance, Double.MAX_VALUE));
        double size = Math.abs(reference);
        double ulp = 0;
        if (!isWhole) {
            ulp = Math.max(type.ulp(reference), otherType == type ? 0 : otherType.ulp(reference));
            if (distance > leastUlps * ulp) {
                leastUlps = Math.ceil(distance / ulp);
            }
        }
        leastAbsolute = Math.max(leastAbsolute, distance);
        if (distance > leastRelative * size) {
            leastRelative = share(distance, size);
        }
        double allowed = tolerance.allowance(reference, ulp);
        if (!(distance <= allowed)) {
            outside(index, distance, allowed);
        }
    }

    /** The smallest share of a size that reaches a distance. */
    private static double share(double distance, double size) {
        double share = distance / size;
        while (share * size < distance) { // the quotient was rounded
            share = Math.nextUp(share);
        }
        return share;
    }

    /** The worst one exceeds what is allowed by the largest factor; of several that no factor tells apart, it is the farthest away. */
    private void outside(int index, double distance, double allowed) {
        double ratio = allowed == 0 ? Double.POSITIVE_INFINITY : distance / allowed;
        if (worst < 0 || ratio > worstRatio || ratio == worstRatio && distance > worstDistance) {
            worst = index;
            worstRatio = ratio;
            worstDistance = distance;
        }
        first = first < 0 ? index : first;
        outside++;
    }

    TensorDifference result() {
        boolean isComparable = incomparable == 0;
        return new TensorDifference(
                new TensorDifference.Counts(actual.size(), unequal, outside, incomparable),
                first,
                worst,
                new TensorDifference.Least(
                        isComparable ? leastAbsolute : Double.POSITIVE_INFINITY,
                        isComparable ? leastRelative : Double.POSITIVE_INFINITY,
                        isComparable && !isWhole ? leastUlps : unequal == 0 ? 0 : Double.POSITIVE_INFINITY),
                decades.all(),
                tolerance);
    }
}
