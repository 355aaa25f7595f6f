package org.modelunit.baseline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.claim.Margin.notWorseBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.column.BooleanColumn;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.BaselineException;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Held;
import org.modelunit.outcome.Outcomes;
import org.modelunit.outcome.Query;
import org.modelunit.outcome.Ranked;
import org.modelunit.outcome.Regressed;

/** Kept answers that somebody has written, with everything right but the answers: each is refused, with the name of the baseline. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class ForgedAnswersTest {

    private static final Dataset<Integer, String> DATA = Dataset.of("rows", List.of(0, 1, 2), List.of("a", "b", "a"));

    private final MemoryStore<KeptBaselines> store = new MemoryStore<>(KeptBaselines.class);
    private final Baseline baseline = Baseline.at("kept.json", store);

    @AfterEach
    void withdraw() {
        BaselineRequests.withdraw();
    }

    private static KeptAnswers.Column column(double... numbers) {
        return new KeptAnswers.Column("any", NumberColumn.wrap(numbers));
    }

    private static KeptAnswers classes(List<String> labels, KeptAnswers.Column... columns) {
        return new KeptAnswers(AnswerColumns.CLASSES, labels, List.of(columns));
    }

    private static KeptAnswers other(String kind, KeptAnswers.Column... columns) {
        return new KeptAnswers(kind, List.of(), List.of(columns));
    }

    private <O extends Outcomes> void assertRefused(O outcomes, Metric<O> metric, KeptAnswers forged) {
        Evaluation<Integer, O> evaluation = Evaluation.ofOutcomes(DATA, outcomes);
        store.content = Optional.empty();
        BaselineRequests.make("write");
        baseline.claim(evaluation, metric, notWorseBy(0.5)).judge();
        withdraw();
        store.content = Optional.of(new KeptBaselines(store.content.orElseThrow().entries().stream()
                .map(entry -> new KeptBaseline(
                        entry.name(), entry.since(), entry.provenance(), entry.values(), Optional.of(forged)))
                .toList()));

        assertThatThrownBy(() ->
                        baseline.claim(evaluation, metric, notWorseBy(0.5)).judge())
                .isInstanceOf(BaselineException.class)
                .hasMessageStartingWith("the baseline 'champion' in kept.json does not fit: ");
    }

    @TestFactory
    Stream<DynamicTest> classes_that_are_none() {
        List<String> labels = List.of("a", "b");
        Map<String, KeptAnswers> forged = new LinkedHashMap<>();
        forged.put("no column", classes(labels));
        forged.put("fewer rows", classes(labels, column(0, 1)));
        forged.put("more rows", classes(labels, column(0, 1, 0, 1)));
        forged.put("a code that no label has", classes(labels, column(0, 1, 2)));
        forged.put("a code below 0", classes(labels, column(0, 1, -1)));
        forged.put("half a code", classes(labels, column(0, 0.5, 1)));
        forged.put("no code", classes(labels, column(0, Double.NaN, 1)));
        forged.put("a huge code", classes(labels, column(0, 4294967296.0, 1)));
        forged.put("labels that the truth has not", classes(List.of("x", "y"), column(0, 1, 0)));
        forged.put("a label less", classes(List.of("a"), column(0, 0, 0)));
        forged.put("a label twice", classes(List.of("a", "b", "a"), column(0, 1, 0)));
        forged.put("no labels", classes(List.of(), column(0, 1, 0)));
        forged.put("scores of one label", classes(labels, column(0, 1, 0), column(1, 0, 1)));
        forged.put("scores of fewer rows", classes(labels, column(0, 1, 0), column(1, 0, 1), column(0, 1)));
        forged.put(
                "scores beside those of labels",
                classes(labels, column(0, 1, 0), column(1, 0, 1), column(0, 1, 0), column(0, 1, 0)));
        forged.put(
                "scores that are no numbers",
                classes(labels, column(0, 1, 0), column(1, Double.NaN, 1), column(0, 1, 0)));
        forged.put("another kind", other(AnswerColumns.NUMBERS, column(0, 1, 0)));
        return forged.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey(),
                        () -> assertRefused(
                                Classified.of(
                                        List.of("a", "b", "a"),
                                        ClassPredictions.of(
                                                LabelColumn.of(Labels.of("a", "b"), List.of("a", "b", "b")))),
                                Evaluation.<Classified>widened(accuracy()),
                                each.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> numbers_that_are_none() {
        Map<String, KeptAnswers> forged = new LinkedHashMap<>();
        forged.put("no column", other(AnswerColumns.NUMBERS));
        forged.put("fewer rows", other(AnswerColumns.NUMBERS, column(0, 1)));
        forged.put("one end of intervals", other(AnswerColumns.NUMBERS, column(0, 1, 0), column(0, 1, 0)));
        forged.put(
                "a column more",
                other(AnswerColumns.NUMBERS, column(0, 1, 0), column(0, 1, 0), column(0, 1, 0), column(0, 1, 0)));
        forged.put("ends that cross", other(AnswerColumns.NUMBERS, column(0, 1, 0), column(1, 2, 1), column(0, 0, 0)));
        forged.put("no number", other(AnswerColumns.NUMBERS, column(0, Double.NaN, 0)));
        return forged.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey(),
                        () -> assertRefused(
                                Regressed.of(
                                        column(0, 1, 0).numbers(),
                                        column(0, 1, 0.5).numbers()),
                                Metric.of("size", (Regressed r) -> r.size()),
                                each.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> expectations_that_are_none() {
        Map<String, KeptAnswers> forged = new LinkedHashMap<>();
        forged.put("no column", other(AnswerColumns.EXPECTATIONS));
        forged.put("fewer rows", other(AnswerColumns.EXPECTATIONS, column(0, 1)));
        forged.put("neither yes nor no", other(AnswerColumns.EXPECTATIONS, column(0, 1, 2)));
        forged.put("a column more", other(AnswerColumns.EXPECTATIONS, column(0, 1, 1), column(0, 1, 1)));
        return forged.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey(),
                        () -> assertRefused(
                                Held.of(BooleanColumn.of(3, row -> row > 0)),
                                Metric.of("size", (Held h) -> h.size()),
                                each.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> rankings_that_are_none() {
        String kind = AnswerColumns.RANKINGS;
        KeptAnswers.Column four = column(1, 0, 1, 0);
        Map<String, KeptAnswers> forged = new LinkedHashMap<>();
        forged.put("no columns", other(kind));
        forged.put("no relevance", other(kind, column(1, 2, 1)));
        forged.put("no scores", other(kind, column(1, 2, 1), four));
        forged.put("fewer queries", other(kind, column(1, 2), column(1, 0, 1), column(1, 0, 1)));
        forged.put("fewer items", other(kind, column(1, 2, 2), four, four));
        forged.put("more items", other(kind, column(1, 1, 1), four, four));
        forged.put("more scores", other(kind, column(1, 2, 1), four, column(1, 0, 1, 0, 1)));
        forged.put("items below 0", other(kind, column(5, -2, 1), four, four));
        forged.put("half an item", other(kind, column(1, 1.5, 1.5), four, four));
        forged.put("no number of items", other(kind, column(1, Double.NaN, 3), four, four));
        forged.put("endless items", other(kind, column(1, 1e300, 1e300), four, four));
        forged.put("scores that are no numbers", other(kind, column(1, 2, 1), four, column(1, Double.NaN, 1, 0)));
        return forged.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey(),
                        () -> assertRefused(
                                Ranked.of(List.of(
                                        Query.of("q0", new double[] {1}, new double[] {1}),
                                        Query.of("q1", new double[] {0, 1}, new double[] {1, 0}),
                                        Query.of("q2", new double[] {0}, new double[] {1}))),
                                Metric.of("size", (Ranked r) -> r.size()),
                                each.getValue())));
    }
}
