package org.modelunit.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.pipeline.StageStatus.DIVERGES;
import static org.modelunit.pipeline.StageStatus.INHERITS;
import static org.modelunit.pipeline.StageTolerance.stage;
import static org.modelunit.tensor.Tolerance.absolute;
import static org.modelunit.tensor.Tolerance.exact;
import static org.modelunit.tensor.Tolerance.ulps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.claim.Fact;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.error.DataException;
import org.modelunit.tensor.ElementType;
import org.modelunit.tensor.NamedTensors;
import org.modelunit.tensor.Tensor;

class ReproductionTest {

    private static final List<Integer> INPUTS = Steps.INPUTS;

    private static List<StageStatus> statuses(PipelineVerdict verdict) {
        return verdict.stages().stream().map(StageFinding::status).toList();
    }

    @Test
    void stages_take_what_a_file_keeps_as_doubles_in_their_own_type() {
        Tensor features = Steps.wrongFeatures(INPUTS, 3, 1);
        Pipeline<Integer> pipeline = Pipeline.<Integer>from("features", inputs -> features)
                .then("scores", given -> {
                    if (given.elementType() != ElementType.FLOAT32) {
                        throw new IllegalArgumentException("floats only");
                    }
                    return Steps.scores(given);
                });
        Tensor right = Steps.features(INPUTS);
        Reference doubles =
                Reference.of("features", right.as(ElementType.FLOAT64)).and("scores", Steps.scores(right));
        assertThat(statuses(PipelineClaim.of(pipeline.trace(INPUTS), doubles).judge()))
                .containsExactly(DIVERGES, INHERITS);
    }

    @Test
    void rows_are_matched_by_their_keys() {
        List<Integer> turned = new ArrayList<>(INPUTS);
        Collections.rotate(turned, 7);
        Reference keyed = Steps.reference()
                .withKeys(INPUTS.stream().map(input -> "no. " + input).toList());
        Trace trace = Steps.wrongIn(5, 100).keyedBy(input -> "no. " + input).trace(turned);
        PipelineVerdict verdict =
                PipelineClaim.of(trace, keyed, stage("features", ulps(2))).judge();
        assertThat(statuses(verdict)).containsExactly(DIVERGES, INHERITS, INHERITS);
        assertThat(verdict.facts())
                .anySatisfy(fact -> assertThat(fact.value()).startsWith("row 12 'no. 5', weight is off by "))
                .contains(new Fact("rows", "40", "matched by their keys, as the reference has them in another order"));
        assertThat(PipelineClaim.of(
                                Steps.pipeline()
                                        .keyedBy(input -> "no. " + input)
                                        .trace(turned),
                                keyed)
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.MET);
    }

    @Test
    void rows_without_their_like_are_named() {
        Reference keyed =
                Steps.reference().withKeys(INPUTS.stream().map(String::valueOf).toList());
        Pipeline<Integer> pipeline = Steps.pipeline().keyedBy(input -> input);
        assertThatThrownBy(() -> PipelineClaim.of(pipeline.trace(INPUTS.subList(0, 36)), keyed)
                        .judge())
                .isInstanceOf(DataException.class)
                .hasMessage("the trace lacks 4 of 40 rows: '36', '37', '38', …; trace the inputs that the reference"
                        + " was made of");
        assertThatThrownBy(() -> PipelineClaim.of(pipeline.trace(List.of(0, 1, 99)), keyed)
                        .judge())
                .hasMessageStartingWith("the reference lacks 1 of 3 rows: '99'; ");
        assertThatThrownBy(() -> PipelineClaim.of(Steps.pipeline().trace(List.of(0, 1)), keyed)
                        .judge())
                .hasMessage("the trace has 2 rows and the reference 40 rows; trace the inputs that it was made of, by"
                        + " keyedBy(…) in any order");
    }

