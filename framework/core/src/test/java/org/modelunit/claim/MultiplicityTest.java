package org.modelunit.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.claim.Margin.betterBy;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.slice.SliceRequirement.eachSlice;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.Classifier;
import org.modelunit.Comparison;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.column.Labels;
import org.modelunit.outcome.Classified;
import org.modelunit.slice.SliceRequirement;
import org.modelunit.slice.SliceVerdict;
import org.modelunit.slice.SlicedEvaluation;
import org.modelunit.slice.Slicing;

/** An evaluation that is one of several parts, of each of which the same is claimed. */
class MultiplicityTest {

    private static final Threshold SHOWN = atLeast(0.90).withConfidence(0.95);
    private static final Threshold GUARD = atLeast(0.90).unlessRefuted(0.95).detecting(0.10);

    private static Evaluation<Integer, Classified> right(int right, int all) {
        Classifier<Integer> caller = Classifier.of(
                "caller", Labels.of("yes", "no"), i -> i < right ? new double[] {0.9, 0.1} : new double[] {0.1, 0.9});
        List<Integer> inputs = IntStream.range(0, all).boxed().toList();
        return Evaluation.of(
                caller,
                Dataset.of("calls", inputs, inputs.stream().map(i -> "yes").toList()));
    }

    private static VerdictStatus decision(Evaluation<Integer, Classified> evaluation, Threshold threshold) {
        return evaluation.judge(accuracy(), threshold).status();
    }

    @Test
    void a_refutation_among_many_needs_stronger_evidence() {
        Evaluation<Integer, Classified> poor = right(83, 100);

        assertThat(decision(poor, SHOWN)).isEqualTo(VerdictStatus.REFUTED);
        assertThat(decision(poor.asOneOf(1, 30), SHOWN)).isEqualTo(VerdictStatus.REFUTED);
        assertThat(decision(poor.asOneOf(21, 30), SHOWN)).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(decision(right(70, 100).asOneOf(21, 30), SHOWN)).isEqualTo(VerdictStatus.REFUTED);
    }

    @Test
    void what_is_shown_of_every_part_needs_no_correction() {
        Evaluation<Integer, Classified> good = right(96, 100);

        assertThat(decision(good, SHOWN)).isEqualTo(VerdictStatus.SHOWN);
        assertThat(decision(good.asOneOf(1000, 30), SHOWN)).isEqualTo(VerdictStatus.SHOWN);
    }

    @Test
    void a_refutation_on_slices_of_one_of_many_parts_needs_stronger_evidence() {
        Evaluation<Integer, Classified> poor = right(78, 100);
        SliceRequirement each = eachSlice(atLeast(0.90).withConfidence(0.95)).withMinimum(1);

        assertThat(onSlices(poor, each).status()).isEqualTo(VerdictStatus.REFUTED);
        assertThat(onSlices(poor.asOneOf(21, 30), each).status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(onSlices(poor.asOneOf(21, 30), each.correctedBy(Correction.NONE))
                        .status())
                .isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(onSlices(right(60, 100).asOneOf(21, 30), each).status()).isEqualTo(VerdictStatus.REFUTED);
    }

    @Test
    void a_claim_on_slices_says_for_how_many_parts_it_is_corrected() {
        SliceVerdict verdict = onSlices(right(83, 100).asOneOf(21, 30), eachSlice(SHOWN));

        assertThat(verdict.facts())
                .contains(Fact.of(
                        "refutations", "corrected for 2 comparisons (Holm) and for 21 parts of the data (Bonferroni)"));
        assertThat(onSlices(right(83, 100), eachSlice(SHOWN)).facts())
                .contains(Fact.of("refutations", "corrected for 2 comparisons (Holm)"));
    }

    @Test
    void slices_of_a_part_that_is_too_small_are_inconclusive_as_the_part_is() {
        Evaluation<Integer, Classified> few = right(80, 80).asOneOf(2, 100);

        assertThat(decision(few, SHOWN)).isEqualTo(VerdictStatus.INCONCLUSIVE);
        SliceVerdict verdict = onSlices(few, eachSlice(atLeast(0.5)));
        assertThat(verdict.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(verdict.findings().get(0).reason())
                .isEqualTo("only 80 examples, fewer than 100 in this part of the data");
    }

    private static SliceVerdict onSlices(Evaluation<Integer, Classified> evaluation, SliceRequirement required) {
        Slicing<Integer> halves = Slicing.by("half", i -> i % 2 == 0 ? "even" : "odd");
        return SlicedEvaluation.of(evaluation, halves).judge(accuracy(), required);
    }

    @Test
    void a_comparison_on_too_small_a_part_is_inconclusive_whichever_of_both_says_that_it_is_one() {
        Evaluation<Integer, Classified> challenger = right(80, 80);
        Evaluation<Integer, Classified> champion = right(60, 80);

        assertThat(compared(challenger, champion).status()).isEqualTo(VerdictStatus.MET);
        assertThat(compared(challenger.asOneOf(2, 100), champion).reason())
                .isEqualTo("only 80 examples, fewer than 100");
        assertThat(compared(challenger, champion.asOneOf(2, 100)).status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(compared(challenger, champion.asOneOf(21, 30))
                        .measurement()
                        .sample()
                        .comparisons())
                .isEqualTo(21);
    }

    private static MetricVerdict compared(
            Evaluation<Integer, Classified> challenger, Evaluation<Integer, Classified> champion) {
        return Comparison.of(challenger, champion).judge(accuracy(), betterBy(0.05));
    }

    @Test
    void a_part_among_none_or_of_less_than_no_examples_is_refused() {
        assertThatThrownBy(() -> right(8, 10).asOneOf(0, 30))
                .hasMessage(
                        "an evaluation is one of 1 part or more, whose minimum is 0 examples or more, but was one of 0"
                                + " with a minimum of 30");
    }

    @Test
    void a_guard_must_find_its_shortfall_at_what_the_correction_leaves() {
        Evaluation<Integer, Classified> good = right(92, 100);

        assertThat(decision(good, GUARD)).isEqualTo(VerdictStatus.NOT_REFUTED);
        MetricVerdict among = good.asOneOf(21, 30).judge(accuracy(), GUARD);
        assertThat(among.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(among.measurement().power())
                .isLessThan(good.judge(accuracy(), GUARD).measurement().power());
    }
}
