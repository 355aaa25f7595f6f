package org.modelunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.claim.Margin.notWorseBy;
import static org.modelunit.claim.Threshold.atMost;

import org.junit.jupiter.api.Test;
import org.modelunit.Applicants.Applicant;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.Metric;
import org.modelunit.metric.Range;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.OperatingPoint;
import org.modelunit.outcome.Prevalence;

/** A metric of one's own is one lambda, and can do what the others can. */
class OwnMetricTest {

    /** Of the applicants that are approved, how many turn out bad? */
    private static final Metric<Classified> BAD_APPROVED = Metric.of("bad approved", OwnMetricTest::badApproved)
            .inRange(Range.UNIT)
            .lowerIsBetter();

    private static double badApproved(Classified outcomes) {
        int approved = 0;
        int bad = 0;
        for (int row = 0; row < outcomes.size(); row++) {
            if (outcomes.decided().get(row).equals("good")) {
                approved++;
                bad += outcomes.truth().get(row).equals("bad") ? 1 : 0;
            }
        }
        if (approved == 0) {
            throw new UndefinedMetricException("bad approved is undefined here: nobody is approved");
        }
        return (double) bad / approved;
    }

    private final Dataset<Applicant, String> holdout = Applicants.dataset("applicants", 600, 2);
    private final Evaluation<Applicant, Classified> champion = evaluation(0.5, holdout);

    private static Evaluation<Applicant, Classified> evaluation(double noise, Dataset<Applicant, String> dataset) {
        return Evaluation.of(Applicants.model("model with noise " + noise, noise), dataset)
                .at(OperatingPoint.cutOff("bad", 0.3));
    }

    @Test
    void it_is_claimed_with_confidence() {
        MetricVerdict verdict = champion.judge(BAD_APPROVED, atMost(0.30).withConfidence(0.95));

        assertThat(verdict.status()).isEqualTo(VerdictStatus.SHOWN);
        assertThat(verdict.measurement().bounds().method()).startsWith("bootstrap");
        assertThat(verdict.measurement().bounds().upper())
                .isGreaterThan(verdict.measurement().value())
                .isLessThan(0.30);
    }

    @Test
    void its_bound_heeds_groups() {
        MetricVerdict verdict = evaluation(0.5, holdout.withGroups(Applicant::household))
                .judge(BAD_APPROVED, atMost(0.30).withConfidence(0.95));

        assertThat(verdict.measurement().bounds().method()).contains("150 groups");
    }

    @Test
    void two_models_are_compared_by_it() {
        Comparison<Applicant, Classified> comparison = Comparison.of(evaluation(0.1, holdout), champion);

        assertThat(comparison
                        .judge(BAD_APPROVED, notWorseBy(0.02).withConfidence(0.95))
                        .status())
                .isEqualTo(VerdictStatus.SHOWN);
    }

    @Test
    void it_says_that_it_knows_nothing_of_weights() {
        assertThatThrownBy(() -> champion.at(Prevalence.of("bad", 0.03)).value(BAD_APPROVED))
                .isInstanceOf(UndefinedMetricException.class)
                .hasMessage(
                        "bad approved is a function of the outcomes and knows nothing of weights, but these examples have"
                                + " some; make it of a Statistic, which is given the weights, or measure on data without");
    }
}
