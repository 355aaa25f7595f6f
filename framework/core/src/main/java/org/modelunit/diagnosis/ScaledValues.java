package org.modelunit.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.modelunit.tensor.Tensor;

/** Values on another scale or with another origin, all in the same way or each column in its own: raw against standardized, for instance. */
final class ScaledValues implements Hypothesis {

    private static final double NEARLY_ALL = 0.985;
    private static final double MOSTLY = 0.8;
    private static final double BITS_OF_A_NUMBER = 15;
    private static final int LEAST_DISTINCT = 5;
    private static final int NAMED = 4;

    @Override
    public Stream<Explanation> explain(TensorPair difference) {
        return difference.hasSameShape()
                ? ValueGroups.of(difference).stream().flatMap(groups -> explain(groups).stream())
                : Stream.empty();
    }

    private static Optional<Explanation> explain(ValueGroups groups) {
        TensorPair difference = groups.difference();
        List<ScaleAndOffset> lines = new ArrayList<>();
        boolean isShown = false;
        for (int group = 0; group < groups.count(); group++) {
            int[] places = groups.fitted(group);
            ScaleAndOffset line = line(groups, places);
            lines.add(line);
            isShown |= !line.isNone() && distinct(difference, places) >= LEAST_DISTINCT;
        }
        long changed = lines.stream().filter(line -> !line.isNone()).count();
        if (!isShown) {
            return Optional.empty();
        }
        Explanation.Undone undone = new Explanation.Undone() {
            @Override
            public double value(int index) {
                return lines.get(groups.of(index)).of(difference.actual().get(index));
            }

            @Override
            public double target(int index) {
                return difference.expected().get(index);
            }

            @Override
            public double rounding(int index) {
                ScaleAndOffset line = lines.get(groups.of(index));
                return line.isNone()
                        ? 0
                        : roundingOf(difference, line, difference.actual().get(index));
            }
        };
        return Optional.of(new Explanation(
                CauseKind.SCALED,
                () -> sentence(groups, lines),
                undone,
                2 * changed * BITS_OF_A_NUMBER,
                Explanation.Fitting.ofNumbers(LEAST_DISTINCT)));
    }

    private static double roundingOf(TensorPair difference, ScaleAndOffset line, double value) {
        return difference.rounding(Math.abs(line.scale() * value) + Math.abs(line.offset()));
    }

    private static int distinct(TensorPair difference, int[] places) {
        return (int) Arrays.stream(places)
                .mapToDouble(difference.actual()::get)
                .distinct()
                .limit(LEAST_DISTINCT)
                .count();
    }

    /** Returns the line of a group; none where it agrees as it is, or nothing fits. */
    private static ScaleAndOffset line(ValueGroups groups, int[] places) {
        TensorPair difference = groups.difference();
        if (groups.disagreeing(places).length == 0) {
            return ScaleAndOffset.NONE;
        }
        double[] x = Arrays.stream(places).mapToDouble(difference.actual()::get).toArray();
        double[] y =
                Arrays.stream(places).mapToDouble(difference.expected()::get).toArray();
        return ScaleAndOffset.fitted(x, y, (line, a, b) -> {
                    long near = IntStream.range(0, a.length)
                            .filter(i -> difference.agrees(line.of(a[i]), b[i])
                                    || Math.abs(line.of(a[i]) - b[i]) <= roundingOf(difference, line, a[i]))
                            .count();
                    return near >= NEARLY_ALL * a.length;
                })
                .orElse(ScaleAndOffset.NONE);
    }

    private static String sentence(ValueGroups groups, List<ScaleAndOffset> lines) {
        int[] changed = IntStream.range(0, lines.size())
                .filter(group -> !lines.get(group).isNone())
                .toArray();
        boolean isStandardized = goesFrom(
                groups,
                changed,
                groups.difference().actual(),
                groups.difference().expected());
        boolean isStandardizedHere = goesFrom(
                groups,
                changed,
                groups.difference().expected(),
                groups.difference().actual());
        String start = isStandardized
                ? "the reference is standardized, the values are not: "
                : isStandardizedHere
                        ? "values are standardized, the reference is not: "
                        : "values are " + kinds(lines) + ": ";
        return start
                + Arrays.stream(changed)
                        .limit(NAMED)
                        .mapToObj(group -> "for " + groups.name(group) + " the reference is "
                                + (isStandardized
                                        ? lines.get(group).standardizing()
                                        : lines.get(group).words()))
                        .collect(Collectors.joining(", "))
                + (changed.length > NAMED ? ", … (" + changed.length + " of " + lines.size() + ")" : "");
    }

    /** Whether one tensor has raw values in some groups, and the other one standardized values in nearly all. */
    private static boolean goesFrom(ValueGroups groups, int[] changed, Tensor raw, Tensor standardized) {
        long standard = Arrays.stream(changed)
                .filter(group -> isStandard(ValueMoments.of(groups, group, standardized)))
                .count();
        return standard >= MOSTLY * changed.length
                && Arrays.stream(changed).anyMatch(group -> isRaw(ValueMoments.of(groups, group, raw)));
    }

    private static String kinds(List<ScaleAndOffset> lines) {
        boolean isScaled = lines.stream().anyMatch(line -> line.scale() != 1);
        boolean isOffset = lines.stream().anyMatch(line -> line.offset() != 0);
        return isScaled ? isOffset ? "on another scale with another origin" : "on another scale" : "offset";
    }

    /** Whether values have about mean 0 and deviation 1. */
    private static boolean isStandard(ValueMoments moments) {
        return Math.abs(moments.mean) <= 0.3 && moments.variance >= 0.5 && moments.variance <= 2;
    }

    private static boolean isRaw(ValueMoments moments) {
        return Math.abs(moments.mean) >= 1 || moments.variance >= 4 || moments.variance <= 0.1;
    }

    /** Mean and variance of the values that were fitted on. */
    private record ValueMoments(double mean, double variance) {

        static ValueMoments of(ValueGroups groups, int group, Tensor tensor) {
            double[] values = Arrays.stream(groups.fitted(group))
                    .mapToDouble(tensor::get)
                    .filter(Double::isFinite)
                    .toArray();
            double mean = Arrays.stream(values).average().orElse(Double.NaN);
            double variance = Arrays.stream(values)
                    .map(value -> (value - mean) * (value - mean))
                    .average()
                    .orElse(Double.NaN);
            return new ValueMoments(mean, variance);
        }
    }
}
