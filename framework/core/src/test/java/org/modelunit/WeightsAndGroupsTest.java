package org.modelunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.claim.Threshold.atLeast;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.modelunit.Applicants.Applicant;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.claim.VerdictText;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.DataException;

/** What examples count, and which belong together. */
class WeightsAndGroupsTest {

    private static final Split HALF = new Split("half", 0.5);

    private final Dataset<Integer, String> numbers = Dataset.of(
            "numbers",
            IntStream.range(0, 8).boxed().toList(),
            List.of("even", "odd", "even", "odd", "even", "odd", "even", "odd"));

    /** Right about the numbers below 4. */
    private final Classifier<Integer> model = Classifier.of("small", Labels.of("even", "odd"), i -> {
        double even = (i % 2 == 0) == (i < 4) ? 0.9 : 0.1;
        return new double[] {even, 1 - even};
    });

    @Nested
    class Weights {

        @Test
        void change_what_a_metric_is() {
            Dataset<Integer, String> weighted = numbers.withWeights(i -> i < 4 ? 3 : 1);

            assertThat(Evaluation.of(model, weighted).value(accuracy())).isEqualTo(0.75);
            assertThat(Evaluation.of(model, numbers).value(accuracy())).isEqualTo(0.5);
        }

        @Test
        void are_part_of_the_content_digest() {
            Dataset<Integer, String> weighted = numbers.withWeights(i -> 1.0 + i);

            assertThat(weighted.contentDigest())
                    .isNotEqualTo(numbers.contentDigest())
                    .isNotEqualTo(numbers.withWeights(i -> 2.0 + i).contentDigest())
                    .isEqualTo(
                            numbers.withWeights(List.of(1, 2, 3, 4, 5, 6, 7, 8)).contentDigest());
        }

        @Test
        void survive_parts_and_other_truth() {
            Dataset<Integer, Integer> some = numbers.withWeights(i -> 1.0 + i)
                    .rows("some", new int[] {7, 3})
                    .withTruth(String::length);

            assertThat(some.weights()).contains(NumberColumn.of(8, 4));
            assertThat(numbers.weights()).isEmpty();
        }

        @Test
        void that_make_no_sense_are_refused_by_their_row() {
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> numbers.withWeights(i -> i == 3 ? -1 : 1))
                    .withMessage(
                            "numbers: a weight must be finite and not below 0, but the weight of row 3 is negative;"
                                    + " to see it, run with -Dmodelunit.rows=values -Dmodelunit.rows.columns=weight");
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> numbers.withWeights(i -> i == 5 ? Double.NaN : 1))
                    .withMessage("numbers: a weight must be finite and not below 0, but the weight of row 5 is NaN");
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> numbers.withWeights(i -> 0))
                    .withMessage("numbers: all weights are 0, so nothing would be measured");
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> numbers.withWeights(List.of(1, 2)))
                    .withMessage("numbers has 8 examples, but 2 weights were given");
        }
    }

    @Nested
    class Groups {

        @Test
        void survive_parts_and_keep_the_digest() {
            Dataset<Integer, String> grouped = numbers.withGroups(i -> "pair " + i / 2);

            assertThat(grouped.rows("some", new int[] {7, 3}).groups()).contains(List.of("pair 3", "pair 1"));
            assertThat(grouped.contentDigest()).isEqualTo(numbers.contentDigest());
            assertThat(grouped.design().clusters()).hasValue(4);
        }

        @Test
        void stay_on_one_side_of_a_split_whatever_the_keys_are() {
            Dataset<Applicant, String> grouped =
                    Applicants.dataset("applicants", 400, 1).withGroups(Applicant::household);
            Dataset<Applicant, String> keyed = grouped.withKeys(
                    grouped.inputs().stream().map(a -> "n" + a.number()).toList());

            for (Dataset<Applicant, String> dataset : List.of(grouped, keyed)) {
                assertThat(dataset.holdout(HALF).groups().orElseThrow())
                        .isNotEmpty()
                        .doesNotContainAnyElementsOf(
                                dataset.training(HALF).groups().orElseThrow());
            }
        }

        @Test
        void that_a_key_would_tear_apart_are_refused() {
            Dataset<Applicant, String> grouped =
                    Applicants.dataset("applicants", 400, 1).withGroups(Applicant::household);

            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> grouped.holdout(HALF, applicant -> "n" + applicant.number()))
                    .withMessageMatching("the group 'household \\d+' would have examples inside and outside of"
                            + " applicants/holdout \\(row \\d+ is one\\), so that a model is tested on somebody that it was trained"
                            + " on; leave the key away, and the split goes by groups");
        }

        @Test
        void of_a_wrong_number_or_without_a_name_are_refused() {
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> numbers.withGroups(List.of("a")))
                    .withMessage("numbers has 8 examples, but 1 groups were given");
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> numbers.withGroups(Arrays.asList("a", "a", null, "b", "b", "b", "b", "b")))
                    .withMessage("numbers: row 2 has no group; where examples belong together, each needs the name of a"
                            + " group, be it one of its own");
        }
    }

    @Nested
    class Bounds {

        private static final int SIZE = 400;

        private MetricVerdict verdict(Dataset<Applicant, String> dataset) {
            return Evaluation.of(Applicants.model("champion", 0.3), dataset)
                    .judge(accuracy(), atLeast(0.70).withConfidence(0.95), 42);
        }

        @Test
        void rest_on_the_number_of_groups() {
            Dataset<Applicant, String> single = Applicants.dataset("applicants", SIZE, 1);
            Dataset<Applicant, String> copied = Dataset.of(
                            "copies",
                            Collections.nCopies(4, single.inputs()).stream()
                                    .flatMap(List::stream)
                                    .toList(),
                            Collections.nCopies(4, single.truth()).stream()
                                    .flatMap(List::stream)
                                    .toList())
                    .withGroups(applicant -> "n" + applicant.number());

            double wide = width(verdict(single));
            assertThat(width(verdict(copied))).isBetween(0.85 * wide, 1.15 * wide); // ungrouped, it would be half
        }

        private double width(MetricVerdict verdict) {
            return verdict.measurement().value()
                    - verdict.measurement().bounds().lower();
        }

        @Test
        void say_that_groups_and_weights_were_at_work() {
            Dataset<Applicant, String> dataset = Applicants.dataset("applicants", SIZE, 1)
                    .withGroups(Applicant::household)
                    .withWeights(applicant -> 1 + applicant.risk());

            assertThat(VerdictText.facts(verdict(dataset), List.of()))
                    .contains("(100 groups, weighted)")
                    .contains("Gaffke, 100 groups");
        }

        @Test
        void of_few_groups_cannot_be_trusted() {
            MetricVerdict verdict = verdict(Applicants.dataset("applicants", SIZE, 1)
                    .withGroups(applicant -> "branch " + applicant.number() % 20));

            assertThat(verdict.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
            assertThat(verdict.reason()).contains("20");
        }
    }
}
