package org.modelunit.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.modelunit.Classified;
import org.modelunit.DoubleColumn;
import org.modelunit.Outcomes;
import org.modelunit.Query;
import org.modelunit.Ranked;
import org.modelunit.Regressed;

/** Small random outcomes of each kind, awkward ones among them: single rows, ties, one class. */
final class SampleOutcomes {

    private static final Map<Class<?>, Function<SplittableRandom, Outcomes>> KINDS = Map.of(
            Classified.class, SampleOutcomes::classified,
            Regressed.class, SampleOutcomes::regressed,
            Ranked.class, SampleOutcomes::ranked);

    private SampleOutcomes() {}

    @SuppressWarnings("unchecked") // each kind makes its own
    static <O extends Outcomes> O of(Class<O> kind, long seed) {
        Function<SplittableRandom, Outcomes> maker = KINDS.get(kind);
        if (maker == null) {
            throw new IllegalStateException("the laws have no sample of " + kind + "; add one to SampleOutcomes");
        }
        return (O) maker.apply(new SplittableRandom(seed));
    }

    /** With the labels bad and good; few different scores make ties. */
    private static Classified classified(SplittableRandom random) {
        int size = 1 + random.nextInt(60);
        int grid = 2 + random.nextInt(20);
        double[] scores = IntStream.range(0, size)
                .mapToDouble(row -> random.nextInt(grid) / (grid - 1.0))
                .toArray();
        String[] truth = new String[size];
        for (int row = 0; row < size; row++) {
            truth[row] = random.nextDouble() < 0.2 + 0.5 * scores[row] ? "bad" : "good";
        }
        return Outcome.ofScores(DoubleColumn.of(scores), truth);
    }

    /** Positive numbers with intervals; at times few different ones, predictions below 0, and truths of 0. */
    private static Regressed regressed(SplittableRandom random) {
        int size = 1 + random.nextInt(60);
        double grid = random.nextInt(3) == 0 ? 10 : 1e-9;
        double lowest = random.nextInt(4) == 0 ? -5 : 1;
        double[] truth = numbers(size, row -> onGrid(1 + 100 * random.nextDouble(), grid));
        double[] predicted =
                numbers(size, row -> Math.max(lowest, onGrid(truth[row] + 20 * (random.nextDouble() - 0.4), grid)));
        double[] lower = numbers(size, row -> predicted[row] - 10 * random.nextDouble());
        double[] upper = numbers(size, row -> predicted[row] + 10 * random.nextDouble());
        return Regressed.of(DoubleColumn.of(truth), DoubleColumn.of(predicted))
                .withIntervals(DoubleColumn.of(lower), DoubleColumn.of(upper));
    }

    private static double[] numbers(int size, IntToDoubleFunction number) {
        return IntStream.range(0, size).mapToDouble(number).toArray();
    }

    private static double onGrid(double number, double grid) {
        return Math.rint(number / grid) * grid;
    }

    /** Queries of a few items with tied scores; at times one of them has no relevant item. */
    private static Ranked ranked(SplittableRandom random) {
        boolean isAnswerable = random.nextInt(4) != 0;
        List<Query> queries = new ArrayList<>();
        for (int query = 1 + random.nextInt(20); query > 0; query--) {
            int items = 1 + random.nextInt(8);
            double[] relevance = numbers(items, item -> random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 0);
            relevance[random.nextInt(items)] += isAnswerable ? 1 : 0;
            queries.add(Query.of("query " + query, relevance, numbers(items, item -> random.nextInt(5) / 4.0)));
        }
        return Ranked.of(queries);
    }
}
