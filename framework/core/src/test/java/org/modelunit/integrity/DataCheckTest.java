package org.modelunit.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.modelunit.Dataset;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.claim.VerdictText;
import org.modelunit.column.Attribute;
import org.modelunit.error.DataException;
import org.modelunit.privacy.ShowingRows;

@ExtendWith(ShowingRows.class)
class DataCheckTest {

    record Visit(String patient, double weight, @Nullable LocalDate day) {}

    private static final LocalDate MAY = LocalDate.of(2024, 5, 1);

    private static final Dataset<Visit, String> TRAIN = Dataset.of(
            "train",
            List.of(new Visit("ann", 61.5, MAY), new Visit("bob", 80, MAY.plusDays(9)), new Visit("cyd", 72.2, MAY)),
            List.of("ill", "well", "well"));

    private static Dataset<Visit, String> holdout(Visit... visits) {
        List<String> truth =
                IntStream.range(0, visits.length).mapToObj(row -> "well").toList();
        return Dataset.of("holdout", List.of(visits), truth);
    }

    private static void passes(DataCheck check, String sentence) {
        Verdict verdict = check.judge();
        assertThat(verdict.sentence()).isEqualTo(sentence);
        assertThat(verdict.status())
                .satisfies(status -> assertThat(status.isGreen()).isTrue());
    }

    private static void fails(DataCheck check, String... lines) {
        Verdict verdict = check.judge();
        assertThat(verdict.status()).isIn(VerdictStatus.MISSED, VerdictStatus.REFUTED);
        assertThat(VerdictText.of(verdict, List.of())
                        .lines()
                        .filter(line -> !line.isEmpty() && !line.startsWith("  data")))
                .containsExactly(lines);
        assertThat(verdict.requirement()).isEqualTo(check.requirement());
        assertThat(verdict.property()).isEqualTo(check.property());
    }

    @Test
    void rows_that_are_in_the_training_data_are_named_with_their_twins() {
        Dataset<Visit, String> holdout =
                holdout(new Visit("dan", 70, MAY), new Visit("bob", 80, MAY.plusDays(9)), new Visit("cyd", 72.2, MAY));

        fails(
                DataCheck.sharedRows(holdout, TRAIN, RowKey.content()),
                "Expected holdout to share no row with train, but 2 of 3 rows are also there.",
                "  row 1  is row 1 there   Visit[patient=bob, weight=80.0, day=2024-05-10]",
                "  row 2  is row 2 there   Visit[patient=cyd, weight=72.2, day=2024-05-01]");
        passes(
                DataCheck.sharedRows(holdout.rows("new", new int[] {0}), TRAIN, RowKey.content()),
                "Expected holdout/new to share no row with train, and so it is: none of 1 rows is among the 3 there.");
    }

    @Test
    void rows_that_are_nearly_the_same_are_shown_side_by_side() {
        fails(
                DataCheck.sharedRows(
                        holdout(new Visit("Cyd!", 72.201, MAY)),
                        TRAIN,
                        RowKey.content().rounded(3).normalized()),
                "Expected holdout to share no row with train (numbers to 3 significant digits, texts normalized),"
                        + " but 1 of 1 rows is also there.",
                "  row 0  is row 2 there   Visit[patient=Cyd!, weight=72.201, day=2024-05-01]",
                "  twin                    Visit[patient=cyd, weight=72.2, day=2024-05-01]");
    }

    @Test
    void a_key_of_ones_own_is_shown() {
        fails(
                DataCheck.sharedRows(holdout(new Visit("bob", 0, null)), TRAIN, RowKey.by("patient", Visit::patient)),
                "Expected holdout to share no row with train by 'patient', but 1 of 1 rows is also there.",
                "  row 0  is row 1 there   patient: 'bob'");
    }

