package org.modelunit.assertions;

import static org.assertj.core.api.Assertions.catchThrowable;
import static org.modelunit.Metrics.*;
import static org.modelunit.assertions.ModelAssertions.*;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.modelunit.Comparison;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Verdict;
import org.modelunit.integrity.RowKey;
import org.modelunit.outcome.Classified;
import org.modelunit.recording.OpenAssertion;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.Recording;
import org.modelunit.recording.TestId;
import org.modelunit.tensor.Tensor;

/** Assertions that were begun are known, and which of them claim something. */
class UnclaimedTest {

    private final Evaluation<Double, Classified> loans = Loans.evaluation(300, 0.8);
    private final Comparison<Double, Classified> comparison = Comparison.of(loans, loans);
    private final Dataset<Double, String> dataset = Loans.dataset(300, 0.8);
    private final Tensor tensor = Tensor.of(new double[] {1, 2}, 2);

    private static final class Begun implements Recorder {
        private final List<OpenAssertion> assertions = new ArrayList<>();

        @Override
        public void began(TestId test, OpenAssertion assertion) {
            assertions.add(assertion);
        }

        @Override
        public void claimed(TestId test, Claim claim, Verdict verdict) {}

        @Override
        public void broke(TestId test, Claim claim, Throwable error) {}
    }

    private static Stream<Boolean> claimed(Runnable assertions) {
        Begun begun = new Begun();
        try (var scope = Recording.into(begun)) {
            assertions.run();
        }
        return begun.assertions.stream().map(OpenAssertion::hasClaimed);
    }

    private static Stream<Boolean> claimedSoftly(Consumer<ModelSoftAssertions> assertions) {
        return claimed(() -> assertions.accept(new ModelSoftAssertions()));
    }

    @Test
    void an_assertion_without_a_claim_is_known() {
        assertThat(claimed(() -> {
                    assertThat(loans);
                    assertThat(comparison).isNotNull();
                    assertThat(dataset).as("the data").isSameAs(dataset);
                    assertThat(tensor).satisfies(values -> {});
                }))
                .containsExactly(false, false, false, false);
    }

    @Test
    void a_claim_counts_for_the_assertion_that_makes_it() {
        assertThat(claimed(() -> {
                    assertThat(loans).as("loans").isNotNull().hasMetric(accuracy(), atLeast(0.1));
                    catchThrowable(() -> assertThat(loans).isCalibrated(calibration("bad")));
                    assertThat(comparison).hasDifference(accuracy(), notWorseBy(0.5));
                    assertThat(dataset).hasLabels("bad", "good");
                    assertThat(tensor).isFinite();
                    assertThat(loans);
                }))
                .containsExactly(true, true, true, true, true, false);
    }

    @Test
    void soft_assertions_count_as_others_do() {
        assertThat(claimedSoftly(softly -> {
                    softly.assertThat(loans);
                    softly.assertThat(loans).hasMetric(accuracy(), atLeast(0.1));
                    softly.assertThat(loans).hasMetric(accuracy(), atLeast(1));
                    softly.assertThat(comparison).isNotNull();
                    softly.assertThat(comparison).hasDifference(accuracy(), notWorseBy(0.5));
                    softly.assertThat(dataset).hasLabels("bad");
                    softly.assertThat(tensor).hasShape(3);
                }))
                .containsExactly(false, true, true, false, true, true, true);
    }

    @Test
    void a_claim_that_throws_was_one() {
        assertThat(claimed(() -> {
                    catchThrowable(() -> assertThat(loans).hasMetric(accuracy(), atLeast(1)));
                    catchThrowable(() -> assertThat(loans).hasMetric(accuracy(), atLeast(95)));
                    catchThrowable(
                            () -> assertThat((Dataset<Double, String>) null).hasLabels("bad"));
                    catchThrowable(() -> assertThat(dataset).sharesNoRowsWith(dataset, RowKey.content()));
                }))
                .containsExactly(true, true, true, true);
    }
}
