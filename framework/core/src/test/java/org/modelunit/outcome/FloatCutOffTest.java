package org.modelunit.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.Metrics;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;

/** Scores that are floats reach the cut-offs that they print as. */
class FloatCutOffTest {

    private static final Labels LABELS = Labels.of("good", "bad");

    private static final CostMatrix COSTS = CostMatrix.costsIn("EUR")
            .amount("good", "bad", 3)
            .amount("bad", "good", 5)
            .otherwise(0);

    private static ClassPredictions of(NumberColumn bad) {
        double[] good = bad.toArray();
        for (int row = 0; row < good.length; row++) {
            good[row] = 1 - good[row];
        }
        return ClassPredictions.of(ClassScores.of(LABELS, List.of(NumberColumn.wrap(good), bad)));
    }

    private static boolean isBad(NumberColumn score, double cutOff) {
        return of(score).decidingAt("bad", cutOff).decided().get(0).equals("bad");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 100, 1000, 7, 255})
    void every_share_reaches_itself_as_a_float_and_the_float_below_does_not(int parts) {
        for (int part = 1; part < parts; part++) {
            double cutOff = (double) part / parts;
            float score = (float) cutOff;

            assertThat(isBad(NumberColumn.wrap(new float[] {score}), cutOff)).isTrue();
            assertThat(isBad(NumberColumn.of(score), cutOff))
                    .as("stored as doubles")
                    .isTrue();
            assertThat(isBad(NumberColumn.wrap(new float[] {Math.nextDown(score)}), cutOff))
                    .isFalse();
        }
    }

    @Test
    void doubles_are_compared_as_doubles() {
        assertThat(isBad(NumberColumn.of(0.7), 0.7)).isTrue();
        assertThat(isBad(NumberColumn.of(Math.nextDown(0.7)), 0.7)).isFalse();
        assertThat(isBad(NumberColumn.of(Math.nextUp((double) 0.7f)), 0.7)).isFalse();
    }

    @Test
    void an_example_has_each_label_whose_float_reaches_the_cut_off() {
        ClassScores scores = ClassScores.of(
                LABELS, List.of(NumberColumn.wrap(new float[] {0.9f}), NumberColumn.wrap(new float[] {0.7f})));

        assertThat(LabelSets.reaching(scores, 0.9)).isEqualTo(LabelSets.of(LABELS, List.of(Set.of("good"))));
        assertThat(LabelSets.reaching(scores, 0.7)).isEqualTo(LabelSets.of(LABELS, List.of(Set.of("good", "bad"))));
    }

    @Test
    void a_chosen_cut_off_parts_floats_that_are_next_to_each_other() {
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            float[] bad = new float[12];
            String[] truth = new String[bad.length];
            float start = random.nextInt(1, 10) / 10f;
            for (int row = 0; row < bad.length; row++) {
                bad[row] = start;
                for (int steps = random.nextInt(4); steps > 0; steps--) {
                    bad[row] = Math.nextDown(bad[row]);
                }
                truth[row] = random.nextBoolean() ? "bad" : "good";
            }
            Classified outcomes = Classified.of(List.of(truth), of(NumberColumn.wrap(bad)));
            double least = IntStream.range(0, bad.length)
                    .mapToDouble(row -> cost(outcomes, bad[row]))
                    .min()
                    .orElseThrow();

            double chosen = CostSweep.of(COSTS, "bad", outcomes).best();

            assertThat(cost(outcomes, chosen))
                    .as("seed %s, cut-off %s", seed, chosen)
                    .isLessThanOrEqualTo(least);
        }
    }

    private static double cost(Classified outcomes, double cutOff) {
        return Metrics.expectedCost(COSTS).value(outcomes.decidingAt("bad", cutOff));
    }

    @Test
    void no_cut_off_is_chosen_among_logits() {
        Classified outcomes = Classified.of(
                List.of("bad", "good"),
                ClassPredictions.of(ClassScores.ofRows(LABELS, List.of(new double[] {-4, 4}, new double[] {2, -2}))));

        assertThatThrownBy(() -> CostSweep.of(COSTS, "bad", outcomes))
                .hasMessage("a cut-off lies between 0 and 1, but the score of 'bad' in row 0 is 4.0; if the model gives"
                        + " logits, ask for softmax or sigmoid where it is loaded");
    }

    @Test
    void the_number_with_the_fewest_digits_is_still_chosen() {
        assertThat(CostSweep.between(0.3, 0.45)).isCloseTo(0.4, within(0.0));
        assertThat(CostSweep.between(0.699, (double) 0.7f)).isEqualTo(0.6999);
    }
}