    @Test
    void a_row_is_named_by_its_key_where_it_has_one() {
        Dataset<Visit, String> holdout =
                holdout(new Visit("bob", 80, MAY.plusDays(9))).withKeys(List.of("V-17"));

        fails(
                DataCheck.sharedRows(holdout, TRAIN, RowKey.by("patient", Visit::patient)),
                "Expected holdout to share no row with train by 'patient', but 1 of 1 rows is also there.",
                "  row 0 ('V-17')  is row 1 there   patient: 'bob'");
    }

    @Test
    void duplicates_are_counted_and_the_first_eight_are_listed() {
        Dataset<Integer, String> repeated = Dataset.of(
                "numbers",
                IntStream.range(0, 12).mapToObj(row -> row % 2).toList(),
                IntStream.range(0, 12).mapToObj(row -> "x").toList());

        Verdict verdict = DataCheck.duplicates(repeated, RowKey.content()).judge();

        assertThat(verdict.sentence())
                .isEqualTo("Expected numbers to have no duplicates, but 10 of 12 rows repeat an earlier one.");
        assertThat(VerdictText.facts(verdict, List.of()))
                .startsWith("  row 2  repeats row 0   0\n  row 3  repeats row 1   1\n")
                .contains("\n  row 9  repeats row 1   1\n  more   2 not listed\n  data ");
        passes(
                DataCheck.duplicates(TRAIN, RowKey.content()),
                "Expected train to have no duplicates, and so it is: no two of 3 rows are the same.");
    }

    @Test
    void equal_inputs_of_unequal_truth_are_named_with_both() {
        Dataset<String, String> texts =
                Dataset.of("texts", List.of("a", "b", "a", "b"), List.of("spam", "ham", "spam", "spam"));

        fails(
                DataCheck.conflictingLabels(texts, RowKey.content()),
                "Expected texts to have no conflicting labels, but 1 of 4 rows is labelled otherwise than an earlier"
                        + " one.",
                "  row 3  is 'spam', row 1 is 'ham'   b");
        passes(
                DataCheck.conflictingLabels(texts.withTruth(label -> "ham"), RowKey.content()),
                "Expected texts to have no conflicting labels, and so it is: 2 of 4 rows repeat an earlier one,"
                        + " with the same label.");
    }

