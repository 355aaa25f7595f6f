package org.modelunit.weakspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.modelunit.weakspot.WeakSpotSearch.worseByAtLeast;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.DataException;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Regressed;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.statistics.Streams;

/** A spot is found, tested and told by one comparison: the slice against all other examples. */
class OneComparisonTest {

    record Place(double x) {}

    private static final WeakSpotSearch<Object> ANY = worseByAtLeast(0);

    /** Right less often the further up: only above the middle less often than elsewhere. */
    private static double step(double x) {
        return x < 0.2 ? 0.97 : x < 0.5 ? 0.87 : 0.70;
    }

    private static Evaluation<Place, Classified> evaluation(int seed, int rows, DoubleUnaryOperator accuracy) {
        SplittableRandom random = Streams.replicate(19_27, seed);
        List<Place> places = new ArrayList<>();
        List<String> truth = new ArrayList<>();
        List<String> decided = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            Place place = new Place(random.nextDouble());
            places.add(place);
            truth.add("yes");
            decided.add(random.nextDouble() < accuracy.applyAsDouble(place.x) ? "yes" : "no");
        }
        return Evaluation.ofPredictions(
                Dataset.of("gradient", places, truth),
                ClassPredictions.of(LabelColumn.of(Labels.of("yes", "no"), decided)),
                Fingerprint.unknown("made up"));
    }

    private static Evaluation<Place, Regressed> errors(int rows, DoubleUnaryOperator error) {
        List<Place> places = new ArrayList<>();
        List<Double> truth = new ArrayList<>();
        double[] predicted = new double[rows];
        for (int row = 0; row < rows; row++) {
            places.add(new Place(row / (double) rows));
            truth.add(0.0);
            predicted[row] = error.applyAsDouble(places.get(row).x);
        }
        return Evaluation.ofPredictions(
                Dataset.of("errors", places, truth), NumberColumn.of(predicted), Fingerprint.unknown("made up"));
    }

    /** Each spot is worse than the rest it names, that rest is all others, and the list of it can be written. */
    private static void requireWorse(Evaluation<Place, ?> evaluation, WeakSpots found) {
        for (WeakSpot spot : found.spots()) {
            boolean[] isInside = found.rows(spot.rule());
            assertThat(spot.gap().worseBy()).as(spot.toString()).isPositive();
            assertThat(spot.value()).as(spot.toString()).isLessThan(spot.rest());
            assertThat(spot.gap().atLeast()).isBetween(0.0, spot.gap().worseBy());
            assertThat(spot.rest())
                    .isCloseTo(accuracy((Classified) evaluation.outcomes(), isInside, false), within(1e-9));
            assertThat(spot.value())
                    .isCloseTo(accuracy((Classified) evaluation.outcomes(), isInside, true), within(1e-9));
        }
        assertThatCode(() -> KnownWeakSpots.of(found)).doesNotThrowAnyException();
        assertThatCode(found::forestPlot).doesNotThrowAnyException();
    }

    private static double accuracy(Classified outcomes, boolean[] isInside, boolean inside) {
        double hits = 0;
        double rows = 0;
        for (int row = 0; row < isInside.length; row++) {
            if (isInside[row] == inside) {
                rows++;
                hits += outcomes.truth().code(row) == outcomes.decided().code(row) ? 1 : 0;
            }
        }
        return hits / rows;
    }

    @Test
    void on_a_gradient_each_spot_is_worse_than_all_others_together() {
        for (int seed = 0; seed < 12; seed++) {
            Evaluation<Place, Classified> evaluation = evaluation(seed, 9_000, OneComparisonTest::step);
            for (double margin : new double[] {0, 0.05}) {
                WeakSpots found = WeakSpots.search(evaluation, worseByAtLeast(margin));
                assertThat(found.spots()).isNotEmpty();
                requireWorse(evaluation, found);
            }
        }
    }

    @Tag("slow")
    @Test
    void on_any_gradient_each_spot_is_worse_than_all_others_together() {
        for (int seed = 0; seed < 200; seed++) {
            requireWorse(seed, OneComparisonTest::step);
            requireWorse(seed, x -> 0.95 - 0.3 * x);
            requireWorse(seed, x -> 0.8 + 0.15 * Math.sin(9 * x));
        }
    }

    private static void requireWorse(int seed, DoubleUnaryOperator accuracy) {
        Evaluation<Place, Classified> evaluation = evaluation(seed, 4_000, accuracy);
        requireWorse(evaluation, WeakSpots.search(evaluation, ANY));
        requireWorse(
                evaluation, WeakSpots.search(evaluation, worseByAtLeast(0.05).withMinimum(100)));
    }

    @Test
    void a_find_of_one_half_is_worse_on_the_other_half_too() {
        for (int seed = 0; seed < 12; seed++) {
            WeakSpots found =
                    WeakSpots.search(evaluation(seed, 9_000, OneComparisonTest::step), ANY.confirmedOnOtherHalf());
            assertThat(found.spots())
                    .isNotEmpty()
                    .allSatisfy(spot -> assertThat(spot.gap().worseBy()).isPositive());
        }
    }

    @Test
    void two_spots_apart_are_both_found() {
        Evaluation<Place, Classified> evaluation =
                evaluation(3, 9_000, x -> x < 0.1 || x > 0.85 && x < 0.95 ? 0.6 : 0.9);

        assertThat(WeakSpots.search(evaluation, worseByAtLeast(0.05)).spots())
                .extracting(spot -> spot.rule().toString())
                .hasSize(2);
    }

    @Test
    void a_spot_that_is_shown_to_be_worse_by_nothing_is_confirmed_at_margin_0() {
        WeakSpots found = WeakSpots.search(evaluation(1, 9_000, OneComparisonTest::step), ANY);

        assertThat(found.spots()).isNotEmpty().allSatisfy(spot -> {
            assertThat(spot.isConfirmed()).isTrue();
            assertThat(spot.gap().pValue()).isLessThanOrEqualTo(0.05);
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1.0 / 3, 1e-300, 1e300, 0, 7})
    void losses_that_are_all_the_same_hide_nothing(double error) {
        WeakSpots found = WeakSpots.search(errors(300, x -> error), ANY);

        assertThat(found.spots()).isEmpty();
        assertThat(found.searched().method()).isEqualTo("every example has the same loss, so there is nothing to find");
        assertThat(found.forestPlot().rows()).isEmpty();
        assertThat(found.judge(KnownWeakSpots.of(found)).sentence())
                .contains(", and no group is shown to be worse than the overall ")
                .hasSizeLessThan(145);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-140, 1e-50, 1e-30, 1, 1e30, 1e50, 1e140})
    void the_unit_of_a_loss_changes_no_find(double unit) {
        List<String> rules = rules(WeakSpots.search(errors(600, x -> noisy(x)), ANY));

        assertThat(rules).isNotEmpty();
        assertThat(rules(WeakSpots.search(errors(600, x -> unit * noisy(x)), ANY)))
                .isEqualTo(rules);
    }

    private static double noisy(double x) {
        return (x > 0.7 ? 3 : 1) + 0.3 * Math.sin(1e4 * x);
    }

    private static List<String> rules(WeakSpots found) {
        return found.spots().stream().map(spot -> spot.rule().toString()).collect(Collectors.toList());
    }

    @Test
    void a_small_difference_beside_a_large_loss_is_no_rounding_error() {
        WeakSpots found = WeakSpots.search(errors(600, x -> 1e12 + noisy(x)), ANY);

        assertThat(rules(found)).isEqualTo(rules(WeakSpots.search(errors(600, x -> noisy(x)), ANY)));
        assertThat(found.spots().get(0).gap().worseBy()).isCloseTo(2, within(0.1));
        assertThat(found.spots().get(0).gap().atLeast()).isBetween(1.5, 2.1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-200, 1e200})
    void losses_whose_squares_no_number_holds_are_refused(double unit) {
        assertThatThrownBy(() -> WeakSpots.search(errors(300, x -> unit * noisy(x)), ANY))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("mean absolute error")
                .hasMessageContaining("another unit");
    }

    @Test
    void a_model_that_is_always_wrong_has_no_weak_spot() {
        WeakSpots found = WeakSpots.search(evaluation(1, 200, x -> 0), ANY);

        assertThat(found.spots()).isEmpty();
        assertThat(found.overall()).isZero();
    }

    @Test
    void inputs_that_are_all_the_same_have_nothing_to_search() {
        List<Place> same = java.util.Collections.nCopies(200, new Place(Double.NaN));
        List<String> truth = java.util.Collections.nCopies(200, "yes");
        ClassPredictions predictions = ClassPredictions.of(
                LabelColumn.of(Labels.of("yes", "no"), truth.stream().toList()));

        assertThatThrownBy(() -> WeakSpots.search(
                        Evaluation.ofPredictions(
                                Dataset.of("same", same, truth), predictions, Fingerprint.unknown("made up")),
                        ANY))
                .isInstanceOf(DataException.class)
                .hasMessage("there is no column to search in same; left out are x (the same everywhere)");
    }

    @Test
    void a_perfect_separation_is_found_and_told() {
        Evaluation<Place, Classified> evaluation = evaluation(1, 400, x -> x > 0.8 ? 0 : 1);
        WeakSpots found = WeakSpots.search(evaluation, ANY);

        assertThat(found.spots()).hasSize(1);
        requireWorse(evaluation, found);
    }

    @Test
    void a_known_spot_that_no_row_or_every_row_has_by_now_is_told_without_an_undefined_number() {
        WeakSpots found = WeakSpots.search(evaluation(1, 400, x -> x > 0.8 ? 0.3 : 0.9), worseByAtLeast(0.05));
        Rule none = new Rule(List.of(new Condition.Range("x", 5, true, 6, true)));
        Rule every = new Rule(List.of(new Condition.Range("x", -1, true, 2, true)));

        var verdict = found.judge(new KnownWeakSpots(
                "accuracy",
                List.of(
                        new KnownWeakSpot(none, 0.3, 0.1, "was rare"),
                        new KnownWeakSpot(every, 0.9, 0.1, "was rare, too"))));

        assertThat(verdict.gone()).containsExactly("5 <= x <= 6");
        assertThat(verdict.findings()).anySatisfy(finding -> {
            assertThat(finding.spot().rule().toString()).isEqualTo("-1 <= x <= 2");
            assertThat(finding.spot().gap().worseBy()).isZero();
            assertThat(finding.reason())
                    .isEqualTo("it had 10% of the examples when reviewed, and has all of them now: no rest is left");
        });
        assertThat(verdict.facts().toString()).doesNotContain("NaN");
    }

    @Test
    void a_known_spot_that_has_grown_but_is_not_worse_any_more_does_not_fail() {
        WeakSpots found = WeakSpots.search(evaluation(1, 400, x -> 0.9), worseByAtLeast(0.05));
        boolean isLowWorse = found.contrast(half(true)).gap() > 0;
        Rule better = half(!isLowWorse);

        var verdict = found.judge(
                new KnownWeakSpots("accuracy", List.of(new KnownWeakSpot(better, 0.3, 0.1, "was worse once"))));

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.gone()).containsExactly(better.toString());
    }

    private static Rule half(boolean isLow) {
        return new Rule(List.of(
                isLow ? new Condition.Range("x", 0, true, 0.5, false) : new Condition.Range("x", 0.5, true, 1, true)));
    }
}
