package org.modelunit.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.pipeline.StageTolerance.stage;
import static org.modelunit.tensor.Tolerance.ulps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.modelunit.claim.Fact;
import org.modelunit.figure.Matrix;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.tensor.NamedTensors;
import org.modelunit.tensor.Tensor;

/** Keys, columns, stages and tensors that steer a terminal or forge a line. */
class HostileNamesTest {

    private static final List<Integer> INPUTS = Steps.INPUTS;
    private static final String HOSTILE = "\u001b[2J\nfine";
    private static final String SHOWN = "\\u001B[2J\\nfine";

    private static List<String> keys() {
        return INPUTS.stream().map(HostileNamesTest::key).toList();
    }

    private static String key(int input) {
        return input + HOSTILE;
    }

    private static void assertPrintable(ThrowingCallable code, String part) {
        assertThatThrownBy(code).message().contains(part).doesNotContain("\u001b", "\n");
    }

    @Test
    void keys_and_columns_are_shown_in_the_fact_of_a_value() {
        Reference reference = Reference.of("features", Steps.features(INPUTS))
                .withColumns("features", List.of("size", "weight" + HOSTILE))
                .withKeys(keys())
                .withVersions(Map.of("numpy" + HOSTILE, "2" + HOSTILE))
                .withProvenance(Fingerprint.unknown("file" + HOSTILE));
        Pipeline<Integer> pipeline = Pipeline.<Integer>from("features", inputs -> Steps.wrongFeatures(inputs, 7, 9))
                .keyedBy(HostileNamesTest::key);
        PipelineVerdict verdict =
                PipelineClaim.of(pipeline.trace(INPUTS), reference).judge();
        assertThat(verdict.facts())
                .anySatisfy(fact ->
                        assertThat(fact.value()).startsWith("row 7 '7" + SHOWN + "', weight" + SHOWN + " is off by"))
                .noneSatisfy(HostileNamesTest::isHostile);
    }

    private static void isHostile(Fact fact) {
        assertThat(fact.toString()).containsAnyOf("\u001b", "\n");
    }

    @Test
    void keys_are_shown_in_errors() {
        assertPrintable(
                () -> Steps.pipeline().keyedBy(input -> HOSTILE).trace(INPUTS),
                "but '" + SHOWN + "' is the key of row");
        List<String> twice = new ArrayList<>(keys());
        twice.set(1, twice.get(0));
        assertPrintable(() -> Steps.reference().withKeys(twice), "but '0" + SHOWN + "' is the key of row");
        Trace trace = Steps.pipeline().keyedBy(HostileNamesTest::key).trace(INPUTS.subList(0, 39));
        assertPrintable(
                () -> PipelineClaim.of(trace, Steps.reference().withKeys(keys()))
                        .judge(),
                "'39" + SHOWN + "'");
    }

    @Test
    void stages_and_tensors_are_shown_in_findings_and_errors() {
        String name = "features" + HOSTILE;
        Reference reference = Reference.of(
                name, NamedTensors.of("x" + HOSTILE, Steps.features(INPUTS)).and("y", Steps.features(INPUTS)));
        Pipeline<Integer> pipeline =
                Pipeline.from(name, inputs -> NamedTensors.of("x" + HOSTILE, Steps.wrongFeatures(inputs, 7, 9))
                        .and("y", Steps.features(inputs)));
        Trace trace = pipeline.trace(INPUTS);
        PipelineVerdict verdict = PipelineClaim.of(trace, reference).judge();
        assertThat(List.of(
                        verdict.actual(),
                        verdict.sentence(),
                        verdict.requirement(),
                        verdict.stages().toString(),
                        ((Matrix) verdict.figures().get(0)).rows().toString()))
                .allSatisfy(text -> assertThat(text).contains(SHOWN).doesNotContain("\u001b", "\n"));
        assertThat(verdict.actual()).contains("of 'x" + SHOWN + "', ");
        assertPrintable(() -> trace.output("none"), SHOWN);
        assertPrintable(() -> pipeline.upTo("none"), SHOWN);
        assertPrintable(() -> reference.stage("none"), SHOWN);
        assertPrintable(
                () -> PipelineClaim.of(trace, reference, stage("none", ulps(2))).judge(), SHOWN);
        assertPrintable(
                () -> PipelineClaim.of(trace, Steps.reference()).judge(), "the pipeline has 'features" + SHOWN + "'");
        assertPrintable(
                () -> PipelineClaim.of(trace, Reference.of(name, NamedTensors.of("z", Tensor.of(new double[40], 40))))
                        .judge(),
                "gives [x" + SHOWN + ", y]");
        assertPrintable(
                () -> Pipeline.<Integer>from(name, inputs -> null).trace(INPUTS), "the stage 'features" + SHOWN + "'");
    }
}