    @Test
    void groups_on_both_sides_are_named_by_a_row_of_each() {
        Dataset<Visit, String> train = TRAIN.withGroups(Visit::patient);
        Dataset<Visit, String> holdout = holdout(
                        new Visit("dan", 1, MAY), new Visit("bob", 2, MAY), new Visit("bob", 3, MAY))
                .withGroups(Visit::patient);

        fails(
                DataCheck.sharedGroups(holdout, train),
                "Expected holdout to share no group with train, but 1 of 2 groups is also there.",
                "  row 1  shares its group with row 1 there   'bob'");
        passes(
                DataCheck.sharedGroups(holdout(new Visit("dan", 1, MAY)).withGroups(Visit::patient), train),
                "Expected holdout to share no group with train, and so it is: none of 1 groups is among the 3 there.");
        assertThatThrownBy(() -> DataCheck.sharedGroups(holdout, TRAIN).judge())
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "train has no groups to compare; say who its examples belong to: withGroups(Visit::patient)");
    }

    @Test
    void rows_that_are_not_later_are_named_and_the_same_time_is_not_later() {
        Attribute<Visit, LocalDate> day = Visit::day;

        fails(
                DataCheck.laterInTime(
                        holdout(
                                new Visit("x", 1, MAY.plusDays(9)),
                                new Visit("y", 2, MAY.plusDays(10)),
                                new Visit("z", 3, MAY)),
                        TRAIN,
                        day),
                "Expected holdout to be later in time than train, but 2 of 3 rows are not: the latest there, row 1,"
                        + " is of 2024-05-10.",
                "  row 0  is of 2024-05-10   Visit[patient=x, weight=1.0, day=2024-05-10]",
                "  row 2  is of 2024-05-01   Visit[patient=z, weight=3.0, day=2024-05-01]");
        passes(
                DataCheck.laterInTime(holdout(new Visit("y", 2, MAY.plusDays(10))), TRAIN, day),
                "Expected holdout to be later in time than train, and so it is: the earliest of 1 rows, row 0,"
                        + " is of 2024-05-11, and the latest there, row 1, is of 2024-05-10.");
        assertThatThrownBy(() -> DataCheck.laterInTime(holdout(new Visit("y", 2, null)), TRAIN, day)
                        .judge())
                .isInstanceOf(DataException.class)
                .hasMessage("holdout: row 0, which is Visit[patient=y, weight=2.0, day=null], has no time, so it is not"
                        + " known to be later or earlier; leave such rows out of both data sets");
    }

    @Test
    void labels_that_are_missing_and_labels_that_nobody_declared_are_both_named() {
        Dataset<Integer, String> set = Dataset.of("set", List.of(1, 2, 3, 4), List.of("good", "Bad", "good", "Bad"));

        fails(
                DataCheck.labelSet(set, List.of("good", "bad")),
                "Expected set to have the labels 'good', 'bad', but 'bad' is missing, 'Bad' is not one of them.",
                "  missing     'bad'",
                "  unexpected  'Bad' in 2 rows, the first is row 1");
        passes(
                DataCheck.labelSet(set, List.of("good", "Bad")),
                "Expected set to have the labels 'good', 'Bad', and so it is: each of its 4 rows has one of them.");
        assertThatThrownBy(() -> DataCheck.labelSet(set, List.of("good", "good")))
                .hasMessageContaining("labels must be distinct");
        assertThatThrownBy(() -> DataCheck.labelSet(set, List.of())).hasMessage("there must be at least one label");
    }

    @Test
    void a_share_is_judged_with_its_burden_of_proof() {
        Dataset<Integer, Boolean> set = Dataset.of(
                "set",
                IntStream.range(0, 400).boxed().toList(),
                IntStream.range(0, 400).mapToObj(row -> row % 4 == 0).toList());

        passes(
                DataCheck.labelShare(set, "true", Threshold.between(0.2, 0.3)),
                "Expected share of 'true' on set to be at least 0.200 and at most 0.300, and it is 0.250.");
        fails(
                DataCheck.labelShare(set, "true", Threshold.atLeast(0.32).withConfidence(0.95)),
                "Expected share of 'true' on set to be at least 0.320 with 95% confidence, but the data refute it.",
                "  required   >= 0.320 shown with 95% confidence",
                "  observed      0.250",
                "  bound      <= 0.288   one-sided 95%",
                "  pass mark     0.360   needed on these 400 rows",
                "  examples      400     (100 'true')",
                "  method     Clopper-Pearson");
        assertThat(DataCheck.labelShare(set, "true", Threshold.atLeast(0.24).withConfidence(0.95))
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThatThrownBy(() ->
                        DataCheck.labelShare(set, "True", Threshold.atMost(0.3)).judge())
                .as("a mistyped label has a share of 0 and would pass")
                .isInstanceOf(DataException.class)
                .hasMessage("no example of set has the label 'True'; the labels are 'false', 'true'");
        assertThatThrownBy(() ->
                        DataCheck.labelShare(set, "true", Threshold.atLeast(25)).judge())
                .hasMessageContaining("did you mean 0.25?");
    }

    @Test
    void what_could_never_fail_is_refused() {
        Dataset<Visit, String> empty = holdout();

        assertThatThrownBy(() ->
                        DataCheck.sharedRows(TRAIN, TRAIN, RowKey.content()).judge())
                .isInstanceOf(DataException.class)
                .hasMessage("train is compared with itself; give the data set that it must differ from");
        assertThatThrownBy(() -> DataCheck.duplicates(empty, RowKey.content()).judge())
                .isInstanceOf(DataException.class)
                .hasMessage("holdout has no examples, so there is nothing to check");
        assertThatThrownBy(() ->
                        DataCheck.sharedRows(TRAIN, empty, RowKey.content()).judge())
                .hasMessage("holdout has no examples, so there is nothing to check");
        assertThatThrownBy(() ->
                        DataCheck.laterInTime(empty, TRAIN, Visit::patient).judge())
                .hasMessage("holdout has no examples, so there is nothing to check");
        assertThatThrownBy(() -> DataCheck.labelSet(empty, List.of("a")).judge())
                .hasMessage("holdout has no examples, so there is nothing to check");
        assertThatThrownBy(() ->
                        DataCheck.labelShare(empty, "a", Threshold.atLeast(0.5)).judge())
                .hasMessage("holdout has no examples, so there is nothing to check");
    }

    @Test
    void a_key_that_fails_names_row_and_value() {
        assertThatThrownBy(() -> DataCheck.duplicates(
                                holdout(new Visit("ann", 1, MAY), new Visit("bob", 2, null)),
                                RowKey.by("year", (Visit visit) -> Objects.requireNonNull(visit.day())
                                        .getYear()))
                        .judge())
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "holdout: the key 'year' failed on row 1, which is Visit[patient=bob, weight=2.0, day=null]:"
                                + " java.lang.NullPointerException");
        assertThatThrownBy(() -> DataCheck.duplicates(holdout(new Visit("ann", 1, null)), RowKey.by("day", Visit::day))
                        .judge())
                .isInstanceOf(DataException.class)
                .hasMessage("holdout: the key 'day' failed on row 0, which is Visit[patient=ann, weight=1.0, day=null]:"
                        + " it has none, and rows without a key cannot be told apart");
    }

    @Test
    void a_missing_key_is_no_key() {
        Dataset<Visit, String> holdout = holdout(new Visit("ann", 1, MAY), new Visit("bob", Double.NaN, MAY));

        assertThatThrownBy(() -> DataCheck.duplicates(holdout, RowKey.by("weight", Visit::weight))
                        .judge())
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("holdout: the key 'weight' failed on row 1, which is Visit[patient=bob,")
                .hasMessageEndingWith("it has none, and rows without a key cannot be told apart");
        assertThatThrownBy(() -> DataCheck.conflictingLabels(
                                holdout, RowKey.by("second", (Visit visit) -> Optional.of(visit.patient())
                                        .filter(patient -> patient.equals("bob"))))
                        .judge())
                .isInstanceOf(DataException.class)
                .hasMessageContaining("the key 'second' failed on row 0");
        assertThatThrownBy(() ->
                        DataCheck.laterInTime(holdout, TRAIN, Visit::weight).judge())
                .isInstanceOf(DataException.class)
                .hasMessageContaining("row 1, which is Visit[patient=bob, weight=NaN, day=2024-05-01], has no time");
    }

    @Test
    void examples_of_one_group_count_as_one_in_a_share() {
        Dataset<Integer, String> set = Dataset.of(
                "set",
                IntStream.range(0, 400).boxed().toList(),
                IntStream.range(0, 400)
                        .mapToObj(row -> row < 100 ? "bad" : "good")
                        .toList());
        Threshold shown = Threshold.atLeast(0.2).withConfidence(0.95);

        assertThat(DataCheck.labelShare(set, "bad", shown).judge().status()).isEqualTo(VerdictStatus.SHOWN);
        assertThat(DataCheck.labelShare(set.withGroups(row -> "group " + row / 50), "bad", shown)
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.INCONCLUSIVE);
    }

    @Test
    void a_share_needs_no_model_and_names_none() {
        Verdict verdict =
                DataCheck.labelShare(TRAIN, "well", Threshold.atLeast(0.5)).judge();

        assertThat(verdict.facts()).noneMatch(fact -> fact.name().equals("model"));
    }
}
