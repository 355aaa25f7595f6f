package org.modelunit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.Metrics.logLoss;
import static org.modelunit.Metrics.recall;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.Applicants;
import org.modelunit.Applicants.Applicant;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Metrics;
import org.modelunit.column.NumberColumn;
import org.modelunit.metric.regression.NumberErrors;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Regressed;
import org.modelunit.statistics.ClopperPearson;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;
import org.modelunit.statistics.Wilson;

/** How uncertainty is estimated is a choice. */
class EstimatorTest {

    private final Dataset<Applicant, String> holdout = Applicants.dataset("applicants", 400, 2);
    private final Classified outcomes = outcomes(holdout);

    private static Classified outcomes(Dataset<Applicant, String> dataset) {
        return Evaluation.of(Applicants.model("champion", 0.3), dataset).outcomes();
    }

    private static double lower(Estimate estimate) {
        return estimate.bound(Side.AT_LEAST, 0.95);
    }

    @Test
    void a_proportion_is_bounded_as_one_in_two_ways() {
        Ratio ratio = accuracy().ratio(outcomes).orElseThrow();
        long hits = Math.round(ratio.hits());

        assertThat(lower(accuracy().estimatedBy(Estimator.clopperPearson()).estimate(outcomes, 1)))
                .isEqualTo(ClopperPearson.lower(hits, 400, 0.95));
        assertThat(lower(accuracy().estimatedBy(Estimator.wilson()).estimate(outcomes, 1)))
                .isEqualTo(Wilson.lower(hits, 400, 0.95));
    }

    @Test
    void any_metric_is_bounded_by_bootstraps() {
        for (Metric<Classified> metric : List.of(accuracy(), logLoss(), recall("bad"))) {
            Estimate percentile = metric.estimatedBy(Estimator.bootstrap()).estimate(outcomes, 1);
            Estimate corrected = metric.estimatedBy(Estimator.bca()).estimate(outcomes, 1);

            assertThat(percentile.method()).isEqualTo("bootstrap, 2000 replicates");
            assertThat(corrected.method()).isEqualTo("BCa bootstrap, 2000 replicates");
            assertThat(lower(corrected)).isBetween(lower(percentile) - 0.05, percentile.value());
        }
    }

    @Test
    void bootstraps_heed_how_the_data_was_sampled() {
        Classified grouped = outcomes(holdout.withGroups(Applicant::household));
        Classified stratified = outcomes.atPrevalence("bad", 0.03);
        Metric<Classified> corrected = logLoss().estimatedBy(Estimator.bca());

        assertThat(corrected.estimate(grouped, 1).method()).startsWith("BCa bootstrap of 100 groups");
        assertThat(corrected.estimate(stratified, 1).method()).startsWith("BCa stratified bootstrap");
        assertThat(logLoss().estimate(grouped, 1).method())
                .isEqualTo("Bayesian bootstrap, one unseen example added, 100 groups");
    }

    @Test
    void a_method_that_knows_nothing_of_groups_makes_room_for_one_that_does() {
        Classified grouped = outcomes(holdout.withGroups(Applicant::household));

        assertThat(accuracy()
                        .estimatedBy(Estimator.wilson())
                        .estimate(grouped, 1)
                        .method())
                .isEqualTo("Gaffke, 100 groups");
    }

    @Test
    void what_is_no_proportion_is_not_bounded_as_one() {
        assertThatThrownBy(
                        () -> logLoss().estimatedBy(Estimator.clopperPearson()).estimate(outcomes, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("log loss is no proportion, so it cannot be bounded as one");
    }

    @Test
    void what_is_made_of_a_mean_otherwise_is_not_bounded_as_one() {
        NumberErrors.Absolute errors = new NumberErrors.Absolute();
        Metric<Regressed> falling =
                Metric.of("precision of errors", errors, (WeightedMean mean) -> 1 / (1 + mean.value()));
        double[] predicted = IntStream.range(0, 40).mapToDouble(i -> i).toArray();
        Regressed regressed = Regressed.of(NumberColumn.wrap(new double[40]), NumberColumn.wrap(predicted));

        assertThat(falling.estimate(regressed, 1).method()).startsWith("bootstrap");
        assertThatThrownBy(() -> falling.estimatedBy(Estimator.mean()).estimate(regressed, 1))
                .hasMessage(
                        "precision of errors is finished from a mean, but is not the mean itself, so it cannot be bounded"
                                + " as one; leave estimatedBy(…) out, and a bootstrap bounds it");
    }

    @Test
    void terms_that_differ_by_little_beside_their_size_are_bounded_by_how_they_differ() {
        double[] predicted =
                IntStream.range(0, 40).mapToDouble(i -> 1e9 + 1e-3 * (i % 7)).toArray();
        Regressed regressed = Regressed.of(NumberColumn.wrap(new double[40]), NumberColumn.wrap(predicted));

        Estimate estimate = Metrics.meanAbsoluteError().estimate(regressed, 1);

        assertThat(estimate.caveat()).isEmpty();
        assertThat(estimate.bound(Side.AT_MOST, 0.95) - estimate.value()).isBetween(4e-4, 2e-3);
    }
}
