package org.modelunit.metric.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.modelunit.Metrics;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.Metric;
import org.modelunit.metric.Registry;
import org.modelunit.metric.SampleOutcomes;
import org.modelunit.outcome.Query;
import org.modelunit.outcome.Ranked;
import org.modelunit.sample.SampleDesign;

class RetrievalMetricsTest {

    private static final Query ANSWERED = Query.of("jaguar", new double[] {1, 0}, new double[] {0.9, 0.1});
    private static final Query UNANSWERABLE = Query.of("unicorn", new double[] {0, 0}, new double[] {0.9, 0.1});
    private static final Query TIED = Query.of("tied", new double[] {1, 0}, new double[] {0.5, 0.5});

    @SuppressWarnings("unchecked") // filtered by the outcomes that they measure
    private static Stream<Metric<Ranked>> all() {
        return Registry.all().stream()
                .filter(entry -> entry.outcomes() == Ranked.class)
                .map(entry -> (Metric<Ranked>) entry.metric());
    }

    @TestFactory
    Stream<DynamicTest> a_query_without_a_relevant_item_is_named() {
        Ranked outcomes = Ranked.of(List.of(ANSWERED, UNANSWERABLE));
        return all().map(metric ->
                DynamicTest.dynamicTest(metric.name(), () -> assertThatThrownBy(() -> metric.value(outcomes))
                        .isInstanceOf(UndefinedMetricException.class)
                        .hasMessage(metric.name() + " is undefined here: query 'unicorn' (row 1) has no relevant item,"
                                + " so no order of its items is better than another; leave such queries out")));
    }

    @TestFactory
    Stream<DynamicTest> a_query_that_weighs_nothing_spoils_nothing() {
        Ranked outcomes = Ranked.of(List.of(ANSWERED, UNANSWERABLE))
                .withDesign(SampleDesign.simple(2).withWeights(NumberColumn.of(1, 0)));
        return all().map(metric -> DynamicTest.dynamicTest(metric.name(), () -> assertThat(metric.value(outcomes))
                .isEqualTo(metric.value(Ranked.of(List.of(ANSWERED))))));
    }

    @TestFactory
    Stream<DynamicTest> the_order_in_which_items_are_given_does_not_matter() {
        return all().map(metric -> DynamicTest.dynamicTest(metric.name(), () -> {
            for (int seed = 0; seed < 50; seed++) {
                Ranked outcomes = SampleOutcomes.of(Ranked.class, seed);
                assertThat(valueOrNan(metric, shuffled(outcomes, new Random(seed))))
                        .isCloseTo(valueOrNan(metric, outcomes), within(1e-14));
            }
        }));
    }

    private static double valueOrNan(Metric<Ranked> metric, Ranked outcomes) {
        try {
            return metric.value(outcomes);
        } catch (UndefinedMetricException e) {
            return Double.NaN;
        }
    }

    private static Ranked shuffled(Ranked outcomes, Random random) {
        return Ranked.of(IntStream.range(0, outcomes.size())
                .mapToObj(row -> shuffled(outcomes.query(row), random))
                .toList());
    }

    private static Query shuffled(Query query, Random random) {
        List<Integer> order = new ArrayList<>(
                IntStream.range(0, query.scores().size()).boxed().toList());
        Collections.shuffle(order, random);
        int[] items = order.stream().mapToInt(Integer::intValue).toArray();
        return new Query(
                query.key(), query.relevance().rows(items), query.scores().rows(items));
    }

    @Test
    void places_that_equal_scores_leave_open_count_by_chance() {
        Ranked outcomes = Ranked.of(List.of(TIED));
        assertThat(Metrics.hitRate(1).value(outcomes)).isEqualTo(0.5);
        assertThat(Metrics.precisionAt(1).value(outcomes)).isEqualTo(0.5);
        assertThat(Metrics.meanReciprocalRank().value(outcomes)).isEqualTo((1 + 0.5) / 2);
        assertThat(Metrics.meanAveragePrecision().value(outcomes)).isEqualTo((1 + 0.5) / 2);
    }

    @Test
    void precision_is_by_k_even_with_fewer_items() {
        assertThat(Metrics.precisionAt(10).value(Ranked.of(List.of(ANSWERED)))).isEqualTo(0.1);
    }

    @Test
    void an_item_that_was_not_returned_is_ranked_last() {
        double missing = Double.NEGATIVE_INFINITY;
        Ranked outcomes =
                Ranked.of(List.of(Query.of("q", new double[] {0, 1, 1}, new double[] {-1e300, missing, missing})));
        assertThat(Metrics.recallAt(1).value(outcomes)).isZero();
        assertThat(Metrics.recallAt(2).value(outcomes)).isEqualTo(0.5);
    }

    @Test
    void a_hit_rate_is_a_proportion_unless_equal_scores_leave_hits_open() {
        List<Query> queries = new ArrayList<>(Collections.nCopies(40, ANSWERED));
        Metric<Ranked> metric = Metrics.hitRate(1);
        assertThat(metric.estimate(numbered(queries), 1).method()).isEqualTo("Clopper-Pearson");
        queries.add(TIED);
        assertThat(metric.estimate(numbered(queries), 1).method()).isEqualTo("Gaffke");
    }

    /** A bootstrap of 400 weighted queries, of which 97 of 100 are hits, showed falsely high rates in 16 of 100 samples. */
    @Test
    void a_hit_rate_of_weighted_queries_is_not_left_to_a_bootstrap() {
        List<Query> queries = new ArrayList<>(Collections.nCopies(40, ANSWERED));
        queries.add(TIED);
        double[] weights = IntStream.range(0, queries.size())
                .mapToDouble(row -> 1 + row % 3)
                .toArray();

        Ranked weighted = numbered(queries).withWeights(weights);

        assertThat(Metrics.hitRate(1).estimate(weighted, 1).method()).doesNotContain("bootstrap");
    }

    private static Ranked numbered(List<Query> queries) {
        return Ranked.of(IntStream.range(0, queries.size())
                .mapToObj(row -> new Query(
                        "q" + row,
                        queries.get(row).relevance(),
                        queries.get(row).scores()))
                .toList());
    }

    @Test
    void at_least_one_place_counts() {
        List<IntFunction<Metric<Ranked>>> cut = List.of(
                Metrics::ndcg,
                Metrics::meanAveragePrecision,
                Metrics::hitRate,
                Metrics::precisionAt,
                Metrics::recallAt);
        assertThat(cut).allSatisfy(metric -> assertThatIllegalArgumentException()
                .isThrownBy(() -> metric.apply(0))
                .withMessage("k must be at least 1, the number of places that count, but was 0"));
    }

    @Test
    void names_tell_the_cut() {
        assertThat(all().map(Metric::name).distinct())
                .contains("NDCG", "NDCG at 3", "mean average precision", "hit rate at 1", "recall at 3");
    }
}
