package org.modelunit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.modelunit.Evaluation;
import org.modelunit.Metrics;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.column.BooleanColumn;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.UndefinedMetricException;
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

/** Models that answer the same to everything, always right, always wrong; one row, one class, one weight: there is a verdict, or no value. */
@Tag("slow")
class JudgingDegenerateOutcomesTest {

    private static final Fingerprint SOMEWHERE = Fingerprint.unknown("predictions");
    private static final Labels LABELS = Labels.of("bad", "good");
    private static final int ROWS = 64;

    @TestFactory
    Stream<DynamicTest> every_claim_on_every_metric_has_a_verdict_unless_the_metric_has_no_value() {
        return Registry.all().stream().map(entry -> dynamicTest(entry.toString(), () -> check(entry)));
    }

    @Test
    void scores_that_all_tie_leave_a_ranking_undecided_and_say_why() {
        MetricVerdict verdict = Evaluation.ofOutcomes("ties", classified(ROWS, row -> row % 2, row -> 0.25), SOMEWHERE)
                .judge(Metrics.rocAuc("bad"), Threshold.atLeast(0.7).withConfidence(0.95));

        assertThat(verdict.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(verdict.reason()).isEqualTo("the scores tie so much that the ranking has no variance to judge by");
        assertThat(verdict.measurement().settling()).isEmpty();
    }

    private static <O extends Outcomes> void check(Registry.Entry<O> entry) {
        Metric<O> metric = entry.metric();
        cases(entry.outcomes()).forEach((name, outcomes) -> {
            Evaluation<Integer, O> evaluation = Evaluation.ofOutcomes(name, outcomes, SOMEWHERE);
            for (Threshold threshold : thresholds(metric)) {
                assertThat(finding(evaluation, metric, threshold))
                        .as("%s to be %s of %s", metric, threshold, name)
                        .isNotEmpty();
            }
        });
    }

    /** What became of the claim, or why there is no value; anything else that is thrown is a fault. */
    private static <O extends Outcomes> String finding(
            Evaluation<Integer, O> evaluation, Metric<O> metric, Threshold threshold) {
        try {
            return evaluation.judge(metric, threshold).sentence();
        } catch (UndefinedMetricException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static List<Threshold> thresholds(Metric<?> metric) {
        double bar = Math.min(metric.range().highest(), Math.max(metric.range().lowest(), 0.5)) == 0.5 ? 0.5 : 0.25;
        double shortfall = 0.125;
        Threshold oneSided = metric.direction() == Direction.LOWER ? Threshold.atMost(bar) : Threshold.atLeast(bar);
        return List.of(
                oneSided,
                oneSided.withConfidence(0.95),
                oneSided.unlessRefuted(0.95).detecting(shortfall),
                Threshold.between(bar - shortfall, bar + shortfall).withConfidence(0.95));
    }

    @SuppressWarnings("unchecked") // each kind has cases of its own
    private static <O extends Outcomes> Map<String, O> cases(Class<O> kind) {
        Map<String, O> cases = new LinkedHashMap<>();
        Map<Class<?>, IntFunction<Map<String, Outcomes>>> kinds = Map.of(
                Classified.class, JudgingDegenerateOutcomesTest::classified,
                Held.class, JudgingDegenerateOutcomesTest::held,
                MultiLabelled.class, JudgingDegenerateOutcomesTest::multiLabelled,
                Regressed.class, JudgingDegenerateOutcomesTest::regressed,
                Ranked.class, JudgingDegenerateOutcomesTest::ranked);
        kinds.get(kind).apply(1).forEach((name, one) -> cases.put("one row, " + name, (O) one));
        kinds.get(kind).apply(ROWS).forEach((name, outcomes) -> cases.put(name, (O) outcomes));
        Outcomes some = kinds.get(kind).apply(ROWS).get("all wrong");
        double[] weights = new double[some.size()];
        weights[0] = 3;
        cases.put("one row that weighs anything", (O)
                some.withDesign(some.design().withWeights(NumberColumn.of(weights))));
        return cases;
    }

    private static Map<String, Outcomes> classified(int size) {
        IntToDoubleFunction half = row -> row % 2;
        return Map.of(
                "constant", classified(size, half, row -> 0.25),
                "perfect", classified(size, half, half),
                "all wrong", classified(size, half, row -> 1 - row % 2),
                "one class", classified(size, row -> 1, row -> row / (double) ROWS),
                "one of a class", classified(size, row -> row == 0 ? 1 : 0, row -> row / (double) ROWS));
    }

    private static Classified classified(int size, IntToDoubleFunction isBad, IntToDoubleFunction score) {
        List<String> truth = IntStream.range(0, size)
                .mapToObj(row -> isBad.applyAsDouble(row) == 1 ? "bad" : "good")
                .toList();
        double[] bad = IntStream.range(0, size).mapToDouble(score).toArray();
        double[] good = Arrays.stream(bad).map(each -> 1 - each).toArray();
        return Classified.of(
                truth,
                ClassPredictions.of(ClassScores.of(LABELS, List.of(NumberColumn.of(bad), NumberColumn.of(good)))));
    }

    private static Map<String, Outcomes> held(int size) {
        return Map.of(
                "half", Held.of(BooleanColumn.of(size, row -> row % 2 == 0)),
                "perfect", Held.of(BooleanColumn.of(size, row -> true)),
                "all wrong", Held.of(BooleanColumn.of(size, row -> false)));
    }

    private static Map<String, Outcomes> multiLabelled(int size) {
        return Map.of(
                "constant", multiLabelled(size, Set.of("bad"), row -> 0.75, 0.25),
                "perfect", multiLabelled(size, Set.of("bad"), row -> 1, 0),
                "all wrong", multiLabelled(size, Set.of("bad"), row -> 0, 1),
                "no labels", multiLabelled(size, Set.of(), row -> row / (double) ROWS, 0));
    }

    private static MultiLabelled multiLabelled(int size, Set<String> truth, IntToDoubleFunction bad, double good) {
        List<Set<String>> sets = IntStream.range(0, size)
                .mapToObj(row -> row % 2 == 0 ? truth : Set.<String>of())
                .toList();
        double[] scores = IntStream.range(0, size).mapToDouble(bad).toArray();
        double[] others = IntStream.range(0, size).mapToDouble(row -> good).toArray();
        return MultiLabelled.of(
                LabelSets.of(LABELS, sets),
                ClassScores.of(LABELS, List.of(NumberColumn.of(scores), NumberColumn.of(others))));
    }

    private static Map<String, Outcomes> regressed(int size) {
        return Map.of(
                "constant", regressed(size, row -> row, row -> 1),
                "perfect", regressed(size, row -> row + 1, row -> row + 1),
                "all wrong", regressed(size, row -> row, row -> -row),
                "one truth", regressed(size, row -> 1, row -> row),
                "nothing at all", regressed(size, row -> 0, row -> 0));
    }

    private static Regressed regressed(int size, IntToDoubleFunction truth, IntToDoubleFunction predicted) {
        double[] numbers = IntStream.range(0, size).mapToDouble(predicted).toArray();
        return Regressed.of(
                        NumberColumn.of(
                                IntStream.range(0, size).mapToDouble(truth).toArray()),
                        NumberColumn.of(numbers))
                .withIntervals(NumberColumn.of(numbers), NumberColumn.of(numbers));
    }

    private static Map<String, Outcomes> ranked(int size) {
        return Map.of(
                "constant", ranked(size, new double[] {1, 0, 0}, new double[] {0.5, 0.5, 0.5}),
                "perfect", ranked(size, new double[] {1, 0, 0}, new double[] {3, 2, 1}),
                "all wrong", ranked(size, new double[] {0, 0, 1}, new double[] {3, 2, 1}),
                "nothing relevant", ranked(size, new double[] {0, 0, 0}, new double[] {3, 2, 1}));
    }

    private static Ranked ranked(int size, double[] relevance, double[] scores) {
        return Ranked.of(IntStream.range(0, size)
                .mapToObj(query -> Query.of("query " + query, relevance, scores))
                .toList());
    }
}
