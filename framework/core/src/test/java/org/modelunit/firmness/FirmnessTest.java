package org.modelunit.firmness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.Metrics.averagePrecision;
import static org.modelunit.Metrics.f1;
import static org.modelunit.Metrics.logLoss;
import static org.modelunit.Metrics.recall;
import static org.modelunit.Metrics.rocAuc;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.atMost;
import static org.modelunit.claim.Threshold.between;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.claim.Fact;
import org.modelunit.claim.MetricClaim;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.Multiplicity;
import org.modelunit.claim.Threshold;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.metric.Metric;
import org.modelunit.metric.Range;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.provenance.Provenance;
import org.modelunit.sample.SampleDesign;

class FirmnessTest {

    private static final Labels LABELS = Labels.of("bad", "good");

    private static MetricVerdict judged(Metric<Classified> metric, Classified outcomes, Threshold threshold) {
        return new MetricClaim<>(metric, outcomes, Provenance.UNKNOWN, Multiplicity.ONE, threshold, 1).judge();
    }

    /** Of so many, so many right; the truth is 'bad' for every other one. */
    private static Classified right(int right, int rows) {
        int[] truth = IntStream.range(0, rows).map(row -> row % 2).toArray();
        int[] decided = IntStream.range(0, rows)
                .map(row -> row < right ? row % 2 : 1 - row % 2)
                .toArray();
        return Classified.of(
                Arrays.stream(truth).mapToObj(LABELS::get).toList(),
                ClassPredictions.of(LabelColumn.wrap(LABELS, decided)));
    }

    /** Bad ones score higher by a shift, between 0 and 1. */
    private static Classified scored(int rows, double shift) {
        SplittableRandom random = new SplittableRandom(5);
        List<String> truth = new ArrayList<>();
        double[] scores = new double[rows];
        for (int row = 0; row < rows; row++) {
            truth.add(row % 3 == 0 ? "bad" : "good");
            scores[row] = (random.nextDouble() + (row % 3 == 0 ? shift : 0)) / (1 + shift);
        }
        return Classified.binary(truth, "bad", scores);
    }

    @Test
    void an_accuracy_turns_on_the_labels_between_it_and_its_bar() {
        assertThat(judged(accuracy(), right(93, 100), atLeast(0.9)).firmness()).isEqualTo(Firmness.exactly(4, "label"));
        assertThat(judged(accuracy(), right(89, 100), atLeast(0.9)).firmness()).isEqualTo(Firmness.exactly(1, "label"));
        assertThat(judged(accuracy(), right(90, 100), between(0.9, 0.92)).firmness())
                .isEqualTo(Firmness.exactly(1, "label"));
    }

    @Test
    void a_million_rows_are_a_matter_of_counts() {
        Classified million = right(910_000, 1_000_000);

        assertThat(judged(accuracy(), million, atLeast(0.9)).firmness()).isEqualTo(Firmness.exactly(10_001, "label"));
        Firmness ofRecall = judged(recall("bad"), million, atLeast(0.9).withConfidence(0.95))
                .firmness();
        assertThat(ofRecall.isKnown()).isTrue();
        assertThat(ofRecall.isExact())
                .as("a walk of more than 1,000 steps is not made")
                .isFalse();
    }

    private static Stream<Classified> ends() {
        return Stream.of(right(1, 1), right(0, 1), right(20, 20), right(0, 20), right(2, 2));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void the_ends_have_an_answer_or_none_and_no_error(Classified outcomes) {
        for (Threshold threshold : List.of(
                atLeast(0.5),
                atLeast(1),
                atLeast(0),
                atLeast(0.5).withConfidence(0.95),
                between(0, 1),
                atLeast(0.5).unlessRefuted(0.95).detecting(0.3))) {
            MetricVerdict verdict = judged(accuracy(), outcomes, threshold);

            assertThat(verdict.firmness().changes()).isBetween(0L, (long) outcomes.size());
        }
        assertThat(judged(accuracy(), outcomes, atLeast(0)).firmness()).isEqualTo(Firmness.UNKNOWN);
    }

    @Test
    void one_label_alone_cannot_become_another() {
        Labels alone = Labels.of("bad");
        Classified outcomes =
                Classified.of(List.of("bad", "bad"), ClassPredictions.of(LabelColumn.of(alone, List.of("bad", "bad"))));

        assertThat(judged(accuracy(), outcomes, atLeast(0.9)).firmness()).isEqualTo(Firmness.UNKNOWN);
    }

    private static Stream<Metric<Classified>> rankings() {
        return Stream.of(rocAuc("bad"), averagePrecision("bad"));
    }

    @ParameterizedTest
    @MethodSource("rankings")
    void a_ranking_turns_on_no_fewer_labels_than_are_found_by_trying_all(Metric<Classified> metric) {
        for (double bar : new double[] {0.4, 0.5, 0.6, 0.7, 0.8}) {
            Classified outcomes = scored(12, 0.6);
            MetricVerdict verdict = judged(metric, outcomes, atLeast(bar));
            Firmness firmness = verdict.firmness();

            int fewest = fewestOfAll(metric, outcomes, bar, verdict.status().isGreen());

            assertThat(firmness.isKnown()).isTrue();
            assertThat(firmness.isExact()).isFalse();
            assertThat(firmness.changes()).isBetween((long) fewest, fewest + 2L);
        }
    }

    private static int fewestOfAll(Metric<Classified> metric, Classified outcomes, double bar, boolean isGreen) {
        int fewest = Integer.MAX_VALUE;
        for (int changed = 1; changed < 1 << outcomes.size(); changed++) {
            int[] codes = new int[outcomes.size()];
            for (int row = 0; row < codes.length; row++) {
                codes[row] = outcomes.truth().code(row) ^ changed >> row & 1;
            }
            int bads = (int) Arrays.stream(codes).filter(code -> code == 0).count();
            boolean isLess = Integer.bitCount(changed) < fewest && bads > 0 && bads < codes.length;
            if (isLess
                    && metric.value(outcomes.withTruth(LabelColumn.wrap(outcomes.labels(), codes))) >= bar != isGreen) {
                fewest = Integer.bitCount(changed);
            }
        }
        return fewest;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.6, 1})
    void a_ranking_that_has_to_be_shown_turns_on_few_labels_too(double shift) {
        Classified outcomes = scored(400, shift);
        double value = rocAuc("bad").value(outcomes);
        Firmness firmness = judged(
                        rocAuc("bad"), outcomes, atLeast(value - 0.08).withConfidence(0.95))
                .firmness();

        assertThat(firmness.changes()).isBetween(1L, 20L);
        assertThat(firmness.isExact()).isFalse();
        assertThat(judged(averagePrecision("bad"), outcomes, atLeast(0.5).withConfidence(0.95))
                        .firmness())
                .as("bounded by draws")
                .isEqualTo(Firmness.UNKNOWN);
    }

