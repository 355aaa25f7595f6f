package org.modelunit.statistics.simulation.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.modelunit.Metrics;
import org.modelunit.metric.Estimator;
import org.modelunit.metric.Metric;
import org.modelunit.metric.Ratio;
import org.modelunit.outcome.Classified;
import org.modelunit.statistics.ClopperPearson;

/** The trial finds a bound that is wrong, and lets a good one pass. */
class TrialTest {

    private static final Cell<?> GOOD = found("^accuracy\\(\\) \\| calibrated \\| 100$");

    private static Cell<?> found(String expression) {
        List<Cell<?>> found = Cell.found(Truths.read(), expression);
        assertThat(found).as(expression).hasSize(1);
        return found.get(0);
    }

    private static Rates rates(Cell<?> cell) {
        return new Trial(2_000).rates(List.of(cell)).get(cell);
    }

    /** Accuracy on calibrated rows, estimated in another way, and perhaps at a value that is not the true one. */
    @SuppressWarnings("unchecked") // the cell is about classified rows
    private static Cell<Classified> changed(Estimator<Classified> estimator, double off) {
        Cell<Classified> good = (Cell<Classified>) GOOD;
        Metric<Classified> metric = Metrics.accuracy().estimatedBy(estimator);
        Measure<Classified> measure = new Measure<>("accuracy()", "accuracy", Classified.class, metric);
        return new Cell<>(measure, good.population(), good.size(), good.truth() + off);
    }

    @Test
    void an_exact_bound_is_seldom_false_on_either_side() {
        Rates rates = rates(GOOD);

        assertThat(rates.isAbove(0.05)).isFalse();
        assertThat(rates.passes()).isPositive();
        assertThat(rates.refutations()).isPositive();
        assertThat(rates.inconclusive()).isZero();
    }

    @Test
    void a_bound_that_counts_every_row_four_times_is_found() {
        Estimator<Classified> bold = (metric, outcomes, seed) -> {
            Ratio ratio = metric.ratio(outcomes).orElseThrow();
            return ClopperPearson.estimate(4 * (long) ratio.hits(), 4 * (long) ratio.of(), 4L * outcomes.size());
        };

        Rates rates = rates(changed(bold, 0));

        assertThat(rates.isAbove(0.08)).isTrue();
        assertThat(rates.share(rates.passes())).isBetween(0.1, 0.3); // a normal bound at half its distance: 20 %
        assertThat(rates.share(rates.refutations())).isBetween(0.1, 0.3);
    }

    @Test
    void a_value_above_the_true_one_is_refuted_and_one_below_passes() {
        Rates above = rates(changed(Estimator.clopperPearson(), 0.1));
        Rates below = rates(changed(Estimator.clopperPearson(), -0.1));

        assertThat(above.share(above.refutations())).isGreaterThan(0.5);
        assertThat(above.passes()).isLessThan(10);
        assertThat(below.share(below.passes())).isGreaterThan(0.5);
        assertThat(below.refutations()).isLessThan(10);
    }

    @Test
    void a_pass_of_a_loss_is_a_value_below_the_true_one() {
        Cell<?> loss = found("^falseNegativeRate\\(bad\\) \\| calibrated \\| 100$");
        Cell<?> recall = found("^recall\\(bad\\) \\| calibrated \\| 100$");

        Map<Cell<?>, Rates> rates = new Trial(500).rates(List.of(loss, recall));

        assertThat(rates.get(loss)).isEqualTo(rates.get(recall));
    }

    @Test
    void what_a_cell_shows_does_not_depend_on_what_else_is_looked_at() {
        List<Cell<?>> all = Cell.found(Truths.read(), "^(accuracy|recall\\(bad|rocAuc\\(bad).* \\| calibrated \\| 40$");

        Map<Cell<?>, Rates> together = new Trial(200).rates(all);

        assertThat(all).hasSize(3).allSatisfy(cell -> assertThat(new Trial(200).rates(List.of(cell)))
                .containsEntry(cell, together.get(cell)));
    }

    @Test
    void a_sample_without_a_value_or_a_bound_is_inconclusive() {
        Cell<?> withoutPositives = found("^recall\\(bad\\) \\| rare class \\| 40$");
        Cell<?> ofFewPositives = found("^rocAuc\\(bad\\) \\| rare class \\| 40$");

        Map<Cell<?>, Rates> rates = new Trial(300).rates(List.of(withoutPositives, ofFewPositives));

        assertThat(rates.get(withoutPositives).inconclusive()).isBetween(10, 100); // 0.95^40 is 13 %
        assertThat(rates.get(ofFewPositives).inconclusive()).isEqualTo(300);
    }
}
