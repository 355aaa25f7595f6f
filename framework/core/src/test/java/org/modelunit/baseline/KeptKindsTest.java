package org.modelunit.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.Metrics.holdRate;
import static org.modelunit.Metrics.meanReciprocalRank;
import static org.modelunit.Metrics.rootMeanSquaredError;
import static org.modelunit.Metrics.subsetAccuracy;
import static org.modelunit.claim.Margin.betterBy;
import static org.modelunit.claim.Margin.notWorseBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.column.ClassScores;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.BaselineException;
import org.modelunit.figure.ForestPlot;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Held;
import org.modelunit.outcome.LabelSets;
import org.modelunit.outcome.MultiLabelled;
import org.modelunit.outcome.Outcomes;
import org.modelunit.outcome.Query;
import org.modelunit.outcome.Ranked;
import org.modelunit.outcome.Regressed;
import org.modelunit.provenance.Fingerprint;

/** Answers of every kind are found again as they were. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class KeptKindsTest {

    private static final int SIZE = 40;
    private static final Labels LABELS = Labels.of("bad", "good", "largest \u202E");
    private static final Dataset<Integer, String> DATA = data(SIZE);

    private final MemoryStore<KeptBaselines> store = new MemoryStore<>(KeptBaselines.class);
    private final Baseline baseline = Baseline.at("kept.json", store);

    @AfterEach
    void withdraw() {
        BaselineRequests.withdraw();
    }

    private static Dataset<Integer, String> data(int size) {
        List<Integer> inputs = IntStream.range(0, size).boxed().toList();
        return Dataset.of(
                "numbers", inputs, inputs.stream().map(i -> LABELS.get(i % 3)).toList());
    }

    private static NumberColumn column(double from) {
        return NumberColumn.wrap(
                IntStream.range(0, SIZE).mapToDouble(i -> from + Math.sin(i)).toArray());
    }

    private static ClassScores scores() {
        return ClassScores.of(LABELS, List.of(column(0), column(1), column(0.5)));
    }

    private static LabelSets sets(int every) {
        return LabelSets.of(
                LABELS,
                IntStream.range(0, SIZE)
                        .mapToObj(i -> i % every == 0 ? Set.of("bad", "good") : Set.<String>of())
                        .toList());
    }

    private <O extends Outcomes> O foundAgain(O outcomes, Metric<? super O> metric) {
        Evaluation<Integer, O> evaluation =
                Evaluation.ofOutcomes(DATA, outcomes, Fingerprint.of("model.onnx", new byte[] {1}));
        BaselineRequests.make("rewrite");
        assertThat(baseline.claim(evaluation, metric, notWorseBy(0)).judge().status())
                .isEqualTo(VerdictStatus.INCONCLUSIVE);
        withdraw();
        BaselineVerdict verdict =
                baseline.claim(evaluation, metric, notWorseBy(0)).judge();
        assertThat(verdict.status()).isEqualTo(VerdictStatus.MET);
        assertThat(verdict.measured().orElseThrow().measurement().value()).isZero();
        assertThat(baseline.claim(evaluation, metric, notWorseBy(0.01).withConfidence(0.95))
                        .judge()
                        .status())
                .as("where nothing has changed")
                .isEqualTo(VerdictStatus.SHOWN);
        O again = baseline.comparedWith(evaluation).champion().outcomes();
        assertThat(AnswerColumns.of(again)).isEqualTo(AnswerColumns.of(outcomes));
        assertThat(again.operatingPointInWords()).isEqualTo(outcomes.operatingPointInWords());
        store.content = Optional.empty();
        return again;
    }

    @Test
    void classes_with_and_without_scores() {
        List<String> truth = DATA.truth();
        Classified byScores = Classified.of(truth, ClassPredictions.of(scores()));
        LabelColumn decided = LabelColumn.of(
                LABELS,
                DATA.rows("x", IntStream.range(0, SIZE).map(i -> SIZE - 1 - i).toArray())
                        .truth());
        Classified contradicting = Classified.of(truth, ClassPredictions.of(decided, scores()));

        assertThat(foundAgain(byScores, accuracy()).scores()).isEqualTo(scores());
        assertThat(foundAgain(byScores.decidingAt("good", 0.9), accuracy()).operatingPoint())
                .isEqualTo(byScores.decidingAt("good", 0.9).operatingPoint());
        assertThat(foundAgain(contradicting, accuracy()).decided()).isEqualTo(decided);
        assertThat(foundAgain(Classified.of(truth, ClassPredictions.of(decided)), accuracy())
                        .hasScores())
                .isFalse();
    }

    @Test
    void classes_of_a_model_whose_labels_are_in_another_order() {
        Classified one = Classified.of(DATA.truth(), ClassPredictions.of(LabelColumn.of(LABELS, DATA.truth())));
        Labels turned = Labels.of(LABELS.get(2), LABELS.get(0), LABELS.get(1));
        Classified other = Classified.of(DATA.truth(), ClassPredictions.of(LabelColumn.of(turned, DATA.truth())));

        Classified again = RestoredAnswers.of(AnswerColumns.of(one), other);

        assertThat(again.labels()).isEqualTo(LABELS);
        assertThat(accuracy().value(again)).isEqualTo(1);
    }

    @Test
    void sets_of_labels_with_and_without_scores() {
        foundAgain(MultiLabelled.of(sets(2), sets(3)), subsetAccuracy());
        foundAgain(MultiLabelled.of(sets(2), scores(), 0.7), subsetAccuracy());
        foundAgain(MultiLabelled.of(sets(2), sets(5), scores()), subsetAccuracy());
    }

    @Test
    void numbers_with_and_without_intervals() {
        Regressed numbers = Regressed.of(column(0), column(-0.0));
        foundAgain(numbers, rootMeanSquaredError());
        NumberColumn below = NumberColumn.wrap(IntStream.range(0, SIZE)
                .mapToDouble(i -> i % 7 == 0 ? Double.NEGATIVE_INFINITY : -2)
                .toArray());
        Regressed again = foundAgain(numbers.withIntervals(below, column(3)), rootMeanSquaredError());
        assertThat(again.intervals().orElseThrow().lower()).isEqualTo(below);
    }

    @Test
    void rankings_with_items_of_each_model_s_own() {
        List<Query> queries = IntStream.range(0, SIZE)
                .mapToObj(i -> Query.of(
                        "query " + i,
                        IntStream.rangeClosed(0, i % 4 + 1)
                                .mapToDouble(item -> item == i % 2 ? 1 : 0)
                                .toArray(),
                        IntStream.rangeClosed(0, i % 4 + 1)
                                .mapToDouble(item -> item == 0 ? Double.NEGATIVE_INFINITY : -item)
                                .toArray()))
                .toList();
        Ranked again = foundAgain(Ranked.of(queries), meanReciprocalRank());
        assertThat(again.query(5).scores()).isEqualTo(queries.get(5).scores());
    }

    @Test
    void expectations() {
        boolean[] held = new boolean[SIZE];
        held[3] = true;
        assertThat(foundAgain(Held.of(held), holdRate()).held(3)).isTrue();
    }

    @Test
    void weights_and_groups_are_those_of_now() {
        Classified weighed = Classified.of(DATA.truth(), ClassPredictions.of(scores()))
                .withWeights(column(2).toArray());

        assertThat(foundAgain(weighed, accuracy()).design()).isEqualTo(weighed.design());
    }

    @Test
    void other_models_have_to_be_shown_to_be_as_good_though_they_answer_alike() {
        Regressed numbers = Regressed.of(column(0), column(0.1));
        BaselineRequests.make("write");
        var kept = Evaluation.ofOutcomes(DATA, numbers, Fingerprint.of("model.onnx", new byte[] {1}));
        baseline.claim(kept, rootMeanSquaredError(), notWorseBy(0.1)).judge();
        withdraw();

        for (Fingerprint other :
                List.of(Fingerprint.of("model.onnx", new byte[] {2}), Fingerprint.unknown("model.onnx"))) {
            assertThat(baseline.claim(
                                    Evaluation.ofOutcomes(DATA, numbers, other),
                                    rootMeanSquaredError(),
                                    notWorseBy(0.1).withConfidence(0.95))
                            .judge()
                            .status())
                    .isEqualTo(VerdictStatus.INCONCLUSIVE);
        }
        assertThat(baseline.claim(
                                kept,
                                rootMeanSquaredError(),
                                notWorseBy(0.1).unlessRefuted(0.95).detecting(0.1))
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.NOT_REFUTED);
        assertThat(baseline.claim(kept, rootMeanSquaredError(), betterBy(0.1).withConfidence(0.95))
                        .judge()
                        .status()
                        .isGreen())
                .isFalse();
        Evaluation<Integer, Regressed> changed = Evaluation.ofOutcomes(
                DATA, Regressed.of(column(0), column(0.4)), Fingerprint.of("model.onnx", new byte[] {1}));
        assertThat(baseline.claim(changed, rootMeanSquaredError(), notWorseBy(0.1))
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.MISSED);
    }

    @Test
    void the_very_same_model_shows_no_interval_of_models_that_might_have_answered_otherwise() {
        Evaluation<Integer, Regressed> same = Evaluation.ofOutcomes(
                DATA, Regressed.of(column(0), column(0.1)), Fingerprint.of("model.onnx", new byte[] {1}));
        BaselineRequests.make("write");
        baseline.claim(same, rootMeanSquaredError(), notWorseBy(0.1)).judge();
        withdraw();

        BaselineVerdict verdict = baseline.claim(
                        same, rootMeanSquaredError(), notWorseBy(0.1).withConfidence(0.95))
                .judge();

        assertThat(verdict.status()).isEqualTo(VerdictStatus.SHOWN);
        assertThat(verdict.figures()).singleElement().isInstanceOf(ForestPlot.class);
    }

    @Test
    void the_very_same_model_is_not_shown_to_be_better_than_itself() {
        Evaluation<Integer, Regressed> same = Evaluation.ofOutcomes(
                DATA, Regressed.of(column(0), column(0.1)), Fingerprint.of("model.onnx", new byte[] {1}));
        BaselineRequests.make("write");
        baseline.claim(same, rootMeanSquaredError(), notWorseBy(0.1)).judge();
        withdraw();

        assertThat(baseline.claim(same, rootMeanSquaredError(), betterBy(0).withConfidence(0.95))
                        .judge()
                        .status()
                        .isGreen())
                .isFalse();
    }

    @Test
    void a_model_whose_answers_were_not_kept_may_have_answered_otherwise() {
        Baseline bar = baseline.withoutRows();
        Fingerprint model = Fingerprint.of("model.onnx", new byte[] {1});
        Dataset<Object, String> objects = Dataset.of("objects", List.of(new Object(), new Object()), List.of("a", "b"));
        BaselineRequests.make("write");
        bar.claim(Evaluation.ofOutcomes(objects, Held.of(true, false), model), holdRate(), notWorseBy(0.01))
                .judge();
        withdraw();

        BaselineVerdict other = bar.claim(
                        Evaluation.ofOutcomes(objects, Held.of(false, true), model),
                        holdRate(),
                        notWorseBy(0.01).withConfidence(0.95))
                .judge();

        assertThat(other.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
    }

    @Test
    void answers_of_another_kind_or_number_do_not_fit() {
        Held held = Held.of(true, false);
        KeptAnswers answers = AnswerColumns.of(held);

        assertThatThrownBy(() -> RestoredAnswers.of(answers, Held.of(true)))
                .hasMessage("there are 1 of them now, but 2 were kept");
        assertThatThrownBy(() -> RestoredAnswers.of(answers, Regressed.of(column(0), column(1))))
                .hasMessage("what was kept are expectations, but the answers now are numbers");
    }

    @Test
    void data_without_a_digest_keep_values_alone() {
        Evaluation<Object, Held> evaluation = Evaluation.ofOutcomes(
                Dataset.<Object, String>of("objects", List.of(new Object(), new Object()), List.of("a", "b")),
                Held.of(true, false));
        BaselineRequests.make("write");

        assertThatThrownBy(() ->
                        baseline.claim(evaluation, holdRate(), notWorseBy(0)).judge())
                .isInstanceOf(BaselineException.class)
                .hasMessage("the baseline 'champion' in kept.json cannot keep an answer for each row: the content of"
                        + " objects has no digest, so nobody could tell later whether the rows are the same; read"
                        + " the data from a file, or say withoutRows() to keep the values alone");
        baseline.withoutRows().claim(evaluation, holdRate(), notWorseBy(0)).judge();
        withdraw();
        assertThat(baseline.withoutRows()
                        .claim(evaluation, holdRate(), notWorseBy(0))
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.MET);
    }
}
