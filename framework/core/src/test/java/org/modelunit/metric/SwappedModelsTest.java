package org.modelunit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.modelunit.Metrics;
import org.modelunit.column.BooleanColumn;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Held;
import org.modelunit.outcome.MultiLabelled;
import org.modelunit.outcome.Outcomes;
import org.modelunit.outcome.Ranked;
import org.modelunit.outcome.Regressed;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;

/** Whichever of two models is called the champion: what one gains the other loses, and every bound of it is the other's. */
class SwappedModelsTest {

    private static final List<Integer> MOVED =
            List.of(1, 3, 1000, 0, 2, 4, 6); // rows that differ: as few as prove little, and all

    @TestFactory
    Stream<DynamicTest> bounds_of_differences_are_mirrored() {
        return mirrored(3);
    }

    @TestFactory
    @Tag("slow")
    Stream<DynamicTest> bounds_of_differences_are_mirrored_on_many_samples() {
        return mirrored(2 * MOVED.size());
    }

    private static Stream<DynamicTest> mirrored(int samples) {
        return MetricLaw.everyMetricKeeps(samples, new MetricLaw() {
            @Override
            public <O extends Outcomes> void check(Registry.Entry<O> entry, O outcomes, int seed) {
                int moved = MOVED.get(seed % MOVED.size());
                requireMirrored(entry.metric(), moved(outcomes, moved, seed), outcomes, seed);
            }
        });
    }

    /** Bounds of losses look at truths that were not seen: at those which the scores have next, of the one model or of the other. */
    @Test
    void bounds_of_losses_are_mirrored_where_models_expect_other_labels() {
        for (int seed = 0; seed < 6; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<String> truth = IntStream.range(0, 80)
                    .mapToObj(row -> row % 9 == 0 ? "late" : "good")
                    .toList();
            requireMirrored(Metrics.logLoss(), threeLabels(truth, 0.2, random), threeLabels(truth, 0.8, random), seed);
        }
    }

    private static Classified threeLabels(List<String> truth, double late, SplittableRandom random) {
        List<double[]> scores = new ArrayList<>();
        for (String label : truth) {
            double other = 0.1 + 0.3 * random.nextDouble();
            double ofLate = label.equals("late") ? 1 - other : late * other;
            double good = label.equals("late") ? late * other : 1 - other;
            scores.add(new double[] {1 - ofLate - good, good, ofLate});
        }
        return Classified.of(truth, ClassPredictions.of(ClassScores.ofRows(Labels.of("bad", "good", "late"), scores)));
    }

    private static <O extends Outcomes> void requireMirrored(Metric<O> metric, O one, O other, int seed) {
        Estimate difference;
        try {
            difference = metric.difference(one, other, seed);
        } catch (UndefinedMetricException e) {
            return; // then so it is the other way round
        }
        Estimate mirrored = metric.difference(other, one, seed);
        assertThat(mirrored.caveat()).isEqualTo(difference.caveat());
        assertThat(mirrored.method()).isEqualTo(difference.method());
        requireOpposite(mirrored.value(), difference.value(), "value");
        for (double confidence : new double[] {0.8, 0.95}) {
            requireOpposite(
                    mirrored.bound(Side.AT_LEAST, confidence), difference.bound(Side.AT_MOST, confidence), "lower");
            requireOpposite(
                    mirrored.bound(Side.AT_MOST, confidence), difference.bound(Side.AT_LEAST, confidence), "upper");
        }
        double margin = 0.01;
        assertThat(mirrored.pValue(Side.AT_LEAST, margin))
                .as("p value")
                .isCloseTo(difference.pValue(Side.AT_MOST, -margin), within(1e-9));
    }

    private static void requireOpposite(double one, double other, String what) {
        if (Double.isFinite(one) && Double.isFinite(other)) {
            assertThat(one).as(what).isCloseTo(-other, within(1e-9 * Math.max(1, Math.abs(other))));
        } else {
            assertThat(one + 0.0).as(what).isEqualTo(0.0 - other);
        }
    }

    /** The same with the answers to some rows exchanged for other ones. */
    @SuppressWarnings("unchecked") // each kind gives its own
    private static <O extends Outcomes> O moved(O outcomes, int rows, int seed) {
        int[] from = exchanged(outcomes.size(), rows, new SplittableRandom(seed));
        Outcomes moved;
        if ((Outcomes) outcomes instanceof Classified classified) {
            moved = Classified.of(
                    IntStream.range(0, outcomes.size())
                            .mapToObj(classified.truth()::get)
                            .toList(),
                    ClassPredictions.of(classified.scores().rows(from)));
        } else if ((Outcomes) outcomes instanceof MultiLabelled labelled) {
            ClassScores scores = labelled.scores().rows(from);
            moved = MultiLabelled.of(labelled.truth(), scores);
        } else if ((Outcomes) outcomes instanceof Regressed regressed) {
            moved = Regressed.of(regressed.truth(), regressed.predicted().rows(from))
                    .withIntervals(
                            regressed.intervals().orElseThrow().lower().rows(from),
                            regressed.intervals().orElseThrow().upper().rows(from));
        } else if ((Outcomes) outcomes instanceof Held held) {
            moved = Held.of(BooleanColumn.of(held.size(), row -> held.held(row) != (from[row] != row)));
        } else {
            moved = moved((Ranked) (Outcomes) outcomes, from);
        }
        return (O) moved.withDesign(outcomes.design());
    }

    private static Ranked moved(Ranked ranked, int[] from) {
        List<String> keys = new ArrayList<>();
        double[] scores = ranked.scores().toArray();
        for (int query = 0; query < ranked.size(); query++) {
            int first = ranked.firstItem(query);
            int end = query + 1 < ranked.size() ? ranked.firstItem(query + 1) : scores.length;
            for (int item = first; item < end; item++) {
                keys.add(ranked.keys().get(query));
                scores[item] = from[query] == query ? scores[item] : -scores[item];
            }
        }
        return Ranked.of(keys, ranked.relevance(), NumberColumn.wrap(scores));
    }

    /** Where each row's answer comes from: its own row, but for some. */
    private static int[] exchanged(int size, int rows, SplittableRandom random) {
        int[] from = IntStream.range(0, size).toArray();
        for (int i = 0; i < rows; i++) {
            from[random.nextInt(size)] = random.nextInt(size);
        }
        return from;
    }
}
