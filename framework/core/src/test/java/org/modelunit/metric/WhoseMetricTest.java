package org.modelunit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.Metrics.precision;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Figures;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Term;
import org.modelunit.claim.Threshold;
import org.modelunit.metric.classification.Averaging;
import org.modelunit.metric.classification.Confusion;
import org.modelunit.metric.regression.NumberErrors;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Outcomes;
import org.modelunit.outcome.Prevalence;
import org.modelunit.outcome.Regressed;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.statistics.Estimate;

/** Whether a metric is one of ours is told by where its functions come from and who put it together, and never by its name. */
class WhoseMetricTest {

    private static final String HERE = WhoseMetricTest.class.getName();

    private static String function(Metric<?> metric) {
        return metric.info().function();
    }

    private static Stream<Registry.Entry<?>> index() {
        return Registry.all().stream();
    }

    @ParameterizedTest
    @MethodSource("index")
    void a_metric_of_the_index_is_ours(Registry.Entry<? extends Outcomes> entry) {
        assertThat(function(entry.metric())).isEmpty();
        assertThat(entry.metric().info().estimator()).isEmpty();
    }

    @Test
    void what_is_said_of_our_metric_leaves_it_ours() {
        for (Metric<Classified> metric : List.of(
                accuracy().lowerIsBetter(),
                accuracy().targetValue(),
                accuracy().inRange(Range.ANY),
                accuracy().withSupport(Support.of("bad")),
                accuracy().showing(Figures.gains("bad"), (Classified outcomes) -> List.of()),
                accuracy().estimatedBy(Estimator.wilson()),
                precision(Averaging.MACRO))) {
            assertThat(function(metric)).as(metric.name()).isEmpty();
        }
    }

    @Test
    void our_metric_for_another_population_is_ours_and_the_population_is_a_term() {
        Evaluation<String, Classified> loans = Evaluation.ofOutcomes(
                Dataset.of("loans", List.of("a", "b"), List.of("bad", "good")),
                Classified.binary(List.of("bad", "good"), "bad", 0.9, 0.2),
                Fingerprint.unknown(""));

        Contract contract = loans.at(Prevalence.of("bad", 0.03))
                .claim(accuracy(), Threshold.atLeast(0.5))
                .contract();

        assertThat(contract.terms())
                .doesNotContainKey(Contract.FUNCTION)
                .containsEntry(Contract.POPULATION, new Term.Words("3% 'bad'"));
    }

    @Test
    void a_lambda_under_whatever_name_is_its_users() {
        assertThat(function(Metric.of("share approved", (Classified outcomes) -> 0.5)))
                .isEqualTo(HERE);
        assertThat(function(Metric.of("accuracy", (Classified outcomes) -> 0.5)))
                .isEqualTo(HERE);
    }

    @Test
    void a_method_that_is_referred_to_is_named() {
        assertThat(function(Metric.of("accuracy", WhoseMetricTest::half))).isEqualTo(HERE + "::half");
    }

    private static double half(Classified outcomes) {
        return outcomes.size() / 2.0;
    }

    @Test
    void our_statistic_that_a_user_finishes_is_the_users() {
        assertThat(function(Metric.<Classified, Confusion>of(
                        "accuracy", new Confusion.Counts(), counts -> counts.count("bad", "good"))))
                .isEqualTo(HERE);
    }

    @Test
    void our_statistic_under_the_name_of_another_metric_is_the_users_who_put_them_together() {
        assertThat(function(Metric.<Regressed>ofMean("mean squared error", new NumberErrors.Absolute())))
                .isEqualTo(HERE);
    }

    @Test
    void whoever_lets_the_JDK_put_a_metric_together_is_found_behind_it() {
        BiFunction<String, WeightedMeanStatistic<Regressed>, Metric<Regressed>> made = Metric::ofMean;

        assertThat(Stream.of("mean squared error")
                        .map(name -> made.apply(name, new NumberErrors.Absolute()))
                        .map(WhoseMetricTest::function))
                .containsExactly(HERE);
        assertThat(Stream.<WeightedMeanStatistic<Regressed>>of(new NumberErrors.Absolute())
                        .reduce("", (name, terms) -> function(made.apply(name, terms)), String::concat))
                .isEqualTo(HERE);
    }

    @Test
    void a_way_to_bound_our_metric_is_told_where_a_user_says_it() {
        assertThat(accuracy().estimatedBy(Estimator.wilson()).info().estimator())
                .isEqualTo("Wilson");
        assertThat(accuracy().estimatedBy(Estimator.bca()).info().estimator()).isEqualTo("BCa bootstrap");
    }

    @Test
    void a_users_way_to_bound_our_metric_is_the_users() {
        Metric<Classified> metric = accuracy().estimatedBy(new OwnWay());

        assertThat(function(metric)).isEqualTo(OwnWay.class.getName());
        assertThat(metric.info().estimator()).isEqualTo(OwnWay.class.getName());
    }

    private static final class OwnWay implements Estimator<Classified> {
        private static final long serialVersionUID = 1;

        @Override
        public Estimate estimate(Metric<Classified> metric, Classified outcomes, long seed) {
            return Estimator.<Classified>wilson().estimate(metric, outcomes, seed);
        }
    }

    @Test
    void name_or_amounts_say_every_argument_of_a_metric() {
        Set<String> said = new HashSet<>();

        assertThat(index().filter(entry -> !entry.arguments().isEmpty()))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(said.add(entry.method().getName() + " "
                                + entry.metric().name() + entry.metric().info().amounts()))
                        .as(entry + " is told from others")
                        .isTrue());
    }
}
