package org.modelunit.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.modelunit.tensor.Tensor;

/** Missing values (NaN) of one side that are a constant on the other: 0, the mean or the median of the column, or any other number. */
final class FilledMissingValues implements Hypothesis {

    private static final int LOOKED_AT = 512;
    private static final double BITS_OF_A_NUMBER = 12;
    private static final double NEARLY = 1e-5;
    private static final int NAMED = 4;

    @Override
    public Stream<Explanation> explain(TensorPair difference) {
        if (!difference.hasSameShape()) {
            return Stream.empty();
        }
        List<ValueGroups> groupings = difference.rank() == 2 ? ValueGroups.byPlace(difference) : List.of();
        return Stream.concat(Stream.of(new ValueGroups(difference, null)), groupings.stream())
                .flatMap(groups -> Stream.of(true, false).flatMap(isHere -> explain(groups, isHere)));
    }

    /**
     * Explains missing values as filled in.
     *
     * @param isFilledHere whether they are missing in the reference and filled here, or the reverse
     */
    private static Stream<Explanation> explain(ValueGroups groups, boolean isFilledHere) {
        TensorPair difference = groups.difference();
        Tensor withMissing = isFilledHere ? difference.expected() : difference.actual();
        Tensor filled = isFilledHere ? difference.actual() : difference.expected();
        Fillings fillings = Fillings.of(groups, withMissing, filled);
        if (fillings.values.isEmpty()) {
            return Stream.empty();
        }
        Explanation.Undone undone = new Explanation.Undone() {
            @Override
            public double value(int index) {
                double value = difference.actual().get(index);
                return !isFilledHere && Double.isNaN(value) ? fillings.at(groups.of(index)) : value;
            }

            @Override
            public double target(int index) {
                double target = difference.expected().get(index);
                return isFilledHere && Double.isNaN(target) ? fillings.at(groups.of(index)) : target;
            }
        };
        return Stream.of(new Explanation(
                CauseKind.MISSING_FILLED,
                () -> fillings.sentence(groups, filled, isFilledHere),
                undone,
                fillings.bits(),
                Explanation.Fitting.ofNumbers(1)));
    }

    /** What missing values of each group are filled with. */
    private record Fillings(Map<Integer, Double> values) {

        static Fillings of(ValueGroups groups, Tensor withMissing, Tensor filled) {
            Map<Integer, Map<Double, Integer>> counts = new HashMap<>();
            for (int index = 0; index < withMissing.size(); index++) {
                if (Double.isNaN(withMissing.get(index)) && ValueGroups.isFitted(index)) {
                    Map<Double, Integer> ofGroup = counts.computeIfAbsent(groups.of(index), group -> new HashMap<>());
                    double value = filled.get(index);
                    if (!Double.isNaN(value) && (ofGroup.size() < LOOKED_AT || ofGroup.containsKey(value))) {
                        ofGroup.merge(value, 1, Integer::sum);
                    }
                }
            }
            Map<Integer, Double> values = new HashMap<>();
            counts.forEach((group, ofGroup) -> ofGroup.entrySet().stream()
                    .max(Map.Entry.<Double, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .ifPresent(most -> values.put(group, most.getKey())));
            return new Fillings(values);
        }

        double at(int group) {
            return values.getOrDefault(group, Double.NaN);
        }

        double bits() {
            return values.values().stream()
                    .mapToDouble(value -> value == 0 ? 1 : BITS_OF_A_NUMBER)
                    .sum();
        }

        String sentence(ValueGroups groups, Tensor filled, boolean isFilledHere) {
            String start = isFilledHere
                    ? "missing values (NaN in the reference) are filled in: "
                    : "missing values are NaN here, in the reference they are filled in: ";
            List<Integer> named =
                    values.keySet().stream().sorted(Comparator.naturalOrder()).toList();
            return start
                    + named.stream()
                            .limit(NAMED)
                            .map(group -> groups.name(group) + " with " + words(groups, filled, group))
                            .collect(Collectors.joining(", "))
                    + (named.size() > NAMED ? ", … (" + named.size() + ")" : "");
        }

        private String words(ValueGroups groups, Tensor filled, int group) {
            double filling = at(group);
            List<Double> others = new ArrayList<>();
            IntStream.range(0, filled.size())
                    .filter(index -> groups.of(index) == group)
                    .mapToDouble(filled::get)
                    .filter(value -> Double.isFinite(value) && value != filling)
                    .limit(1 << 20)
                    .forEach(others::add);
            double[] sorted =
                    others.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            double mean = Arrays.stream(sorted).average().orElse(Double.NaN);
            double near = NEARLY * Math.abs(filling) + 1e-12;
            if (filling != 0 && Math.abs(mean - filling) <= near) {
                return "the mean" + number(groups, group);
            }
            return filling != 0 && sorted.length > 0 && Math.abs(sorted[sorted.length / 2] - filling) <= near
                    ? "the median" + number(groups, group)
                    : filling == 0 ? "0" : "a constant" + number(groups, group);
        }

        /** The filling where values of its column are shown, as it is one that rows have. */
        private String number(ValueGroups groups, int group) {
            return groups.isShown(group) ? ", " + ScaleAndOffset.text(at(group)) : "";
        }
    }
}
