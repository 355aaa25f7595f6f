package org.modelunit.diagnosis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Categories that have other codes: whole numbers, mapped one to one. */
final class RecodedCategories implements Hypothesis {

    private static final int MOST_CODES = 256;
    private static final int VALUES_FOR_A_CODE = 3;
    private static final double NEARLY_ALL = 0.985;
    private static final int NAMED = 4;
    private static final double BITS_OF_A_COLUMN = 8;

    @Override
    public Stream<Explanation> explain(TensorPair difference) {
        if (!difference.hasSameShape() || difference.rank() == 0) {
            return Stream.empty();
        }
        return ValueGroups.of(difference).stream().flatMap(groups -> explain(groups).stream());
    }

    private static Optional<Explanation> explain(ValueGroups groups) {
        TensorPair difference = groups.difference();
        List<Map<Double, Double>> codes = new ArrayList<>();
        double bits = 0;
        for (int group = 0; group < groups.count(); group++) {
            Map<Double, Double> found = codes(groups, groups.fitted(group));
            codes.add(found);
            bits += found.isEmpty() ? 0 : BITS_OF_A_COLUMN + found.size() * Explanation.log2(found.size());
        }
        if (codes.stream().allMatch(Map::isEmpty)) {
            return Optional.empty();
        }
        Explanation.Undone undone = new Explanation.Undone() {
            @Override
            public double value(int index) {
                double value = difference.actual().get(index);
                return codes.get(groups.of(index)).getOrDefault(value, value);
            }

            @Override
            public double target(int index) {
                return difference.expected().get(index);
            }
        };
        return Optional.of(new Explanation(
                CauseKind.CATEGORY_ORDER,
                () -> sentence(groups, codes),
                undone,
                bits,
                Explanation.Fitting.ofNumbers(2)));
    }

    /** What each code is in the reference; empty where they agree, or are not mapped one to one. */
    private static Map<Double, Double> codes(ValueGroups groups, int[] places) {
        TensorPair difference = groups.difference();
        if (groups.disagreeing(places).length == 0) {
            return Map.of();
        }
        Map<Double, Map<Double, Integer>> counts = new TreeMap<>();
        for (int index : places) {
            double code = difference.actual().get(index);
            double other = difference.expected().get(index);
            if (code != Math.rint(code) || other != Math.rint(other) || counts.size() > MOST_CODES) {
                return Map.of();
            }
            counts.computeIfAbsent(code, any -> new HashMap<>()).merge(other, 1, Integer::sum);
        }
        Map<Double, Double> found = new TreeMap<>();
        int agreed = 0;
        for (Map.Entry<Double, Map<Double, Integer>> of : counts.entrySet()) {
            Map.Entry<Double, Integer> most = of.getValue().entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow();
            found.put(of.getKey(), most.getKey());
            agreed += most.getValue();
        }
        boolean isOneToOne = new HashSet<>(found.values()).size() == found.size();
        return isOneToOne
                        && found.size() >= 2
                        && places.length >= VALUES_FOR_A_CODE * found.size()
                        && agreed >= NEARLY_ALL * places.length
                ? found
                : Map.of();
    }

    /** Codes are values of rows, so that they are counted where these are not shown. */
    private static String words(boolean isShown, List<Map.Entry<Double, Double>> moved) {
        if (!isShown) {
            return moved.size() + (moved.size() == 1 ? " code is another" : " codes are others") + " in the reference";
        }
        return moved.stream()
                        .limit(NAMED)
                        .map(code -> ScaleAndOffset.text(code.getKey()) + " is " + ScaleAndOffset.text(code.getValue()))
                        .collect(Collectors.joining(", "))
                + " in the reference" + (moved.size() > NAMED ? ", … (" + moved.size() + " codes)" : "");
    }

    private static String sentence(ValueGroups groups, List<Map<Double, Double>> codes) {
        List<String> columns = new ArrayList<>();
        for (int group = 0; group < codes.size(); group++) {
            List<Map.Entry<Double, Double>> moved = codes.get(group).entrySet().stream()
                    .filter(code -> !code.getKey().equals(code.getValue()))
                    .toList();
            if (!moved.isEmpty()) {
                columns.add("in " + groups.name(group) + " " + words(groups.isShown(group), moved));
            }
        }
        return "categories have other codes: "
                + columns.stream().limit(NAMED).collect(Collectors.joining("; "))
                + (columns.size() > NAMED ? "; … (" + columns.size() + " columns)" : "");
    }
}
