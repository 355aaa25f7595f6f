package org.modelunit.weakspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.weakspot.WeakSpotSearch.worseByAtLeast;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Metrics;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.error.DataException;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.provenance.Fingerprint;

class WeakSpotsTest {

    enum Purpose {
        CAR,
        HOUSE,
        TRIP
    }

    record Account(int savings, OptionalDouble limit) {}

    record Loan(String id, int duration, Purpose purpose, Account account, boolean always, List<String> notes) {}

    /** Errors are frequent where loans are long and savings small, and rare elsewhere. */
    private static Dataset<Loan, String> loans(int size) {
        SplittableRandom random = new SplittableRandom(3);
        List<Loan> loans = new ArrayList<>();
        List<String> truth = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            OptionalDouble limit =
                    random.nextInt(5) == 0 ? OptionalDouble.empty() : OptionalDouble.of(random.nextDouble());
            Loan loan = new Loan(
                    "loan " + i,
                    1 + random.nextInt(60),
                    Purpose.values()[random.nextInt(3)],
                    new Account(random.nextInt(1_000), limit),
                    true,
                    List.of());
            boolean isWeak = loan.duration > 40 && loan.account.savings < 300;
            loans.add(loan);
            truth.add(random.nextDouble() < (isWeak ? 0.5 : 0.1) ? "bad" : "good");
        }
        return Dataset.of("loans", loans, truth);
    }

    private static <I> Evaluation<I, Classified> allGood(Dataset<I, String> dataset) {
        List<String> good = dataset.truth().stream().map(label -> "good").toList();
        return Evaluation.ofPredictions(
                dataset,
                ClassPredictions.of(LabelColumn.of(Labels.of("bad", "good"), good)),
                Fingerprint.unknown("optimist"));
    }

    @Test
    void a_planted_spot_is_a_readable_rule_and_all_that_overlaps_with_it_is_merged() {
        WeakSpots found = WeakSpots.search(allGood(loans(4_000)), worseByAtLeast(0.05));

        assertThat(found.spots()).hasSize(1);
        WeakSpot spot = found.spots().get(0);
        assertThat(spot.rule()).hasToString("account.savings < 300 and duration > 40");
        assertThat(spot.word()).isEqualTo("confirmed");
        assertThat(spot.gap().worseBy()).isBetween(0.3, 0.5);
        assertThat(spot.gap().atLeast()).isBetween(0.05, spot.gap().worseBy());
        assertThat(spot.value()).isLessThan(spot.rest());
        assertThat(spot.shareOfErrors()).isGreaterThan(2 * spot.shareOfExamples());
        assertThat(spot.gap().pValue()).isLessThan(0.01);
        assertThat(spot.merged()).isPositive();
    }

    @Test
    void what_was_not_searched_is_named() {
        SearchSummary searched =
                WeakSpots.search(allGood(loans(1_000)), worseByAtLeast(0.05)).searched();

        assertThat(searched.columns()).containsExactly("duration", "purpose", "account.savings", "account.limit");
        assertThat(searched.skipped())
                .extracting(SkippedColumn::toString)
                .containsExactly(
                        "id (1000 categories in 1000 rows, none of 30 or more)",
                        "always (the same everywhere)",
                        "notes (of type List)");
        assertThat(searched.inWords()).contains("left out: id (1000").contains("of 30 examples or more");
    }

    @Test
    void a_rule_divides_other_examples_as_a_declared_slicing() {
        WeakSpot spot = WeakSpots.search(allGood(loans(4_000)), worseByAtLeast(0.05))
                .spots()
                .get(0);
        Dataset<Loan, String> others = loans(200);

        assertThat(spot.slicing().over(others.inputs()).count(0)).isEqualTo((int) others.inputs().stream()
                .filter(loan -> spot.rule().conditions().get(0).holds((double)
                                loan.account().savings())
                        && spot.rule().conditions().get(1).holds((double) loan.duration()))
                .count());
    }

    @Test
    void the_seed_and_nothing_else_decides() {
        Evaluation<Loan, Classified> evaluation = allGood(loans(1_000));

        assertThat(WeakSpots.search(evaluation, worseByAtLeast(0.05)).spots())
                .isEqualTo(WeakSpots.search(evaluation, worseByAtLeast(0.05)).spots());
    }

    @Test
    void a_find_of_one_half_is_tested_on_the_other() {
        WeakSpots found =
                WeakSpots.search(allGood(loans(8_000)), worseByAtLeast(0.05).confirmedOnOtherHalf());

        assertThat(found.spots().get(0).rule().columns()).containsExactly("account.savings", "duration");
        assertThat(found.spots().get(0).isConfirmed()).isTrue();
        assertThat(found.searched().method()).isEqualTo("searched on one half, tested on the other, Holm");
    }

    @Test
    void inputs_without_columns_need_named_features() {
        List<String> texts = loans(1_000).inputs().stream()
                .map(loan -> "x".repeat(loan.duration()))
                .toList();
        List<String> truth = texts.stream()
                .map(text -> text.length() > 50 && text.hashCode() % 3 != 0 ? "bad" : "good")
                .toList();
        Evaluation<String, Classified> evaluation = allGood(Dataset.of("texts", texts, truth));

        assertThatThrownBy(() -> WeakSpots.search(evaluation, worseByAtLeast(0.05)))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "the inputs of texts are of type String, which has no columns to search; name what to look at:"
                                + " worseByAtLeast(…).feature(\"length\", input -> …)");
        WeakSpotSearch<String> search = worseByAtLeast(0.05).feature("length", (String text) -> text.length());
        WeakSpot spot = WeakSpots.search(evaluation, search).spots().get(0);
        assertThat(spot.rule().toString()).startsWith("length >");
        assertThat(spot.rule().slicing(search).over(texts).count(0)).isEqualTo(spot.examples());
    }

    @Test
    void a_feature_that_throws_is_an_error_that_names_the_row() {
        WeakSpotSearch<String> search = worseByAtLeast(0.05).feature("number", (String text) -> Integer.parseInt(text));
        List<String> texts =
                IntStream.range(0, 200).mapToObj(row -> row == 1 ? "two" : "1").toList();
        List<String> truth = IntStream.range(0, 200)
                .mapToObj(row -> row % 2 == 0 ? "good" : "bad")
                .toList();
        Evaluation<String, Classified> evaluation = allGood(Dataset.of("texts", texts, truth));

        assertThatThrownBy(() -> WeakSpots.search(evaluation, search))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(
                        "the feature 'number' failed on row 1: NumberFormatException (its message may quote the row; to see");
    }

    @Test
    void a_model_without_errors_has_nothing_to_find() {
        Dataset<Loan, String> loans = loans(500).withTruth(truth -> "good");

        WeakSpots found = WeakSpots.search(allGood(loans), worseByAtLeast(0.05));

        assertThat(found.spots()).isEmpty();
        assertThat(found.searched().method()).isEqualTo("every example has the same loss, so there is nothing to find");
    }

    @Test
    void what_cannot_be_searched_is_refused_with_a_way_out() {
        assertThatThrownBy(() -> WeakSpots.search(allGood(loans(50)), worseByAtLeast(0.05)))
                .hasMessage("weak spots are searched among 100 examples or more, but loans has 50; declare the slices"
                        + " that matter instead");
        assertThatThrownBy(() -> WeakSpots.search(
                        allGood(loans(500).withGroups(loan -> loan.purpose().name())), worseByAtLeast(0.05)))
                .hasMessageStartingWith(
                        "weak spots are searched among examples that are independent and count once each,"
                                + " but loans is of 500 examples in 3 groups");
        assertThatThrownBy(() -> WeakSpots.search(
                        allGood(loans(500)), worseByAtLeast(0.05).without("sex")))
                .hasMessageStartingWith("there is no column sex in loans; its columns are id, duration");
        assertThatThrownBy(() -> WeakSpots.search(
                        allGood(loans(500)), worseByAtLeast(0.05).lookingAt("id")))
                .hasMessageStartingWith("there is no column to search in loans; left out are id (500 categories");
        assertThatThrownBy(
                        () -> WeakSpots.search(allGood(loans(500)), Metrics.balancedAccuracy(), worseByAtLeast(0.05)))
                .hasMessageStartingWith("balanced accuracy is no mean of a number for each example");
        assertThatThrownBy(() -> worseByAtLeast(-0.05))
                .hasMessage("a margin must be finite and not below 0, but was -0.05");
    }
}
