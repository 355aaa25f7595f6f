package org.modelunit.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.modelunit.Dataset;
import org.modelunit.claim.Fact;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.column.Attribute;
import org.modelunit.error.DataException;
import org.modelunit.privacy.ShowingRows;
import org.modelunit.provenance.Fingerprint;

/** What checks of data report, and what they refuse to look at. */
@ExtendWith(ShowingRows.class)
class FindingsTest {

    private static Dataset<Integer, String> numbers(String name, Integer... numbers) {
        return Dataset.of(name, List.of(numbers), Collections.nCopies(numbers.length, "x"));
    }

    private static final Dataset<Integer, String> SOME = numbers("some", 1, 2, 3);
    private static final Dataset<Integer, String> OTHERS = numbers("others", 4, 5);
    private static final Dataset<Integer, String> NONE = numbers("none");

    private static Dataset<Integer, String> repeated(int times) {
        return numbers(
                "repeated", IntStream.range(0, times + 1).mapToObj(row -> 7).toArray(Integer[]::new));
    }

    private static List<String> names(Verdict verdict) {
        return verdict.facts().stream().map(Fact::name).toList();
    }

    @Test
    void a_check_is_called_by_what_it_looks_at() {
        Dataset<Integer, String> grouped = SOME.withGroups(number -> "g" + number);

        assertThat(List.of(
                        DataCheck.sharedRows(SOME, OTHERS, RowKey.content()),
                        DataCheck.duplicates(SOME, RowKey.content()),
                        DataCheck.conflictingLabels(SOME, RowKey.content()),
                        DataCheck.sharedGroups(grouped, OTHERS.withGroups(number -> "g" + number)),
                        DataCheck.laterInTime(OTHERS, SOME, number -> number),
                        DataCheck.labelSet(SOME, List.of("x")),
                        DataCheck.labelShare(SOME, "x", Threshold.atLeast(0.5))))
                .extracting(check -> check.judge().property())
                .containsExactly(
                        "shared rows",
                        "duplicates",
                        "conflicting labels",
                        "shared groups",
                        "time",
                        "labels",
                        "share of 'x'");
    }

    @Test
    void eight_findings_are_listed_and_further_ones_counted() {
        assertThat(names(DataCheck.duplicates(repeated(8), RowKey.content()).judge()))
                .filteredOn(name -> name.startsWith("row"))
                .hasSize(8);
        assertThat(names(DataCheck.duplicates(repeated(8), RowKey.content()).judge()))
                .doesNotContain("more");
        assertThat(names(DataCheck.duplicates(repeated(9), RowKey.content()).judge()))
                .contains("more");
    }

    @Test
    void nothing_is_checked_of_no_examples() {
        Dataset<Integer, String> grouped = SOME.withGroups(number -> "g");

        for (DataCheck check : List.of(
                DataCheck.sharedRows(NONE, SOME, RowKey.content()),
                DataCheck.conflictingLabels(NONE, RowKey.content()),
                DataCheck.sharedGroups(NONE.withGroups(number -> "g"), grouped),
                DataCheck.sharedGroups(grouped, NONE.withGroups(number -> "g")),
                DataCheck.laterInTime(SOME, NONE, number -> number))) {
            assertThatThrownBy(check::judge)
                    .as(check.property())
                    .isInstanceOf(DataException.class)
                    .hasMessage("none has no examples, so there is nothing to check");
        }
    }

    @Test
    void nothing_is_compared_with_itself() {
        Dataset<Integer, String> grouped = SOME.withGroups(number -> "g");

        for (DataCheck check : List.of(
                DataCheck.sharedGroups(grouped, grouped), DataCheck.laterInTime(SOME, SOME, number -> number))) {
            assertThatThrownBy(check::judge)
                    .as(check.property())
                    .hasMessage("some is compared with itself; give the data set that it must differ from");
        }
    }

    @Test
    void a_single_row_among_the_training_data_is_found() {
        Verdict verdict = DataCheck.sharedRows(numbers("holdout", 4, 9), OTHERS, RowKey.content())
                .judge();

        assertThat(verdict.status()).isEqualTo(VerdictStatus.MISSED);
        assertThat(verdict.sentence()).endsWith("but 1 of 2 rows is also there.");
    }

    @Test
    void up_to_three_faults_of_labels_are_in_the_sentence() {
        Dataset<Integer, String> letters = Dataset.of("letters", List.of(1, 2, 3, 4), List.of("a", "b", "c", "d"));

        assertThat(DataCheck.labelSet(letters, List.of("a")).judge().sentence())
                .endsWith("but 'b' is not one of them, 'c' is not one of them, 'd' is not one of them.");
        assertThat(DataCheck.labelSet(letters, List.of("a", "z")).judge().sentence())
                .endsWith("but 'z' is missing, 'b' is not one of them, 'c' is not one of them and 1 more.");
    }

    @Test
    void the_first_of_several_earliest_and_latest_rows_is_named() {
        Attribute<Integer, Integer> time = number -> number;

        assertThat(DataCheck.laterInTime(numbers("new", 9, 6, 7, 6), numbers("old", 1, 5, 2, 5), time)
                        .judge()
                        .sentence())
                .endsWith("the earliest of 4 rows, row 1, is of 6, and the latest there, row 1, is of 5.");
    }

    @Test
    void a_time_that_fails_names_the_row() {
        assertThatThrownBy(() -> DataCheck.laterInTime(OTHERS, SOME, number -> 1 / (number - 5))
                        .judge())
                .isInstanceOf(DataException.class)
                .hasMessage("others: the time failed on row 1, which is 5: java.lang.ArithmeticException: / by zero");
    }

    @Test
    void shares_of_parts_add_up_to_the_share_of_all() {
        LabelCountStatistic count = new LabelCountStatistic("x");

        assertThat(count.merge(new LabelCount(1, 3), new LabelCount(2, 5))).isEqualTo(new LabelCount(3, 8));
    }

    private static List<String> sources(Dataset<?, ?> dataset) {
        return DataCheck.labelSet(dataset, List.of("x")).judge().facts().stream()
                .filter(fact -> fact.name().equals("data"))
                .map(fact -> (fact.value() + " " + fact.note()).strip())
                .toList();
    }

    @Test
    void where_data_came_from_is_told_with_their_digest_unless_the_sentence_says_it_already() {
        List<Integer> inputs = List.of(1);
        List<String> truth = List.of("x");
        Fingerprint file = Fingerprint.of("data.csv", new byte[] {1});

        assertThat(sources(Dataset.of("rows", inputs, truth, Fingerprint.unknown("rows"))))
                .isEmpty();
        assertThat(sources(Dataset.of("rows", inputs, truth, Fingerprint.unknown("a table"))))
                .containsExactly("a table");
        assertThat(sources(Dataset.of("rows", inputs, truth, file)))
                .containsExactly("data.csv sha256 " + file.shortDigest() + "…");
    }
}