    @Test
    void stages_without_their_like_are_an_error() {
        Trace trace = Steps.pipeline().trace(INPUTS);
        Reference more = Steps.reference().and("text", Tensor.of(new double[40], 40));
        assertThatThrownBy(() -> PipelineClaim.of(trace, more).judge())
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(
                        "the reference has 'text', but the pipeline has 'features', 'scores', 'decision'; ");
        Reference less = Reference.of("features", Steps.features(INPUTS));
        assertThatThrownBy(() -> PipelineClaim.of(trace, less).judge())
                .hasMessageStartingWith("the reference has no 'scores', 'decision' (it has 'features'); ");
        assertThat(PipelineClaim.of(trace, less.only("features")).judge().status())
                .isEqualTo(VerdictStatus.MET);
        assertThat(PipelineClaim.of(Steps.pipeline().upTo("features").trace(INPUTS), Steps.reference())
                        .judge()
                        .stages())
                .hasSize(1);
        assertThatThrownBy(() -> PipelineClaim.of(
                                Steps.pipeline().upTo("features").trace(INPUTS),
                                Steps.reference().only("scores"))
                        .judge())
                .hasMessage(
                        "no stage of the pipeline is left to compare: it was traced up to 'features', and the reference"
                                + " has 'scores'");
    }

    @Test
    void a_stage_runs_on_the_nearest_reference_before_it() {
        Pipeline<Integer> pipeline = Steps.wrongIn(39, -200);
        PipelineVerdict verdict = PipelineClaim.of(
                        pipeline.trace(INPUTS), Steps.reference().only("features", "decision"))
                .judge();
        assertThat(statuses(verdict)).containsExactly(DIVERGES, INHERITS);
        assertThat(PipelineClaim.of(pipeline.trace(INPUTS), Steps.reference().only("decision"))
                        .judge()
                        .firstDiverging())
                .contains("decision");
        assertThat(verdict.requirement()).isEqualTo("reproduce the reference: 'features' exactly, 'decision' exactly");
    }

