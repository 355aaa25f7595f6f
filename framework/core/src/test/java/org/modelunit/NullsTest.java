package org.modelunit;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.modelunit.column.ClassScores;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.DataException;
import org.modelunit.metric.Support;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.CostMatrix;
import org.modelunit.outcome.LabelSets;
import org.modelunit.outcome.OperatingPoint;
import org.modelunit.outcome.Prevalence;
import org.modelunit.outcome.Query;
import org.modelunit.outcome.Ranked;
import org.modelunit.provenance.Fingerprint;

/** What users hand over in lists may hold null, which is told by its row. */
@NullUnmarked
class NullsTest {

    private static final List<String> LABELS = Arrays.asList("bad", null, "good", null);
    private static final Dataset<String, String> TWO = Dataset.of("two", List.of("a", "b"), List.of("bad", "good"));

    private static void assertRefused(ThrowingCallable making, String message) {
        assertThatIllegalArgumentException().isThrownBy(making).withMessage(message);
    }

    private static void assertBadData(ThrowingCallable making, String message) {
        assertThatExceptionOfType(DataException.class).isThrownBy(making).withMessage(message);
    }

    @Test
    void inputs_and_truth_of_a_data_set() {
        assertBadData(
                () -> Dataset.of("loans", Arrays.asList("a", null), List.of("bad", "good")),
                "loans: the input of row 1 is null; make one, or leave the example out");
        assertBadData(
                () -> Dataset.of("loans", List.of(1, 2, 3, 4), LABELS),
                "loans: the truth of row 1 is null, and so are 1 more of 4; leave out examples without truth");
        assertBadData(
                () -> TWO.withTruth(label -> label.equals("bad") ? "yes" : null),
                "two with other truth: the truth of row 1 is null; leave out examples without truth");
    }

    @Test
    void keys_and_weights_of_a_data_set() {
        assertBadData(
                () -> TWO.withKeys(Arrays.asList("1", null)),
                "two: the key of row 1 is null; give each example a key, be it its own");
        assertBadData(
                () -> TWO.holdout(new Split("half", 0.5), input -> null),
                "two: the key of row 0 is null, and so are 1 more of 2; give each example a key, be it its own");
        assertBadData(
                () -> TWO.withWeights(Arrays.asList(1, null)),
                "two: the weight of row 1 is null; give each example a number");
    }

    @Test
    void labels_of_a_classification() {
        Labels labels = Labels.of("bad", "good");
        assertRefused(
                () -> LabelColumn.of(labels, LABELS),
                "the label of row 1 is null, and so are 1 more of 4; give each example a label");
        assertRefused(
                () -> Classified.of(
                        LABELS, ClassPredictions.of(LabelColumn.of(labels, List.of("bad", "bad", "bad", "bad")))),
                "the true label of row 1 is null, and so are 1 more of 4; leave out examples without truth");
        assertRefused(
                () -> Classified.binary(LABELS, "bad", 0, 0, 0, 0),
                "the true label of row 1 is null, and so are 1 more of 4; leave out examples without truth");
    }

    @Test
    void scores_of_a_classification() {
        Labels labels = Labels.of("bad", "good");
        assertRefused(
                () -> ClassScores.ofRows(labels, Arrays.asList(new double[] {0, 1}, null)),
                "the array of scores of row 1 is null; give one score for each of 'bad', 'good'");
        assertRefused(
                () -> ClassScores.of(labels, Arrays.asList(null, NumberColumn.of(1))),
                "the column of scores at index 0 is null; give one for each of 'bad', 'good'");
    }

    @Test
    void sets_of_labels_and_queries() {
        Labels labels = Labels.of("bad", "good");
        assertRefused(
                () -> LabelSets.of(labels, Arrays.asList(Set.of(), null)),
                "the set of labels of row 1 is null; give each example a set, be it empty");
        assertRefused(
                () -> LabelSets.of(labels, List.of(Set.of(), Collections.<String>singleton(null))),
                "in row 1 the label at index 0 is null; leave it out");
        assertRefused(() -> Ranked.of(Arrays.asList((Query) null)), "the query at index 0 is null; leave it out");
        assertRefused(
                () -> Ranked.of(Arrays.asList("q", null), NumberColumn.of(1, 0), NumberColumn.of(1, 2)),
                "the query of item 1 is null; name the query that each item belongs to");
    }

    @Test
    void labels_and_restatements() {
        Evaluation<String, Classified> evaluation = Evaluation.ofPredictions(
                TWO,
                ClassPredictions.of(LabelColumn.of(Labels.of("bad", "good"), List.of("bad", "good"))),
                Fingerprint.unknown("model"));

        assertNull(() -> evaluation.at(null), "the restatement is null; give an operating point or a prevalence");
        assertNull(() -> Prevalence.of(null, 0.03), "the label is null; name one of the data");
        assertNull(
                () -> OperatingPoint.cutOff(null, 0.5), "the label is null; name the one that the cut-off decides for");
        String about = "the label is null; name the one that the metric is about";
        assertNull(() -> Metrics.recall((String) null), about);
        assertNull(() -> Metrics.rocAuc(null), about);
        assertNull(() -> Support.decided(null), about);
        assertNull(() -> CostMatrix.costsIn(null), "the unit is null; name one, such as \"EUR\"");
        CostMatrix costs = CostMatrix.costsIn("EUR");
        assertNull(() -> costs.amount(null, "bad", 1), "the true label is null; name one of the data");
        assertNull(() -> costs.amount("bad", null, 1), "the label decided for is null; name one that the model knows");
    }

    private static void assertNull(ThrowingCallable making, String message) {
        assertThatExceptionOfType(NullPointerException.class).isThrownBy(making).withMessage(message);
    }

    @Test
    void a_null_in_the_place_of_a_list_is_no_null_in_it() {
        Supplier<Labels> making = () -> Labels.of((List<String>) null);

        assertThatExceptionOfType(NullPointerException.class)
                .isThrownBy(making::get)
                .withMessage("the list is null, not a value in it");
    }
}
