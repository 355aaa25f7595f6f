package com.example.credit;

import static org.modelunit.Metrics.*;
import static org.modelunit.assertions.ModelAssertions.*;

import org.junit.jupiter.api.Test;
import org.modelunit.Classifier;
import org.modelunit.Comparison;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Figures;
import org.modelunit.assertions.ModelSoftAssertions;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.Threshold;
import org.modelunit.junit.ModelTest;
import org.modelunit.metric.Metric;
import org.modelunit.metric.Range;
import org.modelunit.outcome.Classified;
import org.modelunit.tensor.Tensor;

/** What the business has to see before a model is released. */
@ModelTest(CreditRisk.class)
class ReleaseModelTest {

    /** What the bank has agreed on with its regulator, kept in one place. */
    private static final Threshold AGREED = atLeast(0.70).withConfidence(0.95).expecting(0.78);

    @Test
    void keeps_to_what_was_agreed(Evaluation<Applicant, Classified> evaluation) {
        ModelSoftAssertions.assertSoftly(softly -> {
            softly.assertThat(evaluation).hasMetric(rocAuc("bad"), AGREED);
            softly.assertThat(evaluation).hasMetric(brierScore("bad"), atMost(0.20));
        });
    }

    @Test
    void approves_enough_applicants_to_live_from(Evaluation<Applicant, Classified> inService) {
        Metric<Classified> approvals = Metric.of("share approved", (Classified c) -> approved(c))
                .inRange(Range.UNIT)
                .showing(Figures.scoresByClass("good"), Figures.confusion());

        assertThat(inService)
                .as("at the service's cut-off")
                .hasMetric(approvals, between(0.40, 0.80).withConfidence(0.95));
    }

    private static double approved(Classified classified) {
        int good = classified.labels().indexOf("good");
        int count = 0;
        for (int row = 0; row < classified.size(); row++) {
            count += classified.decided().code(row) == good ? 1 : 0;
        }
        return (double) count / classified.size();
    }

    @Test
    void ranks_better_than_the_model_in_service(
            Evaluation<Applicant, Classified> evaluation, Evaluation<Applicant, Classified> championEvaluation) {
        assertThat(Comparison.of(evaluation, championEvaluation)).hasDifference(rocAuc("bad"), betterBy(0));
    }

    @Test
    void answers_the_same_for_the_same_applicant(Classifier<Applicant> challenger, Dataset<Applicant, String> holdout) {
        Tensor first = risks(challenger, holdout);
        Tensor second = risks(challenger, holdout);

        assertThat(second).as("risks of the hold-out, once more").isCloseTo(first, ulps(0));
    }

    private static Tensor risks(Classifier<Applicant> model, Dataset<Applicant, String> applicants) {
        double[] risks = model.predictAll(applicants.inputs())
                .scores()
                .orElseThrow()
                .of("bad")
                .toArray();
        return Tensor.of(risks, risks.length);
    }

    @Test
    void can_be_looked_at_before_anything_is_claimed(Evaluation<Applicant, Classified> evaluation) {
        double auc = evaluation.value(rocAuc("bad"));
        MetricVerdict verdict = evaluation.judge(rocAuc("bad"), atLeast(0.95));

        assertThat(auc).isGreaterThan(0.5);
        assertThat(verdict.measurement().bounds().upper()).isGreaterThan(auc);
        assertThat(evaluation).hasMetric(rocAuc("bad"), atLeast(0.70).withConfidence(0.90));
    }
}
