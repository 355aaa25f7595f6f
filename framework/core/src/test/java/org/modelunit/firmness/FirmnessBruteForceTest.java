package org.modelunit.firmness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.Metrics.MICRO;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.Metrics.falseNegativeRate;
import static org.modelunit.Metrics.falsePositiveRate;
import static org.modelunit.Metrics.jaccard;
import static org.modelunit.Metrics.negativePredictiveValue;
import static org.modelunit.Metrics.precision;
import static org.modelunit.Metrics.recall;
import static org.modelunit.Metrics.selectionRate;
import static org.modelunit.Metrics.specificity;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.atMost;
import static org.modelunit.claim.Threshold.between;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modelunit.claim.MetricClaim;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.Multiplicity;
import org.modelunit.claim.Threshold;
import org.modelunit.column.BooleanColumn;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.Estimator;
import org.modelunit.metric.Metric;
import org.modelunit.metric.Ratio;
import org.modelunit.metric.behaviour.BehaviourMetrics;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Held;
import org.modelunit.outcome.Outcomes;
import org.modelunit.provenance.Provenance;

/** What is searched for cleverly beside every way to change labels there is. */
@Tag("slow")
class FirmnessBruteForceTest {

    private static final Labels TWO = Labels.of("bad", "good");
    private static final Labels THREE = Labels.of("bad", "fair", "good");

    /** Beyond it, nothing is said where each mixture has to be tried. */
    private static final int MOST_MIXED = 16;

    private static Stream<Metric<Classified>> metrics() {
        return Stream.of(
                accuracy(),
                precision("bad"),
                recall("bad"),
                specificity("bad"),
                falsePositiveRate("bad"),
                falseNegativeRate("bad"),
                negativePredictiveValue("bad"),
                jaccard("bad"),
                selectionRate("bad"),
                precision(MICRO),
                recall("good").estimatedBy(Estimator.wilson()),
                accuracy().estimatedBy(Estimator.wilson()));
    }

    private static List<Threshold> thresholds(Metric<?> metric, double bar) {
        Threshold one =
                switch (metric.direction()) {
                    case HIGHER -> atLeast(bar);
                    case LOWER -> atMost(bar);
                    case NEITHER -> between(bar / 2, bar);
                };
        Threshold range = between(bar / 2, (1 + bar) / 2);
        return List.of(
                one,
                one.withConfidence(0.95),
                one.withConfidence(0.6),
                one.unlessRefuted(0.9).detecting(0.2 * Math.min(bar, 1 - bar)),
                one.unlessRefuted(0.9).detecting(0.49 * Math.min(bar, 1 - bar)),
                range,
                range.withConfidence(0.7),
                range.unlessRefuted(0.9).detecting(0.49 * Math.min(bar, 1 - bar)));
    }

    private static <O extends Outcomes> MetricVerdict judged(Metric<O> metric, O outcomes, Threshold threshold) {
        return new MetricClaim<>(metric, outcomes, Provenance.UNKNOWN, Multiplicity.ONE, threshold, 1).judge();
    }

    /** Verdicts by the counts that a proportion is made of; each is judged once, as judging takes its time. */
    private record Colors<O extends Outcomes>(Metric<O> metric, Threshold threshold, Map<String, Integer> known) {

        Colors(Metric<O> metric, Threshold threshold) {
            this(metric, threshold, new HashMap<>());
        }

        /** 1 for a green verdict, 0 for another, -1 where there is none. */
        int of(O outcomes) {
            Ratio ratio = metric.ratio(outcomes).orElseThrow();
            return known.computeIfAbsent(ratio.hits() + " of " + ratio.of(), key -> judged(outcomes));
        }

        private int judged(O outcomes) {
            try {
                return FirmnessBruteForceTest.judged(metric, outcomes, threshold)
                                .status()
                                .isGreen()
                        ? 1
                        : 0;
            } catch (UndefinedMetricException e) {
                return -1;
            }
        }
    }

    private static void requireFewest(Firmness firmness, int fewest, String of) {
        if (fewest == 0) {
            assertThat(firmness.isKnown()).as(of).isFalse();
        } else {
            assertThat(firmness.changes()).as(of).isEqualTo(fewest);
            assertThat(firmness.isExact()).as(of).isTrue();
            assertThat(firmness.unit()).as(of).isEqualTo(Firmness.LABEL);
        }
    }

    /** Rows of three labels: each truth there could be. */
    @ParameterizedTest
    @MethodSource("metrics")
    void no_other_truth_of_a_few_rows_turns_it_on_fewer_labels(Metric<Classified> metric) {
        SplittableRandom random = new SplittableRandom(11);
        for (int rows = 1; rows <= 5; rows++) {
            for (int sample = 0; sample < 2; sample++) {
                int[] truth = random.ints(rows, 0, 3).toArray();
                ClassPredictions decided = ClassPredictions.of(
                        LabelColumn.wrap(THREE, random.ints(rows, 0, 3).toArray()));
                for (Threshold threshold : thresholds(metric, 0.2 + 0.15 * random.nextInt(5))) {
                    compareWithEveryTruth(metric, truth, decided, threshold);
                }
            }
        }
    }

