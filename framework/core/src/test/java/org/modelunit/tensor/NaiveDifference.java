package org.modelunit.tensor;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.modelunit.tensor.TensorDifference.Counts;
import org.modelunit.tensor.TensorDifference.Least;

/** How two tensors differ, found value by value and without any haste: what {@link TensorDifference} has to say to the last bit. */
final class NaiveDifference {

    private static final int LOWEST = -324;
    private static final double[] BEGINS = IntStream.rangeClosed(LOWEST, 308)
            .mapToDouble(power -> Double.parseDouble("1e" + power))
            .toArray();

    private final Tensor actual;
    private final Tensor expected;
    private final Tolerance tolerance;
    private final boolean isWhole;
    private final Map<Integer, Long> decades = new TreeMap<>();
    private int unequal;
    private int outside;
    private int incomparable;
    private int first = -1;
    private int worst = -1;
    private double worstRatio;
    private double worstDistance;
    private double absolute;
    private double relative;
    private double ulps;

    NaiveDifference(Tensor actual, Tensor expected, Tolerance tolerance) {
        this.actual = actual;
        this.expected = expected;
        this.tolerance = tolerance;
        this.isWhole = actual.elementType().isWhole() && expected.elementType().isWhole();
        for (int i = 0; i < actual.size(); i++) {
            add(i);
        }
    }

    private void add(int index) {
        if (actual.elementType().isText()) {
            if (!actual.text(index).equals(expected.text(index))) {
                incomparable(index);
            }
            return;
        }
        double value = actual.get(index);
        double reference = expected.get(index);
        if (Double.isFinite(value) && Double.isFinite(reference)) {
            double distance = Math.abs(value - reference);
            if (distance == 0 && !isFloating(actual, expected)) {
                double exact = exact(actual, index)
                        .subtract(exact(expected, index))
                        .abs()
                        .doubleValue();
                distance = isWhole ? Math.min(1, exact) : exact;
            }
            if (distance > 0) {
                different(index, distance, reference);
            }
        } else if (Double.compare(value, reference) != 0) {
            incomparable(index);
        }
    }

    private static boolean isFloating(Tensor one, Tensor other) {
        return one.elementType().isFloating() && other.elementType().isFloating();
    }

    private static BigDecimal exact(Tensor tensor, int index) {
        return tensor.elementType() == ElementType.BOOL || tensor.elementType().isFloating()
                ? new BigDecimal(tensor.get(index))
                : new BigDecimal(tensor.text(index));
    }

    private void different(int index, double distance, double reference) {
        unequal++;
        decades.merge(power(Math.min(distance, Double.MAX_VALUE)), 1L, Long::sum);
        double ulp = Math.max(ulp(actual.elementType(), reference), ulp(expected.elementType(), reference));
        double size = Math.abs(reference);
        absolute = Math.max(absolute, distance);
        if (distance > relative * size) {
            relative = distance / size;
            while (relative * size < distance) {
                relative = Math.nextUp(relative);
            }
            boolean isPrecise = distance >= Double.MIN_NORMAL && relative < Double.POSITIVE_INFINITY;
            while (isPrecise && Math.nextDown(relative) * size >= distance) {
                relative = Math.nextDown(relative);
            }
        }
        if (distance > ulps * ulp) {
            ulps = Math.ceil(distance / ulp);
        }
        double allowed = tolerance.allowance(reference, ulp);
        if (!(distance <= allowed)) {
            outside(index, distance, allowed);
        }
    }

    private static double ulp(ElementType type, double reference) {
        return type.isFloating() ? type.ulp(reference) : 0;
    }

    private static int power(double distance) {
        int place = Arrays.binarySearch(BEGINS, distance);
        return LOWEST + (place < 0 ? -2 - place : place);
    }

    private void incomparable(int index) {
        unequal++;
        incomparable++;
        outside(index, Double.POSITIVE_INFINITY, 0);
    }

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

    Least least() {
        double none = Double.POSITIVE_INFINITY;
        return incomparable > 0
                ? new Least(none, none, none)
                : new Least(absolute, relative, !isWhole || unequal == 0 ? ulps : none);
    }

    /** All that it says, as one value to be compared. */
    List<Object> all() {
        return List.of(
                outside <= tolerance.mostOutside(actual.size()) && incomparable == 0,
                new Counts(actual.size(), unequal, outside, incomparable),
                first,
                worst,
                least(),
                decades.entrySet().stream()
                        .map(entry -> new Decade(entry.getKey(), entry.getValue()))
                        .toList());
    }

    static List<Object> all(TensorDifference difference) {
        return List.of(
                difference.passes(),
                difference.counts(),
                difference.first().orElse(-1),
                difference.worst().orElse(-1),
                difference.least(),
                difference.decades());
    }
}
