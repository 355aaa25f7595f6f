package org.modelunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.Metrics.holdRate;
import static org.modelunit.claim.Margin.notWorseBy;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.slice.SliceRequirement.eachSlice;
import static org.modelunit.weakspot.WeakSpotSearch.worseByAtLeast;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.column.BooleanColumn;
import org.modelunit.figure.Figure;
import org.modelunit.figure.FigureFunction;
import org.modelunit.figure.Matrix;
import org.modelunit.metric.Metric;
import org.modelunit.metric.Support;
import org.modelunit.metric.SupportCount;
import org.modelunit.outcome.Held;
import org.modelunit.power.ClaimPlan;
import org.modelunit.power.Power;
import org.modelunit.slice.SliceVerdict;
import org.modelunit.slice.SlicedEvaluation;
import org.modelunit.slice.Slicing;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;
import org.modelunit.statistics.Tango;
import org.modelunit.weakspot.WeakSpots;

/** An expectation that holds for an example or fails is judged, sliced, searched, compared and planned as any metric is. */
class HeldEvaluationTest {

    private record Person(String sex, int age) {}

    private static final List<Person> PEOPLE = IntStream.range(0, 600)
            .mapToObj(i -> new Person(i % 2 == 0 ? "female" : "male", 20 + i * 7 % 60))
            .toList();

    private static Dataset<Person, String> people() {
        return Dataset.of("people", PEOPLE, PEOPLE.stream().map(Person::sex).toList());
    }

    /** Fails for every other person of 60 and more, and for one in forty of the others. */
    private static Evaluation<Person, Held> probed() {
        return evaluation(row -> PEOPLE.get(row).age() >= 60 ? row % 4 < 2 : row % 40 != 0);
    }

    private static Evaluation<Person, Held> evaluation(BooleanColumn.Condition holds) {
        return Evaluation.ofOutcomes(people(), Held.of(BooleanColumn.of(PEOPLE.size(), holds)));
    }

    @Test
    void it_is_judged_with_its_counts() {
        MetricVerdict verdict = probed().judge(holdRate(), atLeast(0.99).withConfidence(0.95));

        assertThat(verdict.status()).isEqualTo(VerdictStatus.REFUTED);
        assertThat(verdict.sentence()).contains("hold rate");
    }

    @Test
    void a_guard_that_could_have_seen_the_shortfall_is_not_refuted() {
        Threshold guard = atLeast(0.95).unlessRefuted(0.95).detecting(0.05);

        assertThat(evaluation(row -> row % 30 != 0).judge(holdRate(), guard).status())
                .isEqualTo(VerdictStatus.NOT_REFUTED);
        assertThat(probed().judge(holdRate(), guard).status()).isEqualTo(VerdictStatus.REFUTED);
    }

    @Test
    void slices_have_the_rates_of_their_rows() {
        SlicedEvaluation<Person, Held> bySex = SlicedEvaluation.of(probed(), Slicing.by("sex", Person::sex));

        SliceVerdict verdict = bySex.judge(holdRate(), eachSlice(atLeast(0.5).withConfidence(0.95)));

        assertThat(verdict.status()).isEqualTo(VerdictStatus.SHOWN);
        assertThat(bySex.on("female").value(holdRate()))
                .isEqualTo(holdRate()
                        .value(probed().outcomes()
                                .rows(IntStream.range(0, 600)
                                        .filter(row -> row % 2 == 0)
                                        .toArray())));
    }

    @Test
    void a_search_for_weak_spots_goes_by_it_without_being_told() {
        WeakSpots found = WeakSpots.search(probed(), worseByAtLeast(0.05));

        assertThat(found.metric()).isEqualTo("hold rate");
        assertThat(found.isHigherBetter()).isTrue();
        assertThat(found.overall()).isCloseTo(probed().value(holdRate()), within(1e-12));
        assertThat(found.spots().get(0).rule().toString()).startsWith("age");
    }

    @Test
    void two_models_are_compared_by_the_examples_on_which_only_one_holds() {
        Evaluation<Person, Held> challenger = evaluation(row -> row >= 20);
        Evaluation<Person, Held> champion = evaluation(row -> row >= 50);
        Comparison<Person, Held> comparison = Comparison.of(challenger, champion);

        Estimate difference = comparison.difference(holdRate());

        assertThat(difference.value()).isCloseTo(30 / 600.0, within(1e-15));
        assertThat(difference.bound(Side.AT_LEAST, 0.95))
                .isEqualTo(Tango.estimate(30, 0, 600, 600).bound(Side.AT_LEAST, 0.95));
        assertThat(comparison
                        .judge(holdRate(), notWorseBy(0.01).withConfidence(0.95))
                        .status())
                .isEqualTo(VerdictStatus.SHOWN);
        assertThat(Comparison.of(challenger, challenger).difference(holdRate()).bound(Side.AT_LEAST, 0.95))
                .isBetween(-0.01, -0.001); // equal answers leave a doubt
    }

    @Test
    void it_is_planned_as_accuracy_is() {
        for (int examples : new int[] {298, 299, 1000}) {
            ClaimPlan plan = Power.of(examples).plan(holdRate(), atLeast(0.99).withConfidence(0.95));
            ClaimPlan same = Power.of(examples).plan(accuracy(), atLeast(0.99).withConfidence(0.95));

            assertThat(plan.passMarks()).isEqualTo(same.passMarks());
            assertThat(plan.chance(0.999)).isEqualTo(same.chance(0.999));
        }
        assertThat(Power.of(298)
                        .plan(holdRate(), atLeast(0.99).withConfidence(0.95))
                        .chance(0.999))
                .isZero();
        assertThat(Power.of(299)
                        .plan(holdRate(), atLeast(0.99).withConfidence(0.95))
                        .chance(0.999))
                .isCloseTo(Math.pow(0.999, 299), within(1e-9));
    }

    @Test
    void it_shows_how_often_it_holds_and_for_which_model() {
        Held challenger = Held.of(true, true, false, true);
        Held champion = Held.of(true, false, false, false);

        assertThat(figures(challenger)).satisfiesExactly(figure -> {
            assertThat(figure.columns()).containsExactly("holds", "fails");
            assertThat(figure.counts()).containsExactly(List.of(3L, 1L));
        });
        FigureFunction<Held> function = Figures.holding();
        Matrix both = (Matrix) function.compared(challenger, champion).get(0);
        assertThat(both.rowsAre()).isEqualTo("champion");
        assertThat(both.counts()).containsExactly(List.of(1L, 0L), List.of(2L, 1L));
        assertThat(figures(Held.of())).isEmpty();
        assertThat(function.compared(Held.of(), Held.of())).isEmpty();
    }

    private static List<Matrix> figures(Held outcomes) {
        List<Figure> figures = Figures.holding().of(outcomes);
        return figures.stream().map(Matrix.class::cast).toList();
    }

    @Test
    void its_examples_are_all_that_weigh_anything_and_have_no_labels() {
        Held outcomes = Held.of(true, false, true).withWeights(1, 0, 2);
        Metric<Held> ofLabel = holdRate().withSupport(Support.of("bad"));

        assertThat(SupportCount.of(holdRate(), outcomes).count()).isEqualTo(2);
        assertThatThrownBy(() -> SupportCount.of(ofLabel, outcomes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("these outcomes have no labels");
    }
}