    private static void compareWithEveryTruth(
            Metric<Classified> metric, int[] truth, ClassPredictions decided, Threshold threshold) {
        Classified outcomes = ofTruth(truth, decided);
        Colors<Classified> colors = new Colors<>(metric, threshold);
        int color = colors.of(outcomes);
        if (color < 0) {
            return;
        }
        int fewest = 0;
        int all = (int) Math.pow(3, truth.length);
        for (int number = 0; number < all; number++) {
            int[] other = new int[truth.length];
            int changed = 0;
            for (int row = 0, rest = number; row < other.length; row++, rest /= 3) {
                other[row] = rest % 3;
                changed += other[row] == truth[row] ? 0 : 1;
            }
            boolean isLess = changed > 0 && (fewest == 0 || changed < fewest);
            if (isLess && colors.of(ofTruth(other, decided)) == 1 - color) {
                fewest = changed;
            }
        }
        requireFewest(
                judged(metric, outcomes, threshold).firmness(),
                fewest,
                metric + " " + threshold + " of " + Arrays.toString(truth));
    }

    private static Classified ofTruth(int[] truth, ClassPredictions decided) {
        return Classified.of(Arrays.stream(truth).mapToObj(THREE::get).toList(), decided);
    }

    /** More rows of two labels: each count of every kind of change. */
    @ParameterizedTest
    @MethodSource("metrics")
    void no_mixture_of_changes_turns_it_on_fewer_labels(Metric<Classified> metric) {
        SplittableRandom random = new SplittableRandom(12);
        for (int sample = 0; sample < 4; sample++) {
            int[] counts = random.ints(4, 0, 5 + 4 * sample).toArray();
            for (Threshold threshold : thresholds(metric, 0.3 + 0.15 * random.nextInt(4))) {
                compareWithEveryCount(metric, counts, threshold);
            }
        }
    }

    private static void compareWithEveryCount(Metric<Classified> metric, int[] counts, Threshold threshold) {
        Colors<Classified> colors = new Colors<>(metric, threshold);
        int color = colors.of(ofCounts(counts));
        if (color < 0) {
            return;
        }
        int fewest = 0;
        for (int hits = -counts[0]; hits <= counts[1]; hits++) {
            for (int misses = -counts[2]; misses <= counts[3]; misses++) {
                int changed = Math.abs(hits) + Math.abs(misses);
                int[] other = {counts[0] + hits, counts[1] - hits, counts[2] + misses, counts[3] - misses};
                boolean isLess = changed > 0 && (fewest == 0 || changed < fewest);
                if (isLess && colors.of(ofCounts(other)) == 1 - color) {
                    fewest = changed;
                }
            }
        }
        boolean isMixed = threshold.burden().isGuard() || threshold.bars().size() > 1;
        Firmness firmness = judged(metric, ofCounts(counts), threshold).firmness();
        requireFewest(
                firmness,
                isMixed && fewest > MOST_MIXED && !firmness.isKnown() ? 0 : fewest,
                metric + " " + threshold + " on " + Arrays.toString(counts));
    }

    /** True positives, false positives, false negatives and true negatives of 'bad'. */
    private static Classified ofCounts(int[] counts) {
        List<String> truth = new ArrayList<>();
        List<String> decided = new ArrayList<>();
        for (int kind = 0; kind < 4; kind++) {
            for (int row = 0; row < counts[kind]; row++) {
                truth.add(kind % 2 == 0 ? "bad" : "good");
                decided.add(kind < 2 ? "bad" : "good");
            }
        }
        return Classified.of(truth, ClassPredictions.of(LabelColumn.of(TWO, decided)));
    }

    @Test
    void no_fewer_answers_turn_the_verdict_on_a_share() {
        Metric<Held> share = BehaviourMetrics.holdRate();
        for (int rows : new int[] {1, 2, 7, 30}) {
            for (int held = 0; held <= rows; held++) {
                for (Threshold threshold : thresholds(share, 0.7)) {
                    Colors<Held> colors = new Colors<>(share, threshold);
                    int color = colors.of(held(rows, held));
                    int fewest = 0;
                    for (int other = 0; other <= rows; other++) {
                        int changed = Math.abs(other - held);
                        boolean isLess = changed > 0 && (fewest == 0 || changed < fewest);
                        if (isLess && colors.of(held(rows, other)) == 1 - color) {
                            fewest = changed;
                        }
                    }
                    Firmness firmness =
                            judged(share, held(rows, held), threshold).firmness();
                    assertThat(firmness.changes())
                            .as(threshold + ", " + held + " of " + rows)
                            .isEqualTo(fewest);
                    assertThat(firmness.unit()).isEqualTo(fewest == 0 ? "" : Firmness.ANSWER);
                }
            }
        }
    }

    private static Held held(int rows, int held) {
        return Held.of(BooleanColumn.of(rows, row -> row < held));
    }
}
