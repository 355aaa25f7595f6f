package org.modelunit.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.modelunit.column.BooleanColumn;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Held;
import org.modelunit.outcome.LabelSets;
import org.modelunit.outcome.MultiLabelled;
import org.modelunit.outcome.Outcomes;
import org.modelunit.outcome.Query;
import org.modelunit.outcome.Ranked;
import org.modelunit.outcome.Regressed;
import org.modelunit.sample.SampleDesign;

/** Small random outcomes of each kind, awkward ones among them: single rows, ties, one class. */
public final class SampleOutcomes {

    private static final Map<Class<?>, Function<SplittableRandom, Outcomes>> KINDS = Map.of(
            Classified.class, SampleOutcomes::classified,
            Held.class, SampleOutcomes::held,
            MultiLabelled.class, SampleOutcomes::multiLabelled,
            Regressed.class, SampleOutcomes::regressed,
            Ranked.class, SampleOutcomes::ranked);

    private SampleOutcomes() {}

    @SuppressWarnings("unchecked") // each kind makes its own
    public static <O extends Outcomes> O of(Class<O> kind, long seed) {
        Function<SplittableRandom, Outcomes> maker = KINDS.get(kind);
        if (maker == null) {
            throw new IllegalStateException("the laws have no sample of " + kind + "; add one to SampleOutcomes");
        }
        return (O) maker.apply(new SplittableRandom(seed));
    }

    /** With the labels bad and good, at times more, at times weighted; few different scores make ties. */
    private static Classified classified(SplittableRandom random) {
        int size = 1 + random.nextInt(60);
        Labels labels = labels(random);
        double[][] scores = new double[labels.size()][size];
        String[] truth = new String[size];
        int grid = 2 + random.nextInt(20);
        for (int row = 0; row < size; row++) {
            double left = 1;
            for (int code = 0; code < labels.size() - 1; code++) {
                scores[code][row] = left * random.nextInt(grid) / (grid - 1.0);
                left -= scores[code][row];
            }
            scores[labels.size() - 1][row] = left;
            truth[row] = random.nextDouble() < 0.2 + 0.5 * scores[0][row]
                    ? "bad"
                    : labels.get(1 + random.nextInt(labels.size() - 1));
        }
        Classified outcomes =
                Classified.of(List.of(truth), ClassPredictions.of(ClassScores.of(labels, columns(scores))));
        return random.nextInt(3) > 0 ? outcomes : outcomes.withDesign(weighted(size, random));
    }

    private static MultiLabelled multiLabelled(SplittableRandom random) {
        int size = 1 + random.nextInt(90); // more than a word of 64 examples, too
        Labels labels = labels(random);
        double[][] scores = new double[labels.size()][size];
        List<Set<String>> truth = new ArrayList<>();
        int grid = 2 + random.nextInt(20);
        boolean isNeverEmpty = random.nextBoolean(); // else hardly an average over examples is defined
        for (int row = 0; row < size; row++) {
            Set<String> set = new TreeSet<>();
            for (int code = 0; code < labels.size(); code++) {
                scores[code][row] = random.nextInt(grid) / (grid - 1.0);
                if (random.nextDouble() < 0.1 + 0.7 * scores[code][row]) {
                    set.add(labels.get(code));
                }
            }
            if (isNeverEmpty) {
                int code = random.nextInt(labels.size());
                scores[code][row] = 1;
                set.add(labels.get((code + random.nextInt(2)) % labels.size()));
            }
            truth.add(set);
        }
        MultiLabelled outcomes = MultiLabelled.of(LabelSets.of(labels, truth), ClassScores.of(labels, columns(scores)));
        return random.nextInt(3) > 0 ? outcomes : outcomes.withDesign(weighted(size, random));
    }

    private static Labels labels(SplittableRandom random) {
        return Labels.of(List.of("bad", "good", "late", "lost").subList(0, 2 + random.nextInt(6) % 3));
    }

    private static List<NumberColumn> columns(double[][] columns) {
        return Arrays.stream(columns).map(NumberColumn::wrap).toList();
    }

    /** A row in ten weighs nothing. */
    private static SampleDesign weighted(int size, SplittableRandom random) {
        double[] weights = new double[size];
        for (int row = 0; row < size; row++) {
            weights[row] = row > 0 && random.nextInt(10) == 0 ? 0 : 3 * random.nextDouble();
        }
        return SampleDesign.simple(size).withWeights(NumberColumn.wrap(weights));
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
        return Regressed.of(NumberColumn.of(truth), NumberColumn.of(predicted))
                .withIntervals(NumberColumn.of(lower), NumberColumn.of(upper));
    }

    private static double[] numbers(int size, IntToDoubleFunction number) {
        return IntStream.range(0, size).mapToDouble(number).toArray();
    }

    private static double onGrid(double number, double grid) {
        return Math.rint(number / grid) * grid;
    }

    /** At times always or never, at times weighted; more than a word of 64 examples, too. */
    private static Held held(SplittableRandom random) {
        int size = 1 + random.nextInt(90);
        double rate = random.nextInt(5) / 4.0;
        Held outcomes = Held.of(BooleanColumn.of(size, row -> random.nextDouble() < rate));
        return random.nextInt(3) > 0 ? outcomes : outcomes.withDesign(weighted(size, random));
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
