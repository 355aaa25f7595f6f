package org.modelunit.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.modelunit.Evaluation;
import org.modelunit.metric.Golden;
import org.modelunit.outcome.Classified;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.slice.Disparity;
import org.modelunit.slice.SlicedEvaluation;
import org.modelunit.slice.Slicing;

/** Every measure of fairness equals Fairlearn's definition of it. */
class GoldenFairnessTest {

    private static final Map<String, Function<String, Disparity<Classified>>> MEASURES = Map.of(
            "demographicParityDifference", Fairness::demographicParityDifference,
            "demographicParityRatio", Fairness::demographicParityRatio,
            "equalOpportunityDifference", Fairness::equalOpportunityDifference,
            "equalOpportunityRatio", Fairness::equalOpportunityRatio,
            "equalizedOddsDifference", Fairness::equalizedOddsDifference,
            "equalizedOddsRatio", Fairness::equalizedOddsRatio,
            "predictiveParityDifference", Fairness::predictiveParityDifference,
            "predictiveParityRatio", Fairness::predictiveParityRatio);

    private static final Slicing<Integer> THIRDS =
            Slicing.by("third", row -> new String[] {"one", "two", "three"}[row % 3]);

    @TestFactory
    Stream<DynamicTest> every_measure_equals_its_definition() {
        return Golden.rows("expected-fairness.csv").stream()
                .map(row -> DynamicTest.dynamicTest(String.join(" ", row), () -> check(row)));
    }

    private static void check(String[] row) {
        Evaluation<Integer, Classified> evaluation =
                Evaluation.ofOutcomes(row[0], (Classified) Golden.outcomes(row[0]), Fingerprint.unknown("golden"));

        double value = SlicedEvaluation.of(evaluation, THIRDS)
                .value(MEASURES.get(row[1]).apply(row[2]));

        assertThat(value).isCloseTo(Double.parseDouble(row[3]), within(1e-15));
    }

    @Test
    void every_measure_of_the_index_has_golden_values() {
        assertThat(Arrays.stream(Fairness.class.getMethods())
                        .filter(method -> Modifier.isStatic(method.getModifiers()))
                        .map(method -> method.getName()))
                .containsExactlyInAnyOrderElementsOf(MEASURES.keySet());
        assertThat(Golden.rows("expected-fairness.csv"))
                .extracting(row -> row[1])
                .containsAll(MEASURES.keySet());
    }
}