    @Test
    void several_tensors_are_compared_by_name() {
        NamedTensors right = Steps.tokens(INPUTS);
        Reference reference = Reference.of(
                "tokens", NamedTensors.of("mask", right.get("mask")).and("ids", right.get("ids")));
        Pipeline<Integer> pipeline = Pipeline.from("tokens", Steps::tokens);
        assertThat(PipelineClaim.of(pipeline.trace(INPUTS), reference).judge().status())
                .isEqualTo(VerdictStatus.MET);
        Pipeline<Integer> wrong = Pipeline.from("tokens", inputs -> NamedTensors.of("ids", right.get("ids"))
                .and("mask", Tensor.of(new long[40], ElementType.BOOL, 40)));
        assertThat(PipelineClaim.of(wrong.trace(INPUTS), reference).judge().actual())
                .isEqualTo("'tokens' diverges by itself: of 'mask', 20 of 40 values are different");
        Pipeline<Integer> other = Pipeline.from(
                "tokens", inputs -> NamedTensors.of("ids", right.get("ids")).and("other", right.get("ids")));
        assertThatThrownBy(
                        () -> PipelineClaim.of(other.trace(INPUTS), reference).judge())
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "the stage 'tokens' gives [ids, other], but the reference has [mask, ids] for it; give them the"
                                + " same names");
    }

    @Test
    void a_stage_behind_others_that_are_not_compared_is_not_blamed_alone() {
        Trace trace = Steps.wrongIn(7, 50).trace(INPUTS);
        PipelineVerdict last =
                PipelineClaim.of(trace, Steps.reference().only("scores")).judge();
        assertThat(last.actual())
                .isEqualTo("'scores' diverges by itself: 1 of 40 values is different; the fault may as well be in"
                        + " 'features' before it, which is not compared");
        Pipeline<Integer> wrongBetween = Pipeline.from("features", Steps::features)
                .then("scores", features -> Tensor.of(new double[features.shape()[0]], features.shape()[0]))
                .then("decision", Steps::decision);
        assertThat(PipelineClaim.of(
                                wrongBetween.trace(INPUTS), Steps.reference().only("features", "decision"))
                        .judge()
                        .actual())
                .endsWith("; the fault may as well be in 'scores' before it, which is not compared");
    }

    @Test
    void rows_matched_by_their_order_say_whose_keys_are_shown() {
        Reference keyed = Steps.reference()
                .withKeys(INPUTS.stream().map(input -> "no. " + input).toList());
        assertThat(PipelineClaim.of(Steps.wrongIn(5, 100).trace(INPUTS), keyed)
                        .judge()
                        .facts())
                .anySatisfy(fact -> assertThat(fact.value()).startsWith("row 5 'no. 5', weight is off by "))
                .contains(new Fact(
                        "rows",
                        "40",
                        "matched by their order, as the trace has no keys: those shown are the reference's"));
        assertThat(PipelineClaim.of(
                                Steps.wrongIn(5, 100).keyedBy(input -> input).trace(INPUTS), Steps.reference())
                        .judge()
                        .facts())
                .contains(new Fact("rows", "40", "matched by their order, as the reference has no keys"));
        assertThat(PipelineClaim.of(Steps.pipeline().trace(INPUTS), Steps.reference())
                        .judge()
                        .facts())
                .contains(new Fact("rows", "40", "matched by their order"));
    }

    @Test
    void one_tensor_of_a_stage_may_have_a_tolerance_of_its_own() {
        Reference reference = Reference.of("boxes", boxes(0, 0));
        StageTolerance tolerance = stage("boxes", absolute(0.01)).tensor("corners", absolute(0.5));
        assertThat(judged(reference, boxes(0.4f, 0.005f), tolerance).status()).isEqualTo(VerdictStatus.MET);
        assertThat(judged(reference, boxes(0.6f, 0.005f), tolerance).actual())
                .contains("of 'corners', 40 of 40 values");
        assertThat(judged(reference, boxes(0.4f, 0.4f), tolerance).actual()).contains("of 'scores', 40 of 40 values");
        assertThat(judged(reference, boxes(0.4f, 0), stage("boxes", exact()).tensor("corners", absolute(0.5)))
                        .requirement())
                .isEqualTo("reproduce the reference: 'boxes' exactly, but its 'corners' within 0.5");
    }

    @Test
    void a_tolerance_that_no_tensor_uses_is_refused() {
        Reference reference = Reference.of("boxes", boxes(0, 0));
        assertThatThrownBy(() ->
                        judged(reference, boxes(0, 0), stage("boxes", exact()).tensor("edges", ulps(2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'boxes' gives [corners, kinds, scores], and no 'edges'");
        assertThatThrownBy(() ->
                        judged(reference, boxes(0, 0), stage("boxes", exact()).tensor("kinds", absolute(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'kinds'")
                .hasMessageContaining("compared exactly");
        StageTolerance unused =
                stage("boxes", absolute(1)).tensor("corners", ulps(2)).tensor("scores", ulps(2));
        assertThatThrownBy(() -> judged(reference, boxes(0, 0), unused))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("used by none of its tensors");
        assertThatThrownBy(() -> unused.tensor("scores", ulps(4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the tensor 'scores' of the stage 'boxes' has two tolerances; give it one");
    }

    private static PipelineVerdict judged(Reference reference, NamedTensors given, StageTolerance tolerance) {
        Pipeline<Integer> pipeline = Pipeline.from("boxes", inputs -> given);
        return PipelineClaim.of(pipeline.trace(INPUTS), reference, tolerance).judge();
    }

    private static NamedTensors boxes(float farther, float higher) {
        float[] corners = new float[40];
        float[] scores = new float[40];
        Arrays.fill(corners, 10 + farther);
        Arrays.fill(scores, 0.5f + higher);
        return NamedTensors.of("corners", Tensor.of(corners, 40))
                .and("kinds", Tensor.of(new long[40], ElementType.INT64, 40))
                .and("scores", Tensor.of(scores, 40));
    }
}
