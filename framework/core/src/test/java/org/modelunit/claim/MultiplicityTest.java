package org.modelunit.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.claim.Threshold.atLeast;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.column.Labels;
import org.modelunit.outcome.Classified;

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

    private static Decision decision(Evaluation<Integer, Classified> evaluation, Threshold threshold) {
        return evaluation.judge(accuracy(), threshold).decision();
    }

    @Test
    void a_refutation_among_many_needs_stronger_evidence() {
        Evaluation<Integer, Classified> poor = right(83, 100);

        assertThat(decision(poor, SHOWN)).isEqualTo(Decision.FAILED);
        assertThat(decision(poor.asOneOf(1, 30), SHOWN)).isEqualTo(Decision.FAILED);
        assertThat(decision(poor.asOneOf(21, 30), SHOWN)).isEqualTo(Decision.INCONCLUSIVE);
        assertThat(decision(right(70, 100).asOneOf(21, 30), SHOWN)).isEqualTo(Decision.FAILED);
    }

    @Test
    void what_is_shown_of_every_part_needs_no_correction() {
        Evaluation<Integer, Classified> good = right(96, 100);

        assertThat(decision(good, SHOWN)).isEqualTo(Decision.PASSED);
        assertThat(decision(good.asOneOf(1000, 30), SHOWN)).isEqualTo(Decision.PASSED);
    }

    @Test
    void a_guard_must_find_its_drop_at_what_the_correction_leaves() {
        Evaluation<Integer, Classified> good = right(92, 100);

        assertThat(decision(good, GUARD)).isEqualTo(Decision.PASSED);
        MetricVerdict among = good.asOneOf(21, 30).judge(accuracy(), GUARD);
        assertThat(among.decision()).isEqualTo(Decision.INCONCLUSIVE);
        assertThat(among.measurement().power())
                .isLessThan(good.judge(accuracy(), GUARD).measurement().power());
    }
}