    @Test
    void a_ranking_of_too_many_rows_is_not_looked_at() {
        assertThat(judged(rocAuc("bad"), scored(20_001, 0.3), atLeast(0.5)).firmness())
                .isEqualTo(Firmness.UNKNOWN);
    }

    @Test
    void nothing_is_said_where_rows_do_not_count_once_each() {
        Classified outcomes = scored(90, 0.5);
        double[] weights =
                IntStream.range(0, 90).mapToDouble(row -> 1 + row % 2).toArray();
        int[] groups = IntStream.range(0, 90).map(row -> row / 2).toArray();
        for (Metric<Classified> metric : List.of(accuracy(), recall("bad"), rocAuc("bad"), averagePrecision("bad"))) {
            for (Classified other : List.of(
                    outcomes.withWeights(weights),
                    outcomes.withDesign(SampleDesign.simple(90).withClusters(groups)),
                    outcomes.withDesign(SampleDesign.simple(90).withStrata(groups)),
                    outcomes.atPrevalence("bad", 0.1))) {
                assertThat(judged(metric, other, atLeast(0.1)).firmness()).isEqualTo(Firmness.UNKNOWN);
            }
        }
    }

    @Test
    void nothing_is_said_of_other_metrics() {
        Classified outcomes = scored(90, 0.5);

        assertThat(judged(f1("bad"), outcomes, atLeast(0.1)).firmness()).isEqualTo(Firmness.UNKNOWN);
        assertThat(judged(logLoss(), outcomes, atMost(2)).firmness()).isEqualTo(Firmness.UNKNOWN);
        Metric<Classified> own = Metric.of("share", (Classified rows) -> 0.5).inRange(Range.UNIT);
        assertThat(judged(own, outcomes, atLeast(0.1)).firmness()).isEqualTo(Firmness.UNKNOWN);
    }

    @Test
    void nothing_is_said_of_parts_that_may_become_too_small() {
        MetricVerdict verdict = new MetricClaim<>(
                        accuracy(), right(93, 100), Provenance.UNKNOWN, new Multiplicity(2, 30), atLeast(0.9), 1)
                .judge();

        assertThat(verdict.firmness()).isEqualTo(Firmness.UNKNOWN);
    }

    @Test
    void a_refutation_that_is_corrected_for_parts_turns_on_fewer_labels() {
        Threshold threshold = atLeast(0.9).unlessRefuted(0.95).detecting(0.2);
        Firmness alone = judged(accuracy(), right(85, 100), threshold).firmness();
        Firmness amongTen = new MetricClaim<>(
                        accuracy(), right(85, 100), Provenance.UNKNOWN, new Multiplicity(10, 0), threshold, 1)
                .judge()
                .firmness();

        assertThat(amongTen.changes()).isGreaterThan(alone.changes());
    }

    @Test
    void judging_looks_for_nothing_and_printing_neither() {
        MetricVerdict verdict = judged(accuracy(), right(93, 100), atLeast(0.9));

        assertThat(verdict.toString()).contains("not looked for");
        assertThat(verdict.firmness().words()).isEqualTo("4 labels");
        assertThat(verdict.toString()).contains("4 labels");
    }

    @Test
    void it_is_looked_for_once() {
        AtomicInteger looks = new AtomicInteger();
        Firmness firmness = Firmness.lookedFor(() -> {
            looks.incrementAndGet();
            return Firmness.atMost(1, Firmness.ANSWER);
        });

        assertThat(firmness.words()).isEqualTo("at most 1 answer");
        assertThat(firmness).isEqualTo(Firmness.atMost(1, "answer")).hasSameHashCodeAs(Firmness.atMost(1, "answer"));
        assertThat(looks).hasValue(1);
    }

    @Test
    void it_is_told_where_it_is_few() {
        assertThat(judged(accuracy(), right(93, 100), atLeast(0.9)).facts())
                .contains(Fact.of("turns on", "   4 labels"));
        assertThat(judged(accuracy(), right(98, 100), atLeast(0.9)).facts())
                .extracting(Fact::name)
                .doesNotContain("turns on");
    }

    @Test
    void words_and_nonsense() {
        assertThat(Firmness.UNKNOWN.words()).isEmpty();
        assertThat(Firmness.exactly(12_345, "label").words()).isEqualTo("12,345 labels");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Firmness.exactly(0, "label"))
                .withMessage("a verdict turns on 1 change or more, but was 0");
    }
}
