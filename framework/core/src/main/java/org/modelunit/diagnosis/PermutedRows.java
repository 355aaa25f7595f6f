package org.modelunit.diagnosis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.modelunit.tensor.Tensor;

/** Rows in another order: each is looked up by a weighted sum of its values. */
final class PermutedRows implements Hypothesis {

    private static final int MOST_ROWS = 1 << 20;
    private static final int SUMMED = 64;
    private static final int LOOKED_AT = 64;
    private static final int SCREENED = 64;
    private static final double FOUND_IN_SCREEN = 0.9;

    @Override
    public Stream<Explanation> explain(TensorPair difference) {
        int rows = difference.rank() == 0 ? 0 : difference.axes().get(0).length();
        return difference.hasSameShape() && rows >= 2 && rows <= MOST_ROWS
                ? new Lookup(difference, rows).explanation()
                : Stream.empty();
    }

    /** The rows of the actual tensor by their sums. */
    private static final class Lookup {

        private final TensorPair difference;
        private final int rows;
        private final int width;
        private final int[] places;
        private final double[] weights;
        private final int[] bySum;
        private final double[] sums;
        private final boolean[] isTaken;
        private final int[] found;

        Lookup(TensorPair difference, int rows) {
            this.difference = difference;
            this.rows = rows;
            this.width = difference.expected().size() / rows;
            SplittableRandom random = new SplittableRandom(width);
            this.places = width <= SUMMED
                    ? IntStream.range(0, width).toArray()
                    : IntStream.generate(() -> random.nextInt(width))
                            .limit(SUMMED)
                            .toArray();
            this.weights = Arrays.stream(places)
                    .mapToDouble(place -> 0.5 + random.nextDouble())
                    .toArray();
            double[] unsorted = IntStream.range(0, rows)
                    .mapToDouble(row -> sum(difference.actual(), row))
                    .toArray();
            this.bySum = IntStream.range(0, rows)
                    .boxed()
                    .sorted(Comparator.comparingDouble(row -> unsorted[row]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            this.sums = Arrays.stream(bySum).mapToDouble(row -> unsorted[row]).toArray();
            this.isTaken = new boolean[rows];
            this.found = IntStream.range(0, rows).toArray();
        }

        private double sum(Tensor tensor, int row) {
            double sum = 0;
            for (int i = 0; i < places.length; i++) {
                double value = tensor.get(row * width + places[i]);
                sum += weights[i] * (Double.isNaN(value) ? 0.123 : value);
            }
            return sum;
        }

        Stream<Explanation> explanation() {
            int[] apart = IntStream.range(0, rows).filter(this::differs).toArray();
            if (apart.length < 2 || !passesScreen(apart)) {
                return Stream.empty();
            }
            boolean[] isApart = new boolean[rows];
            Arrays.stream(apart).forEach(row -> isApart[row] = true);
            for (int row = 0; row < rows; row++) {
                isTaken[row] = !isApart[row];
            }
            int count = 0;
            for (int row : apart) {
                int other = find(row);
                if (other >= 0) {
                    found[row] = other;
                    isTaken[other] = true;
                    count++;
                }
            }
            int moved = count;
            boolean isReversed = IntStream.range(0, rows).allMatch(row -> found[row] == rows - 1 - row);
            double bits = isReversed ? 1 : moved * Explanation.log2(rows);
            Explanation.IndexMap map = index -> found[index / width] * width + index % width;
            return Stream.of(Explanation.of(
                    CauseKind.ROWS_PERMUTED,
                    () -> sentence(isReversed, apart, moved),
                    Explanation.moved(difference, map),
                    bits));
        }

        private boolean differs(int row) {
            return IntStream.range(row * width, (row + 1) * width).anyMatch(index -> !difference.agreesAt(index));
        }

        private boolean passesScreen(int[] apart) {
            int step = Math.max(1, apart.length / SCREENED);
            int looked = 0;
            int hits = 0;
            for (int i = 0; i < apart.length; i += step) {
                looked++;
                hits += find(apart[i]) >= 0 ? 1 : 0;
            }
            return hits >= FOUND_IN_SCREEN * looked;
        }

        /** Returns a free row that agrees, the one with the nearest sum first; -1 if there is none. */
        private int find(int row) {
            double sum = sum(difference.expected(), row);
            int at = Arrays.binarySearch(sums, sum);
            int up = at >= 0 ? at : -at - 1;
            int down = up - 1;
            for (int looked = 0; looked < LOOKED_AT && (up < rows || down >= 0); looked++) {
                boolean goesUp = down < 0 || up < rows && sums[up] - sum <= sum - sums[down];
                int other = bySum[goesUp ? up++ : down--];
                if (!isTaken[other] && agree(row, other)) {
                    return other;
                }
            }
            return -1;
        }

        private boolean agree(int row, int other) {
            for (int place = 0; place < width; place++) {
                if (!difference.agrees(
                        difference.actual().get(other * width + place),
                        difference.expected().get(row * width + place))) {
                    return false;
                }
            }
            return true;
        }

        private String sentence(boolean isReversed, int[] apart, int moved) {
            int example = apart[0];
            return "rows are in " + (isReversed ? "reverse" : "another") + " order: " + moved + " of " + rows
                    + " are elsewhere; row " + found[example] + " has the values of row " + example;
        }
    }
}
