package org.modelunit.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.pipeline.StageStatus.AGREES;
import static org.modelunit.pipeline.StageStatus.AMPLIFIES;
import static org.modelunit.pipeline.StageStatus.DIVERGES;
import static org.modelunit.pipeline.StageStatus.INHERITS;
import static org.modelunit.pipeline.StageTolerance.stage;
import static org.modelunit.tensor.Tolerance.absolute;
import static org.modelunit.tensor.Tolerance.ulps;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.tensor.NamedTensors;
import org.modelunit.tensor.Tensor;

class PipelineClaimTest {

    private static final List<Integer> INPUTS = Steps.INPUTS;

    private static PipelineVerdict judged(Pipeline<Integer> pipeline, StageTolerance... tolerances) {
        return PipelineClaim.of(pipeline.trace(INPUTS), Steps.reference(), tolerances)
                .judge();
    }

    private static List<StageStatus> statuses(PipelineVerdict verdict) {
        return verdict.stages().stream().map(StageFinding::status).toList();
    }

    @Test
    void a_pipeline_that_does_as_training_did_reproduces_it() {
        PipelineVerdict verdict = judged(Steps.pipeline());
        assertThat(verdict.status()).isEqualTo(VerdictStatus.MET);
        assertThat(statuses(verdict)).containsExactly(AGREES, AGREES, AGREES);
        assertThat(verdict.firstDiverging()).isEmpty();
        assertThat(verdict.sentence())
                .isEqualTo("Expected the pipeline to reproduce the reference: 'features' exactly, 'scores' exactly,"
                        + " 'decision' exactly, and so it does: all 3 stages agree on 40 rows.");
    }

    @Test
    void the_first_stage_is_at_fault_and_others_inherit() {
        PipelineVerdict verdict = judged(Steps.wrongIn(7, 100));
        assertThat(verdict.status()).isEqualTo(VerdictStatus.MISSED);
        assertThat(statuses(verdict)).containsExactly(DIVERGES, INHERITS, INHERITS);
        assertThat(verdict.firstDiverging()).contains("features");
        assertThat(verdict.actual()).isEqualTo("'features' diverges by itself: 1 of 80 values is different");
        assertThat(verdict.stages().get(1))
                .hasToString("'scores' inherits the difference: 1 of 40 values is different");
    }

    @Test
    void a_stage_in_the_middle_is_at_fault_by_itself() {
        Pipeline<Integer> pipeline = Pipeline.<Integer>from("features", Steps::features)
                .then("scores", features -> Steps.scores(Steps.wrongFeatures(INPUTS, 3, 90)))
                .then("decision", Steps::decision);
        PipelineVerdict verdict = judged(pipeline);
        assertThat(statuses(verdict)).containsExactly(AGREES, DIVERGES, INHERITS);
        assertThat(verdict.firstDiverging()).contains("scores");
    }

    @Test
    void two_stages_at_fault_are_both_told_and_the_first_is_named() {
        Pipeline<Integer> pipeline = Pipeline.<Integer>from("features", inputs -> Steps.wrongFeatures(inputs, 3, 90))
                .then("scores", Steps::scores)
                .then("decision", scores -> Steps.decision(Tensor.of(new double[40], 40)));
        PipelineVerdict verdict = judged(pipeline);
        assertThat(statuses(verdict)).containsExactly(DIVERGES, INHERITS, DIVERGES);
        assertThat(verdict.firstDiverging()).contains("features");
        assertThat(verdict.facts()).anySatisfy(fact -> assertThat(fact.note()).startsWith("diverges by itself, too: "));
    }

    @Test
    void faults_that_cancel_out_do_not_pass() {
        Pipeline<Integer> pipeline = Pipeline.<Integer>from("features", inputs -> Steps.wrongFeatures(inputs, 3, 90))
                .then(
                        "scores",
                        features -> Steps.scores(
                                features.get(7) > 100 ? Steps.features(INPUTS) : Steps.wrongFeatures(INPUTS, 3, -90)))
                .then("decision", Steps::decision);
        assertThat(statuses(judged(pipeline))).containsExactly(DIVERGES, DIVERGES, AGREES);
    }

    @Test
    void what_a_tolerance_allows_may_grow() {
        PipelineVerdict verdict =
                judged(Steps.wrongIn(0, 40), stage("features", absolute(50)), stage("scores", absolute(1)));
        assertThat(statuses(verdict)).containsExactly(AGREES, AGREES, AMPLIFIES);
        assertThat(verdict.firstDiverging()).isEmpty();
        assertThat(verdict.actual())
                .isEqualTo("'decision' lets a difference grow that an earlier tolerance allows: 1 of 40 values is"
                        + " different");
    }

    @Test
    void tolerances_are_those_of_their_stages() {
        Pipeline<Integer> pipeline = Steps.wrongIn(0, 2e-5f);
        assertThat(judged(pipeline).firstDiverging()).contains("features");
        assertThat(judged(pipeline, stage("features", ulps(3)), stage("scores", absolute(1e-6)))
                        .status())
                .isEqualTo(VerdictStatus.MET);
        assertThat(statuses(judged(pipeline, stage("features", ulps(3))))).containsExactly(AGREES, AMPLIFIES, AGREES);
    }

    @Test
    void what_stays_the_same_does_not_run_twice() {
        List<Integer> runs = new ArrayList<>();
        Pipeline<Integer> pipeline = Pipeline.<Integer>from("features", Steps::features)
                .then("scores", features -> {
                    runs.add(1);
                    return Steps.scores(features);
                });
        Reference reference = Steps.reference().only("features", "scores");
        PipelineClaim claim = PipelineClaim.of(pipeline.trace(INPUTS), reference);
        assertThat(runs).hasSize(1);
        claim.judge();
        claim.judge().facts();
        assertThat(runs).hasSize(1);
    }

    @Test
    void judging_runs_no_stage() {
        List<Integer> runs = new ArrayList<>();
        Pipeline<Integer> pipeline = Pipeline.<Integer>from("features", inputs -> Steps.wrongFeatures(inputs, 3, 1))
                .then("scores", features -> {
                    runs.add(1);
                    return Steps.scores(features);
                });
        PipelineClaim claim =
                PipelineClaim.of(pipeline.trace(INPUTS), Steps.reference().only("features", "scores"));
        assertThat(runs).hasSize(3);
        claim.judge().facts();
        claim.judge().figures();
        assertThat(runs).hasSize(3);
    }

    @Test
    void tolerances_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> judged(Steps.pipeline(), stage("labels", ulps(2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no stage 'labels' to compare, but [features, scores, decision]");
        assertThatThrownBy(() -> judged(Steps.pipeline(), stage("scores", ulps(2)), stage("scores", ulps(3))))
                .hasMessage("the stage 'scores' has two tolerances; give it one");
        assertThatThrownBy(() -> judged(Steps.pipeline(), stage("decision", ulps(2))))
                .hasMessage(
                        "the stage 'decision' gives {decision: tensor of string [40]}, which is compared exactly, so a"
                                + " tolerance of 2 ulps cannot hold for it; leave out its tolerance");
    }

    @Test
    void a_tolerance_for_a_stage_that_is_left_out_says_why_it_is_not_compared() {
        StageTolerance tolerance = stage("scores", ulps(2));
        assertThatThrownBy(() -> judged(Steps.pipeline().upTo("features"), tolerance))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "stage 'scores' is not compared, since the trace ends at 'features'; leave out its tolerance,"
                                + " or trace the pipeline upTo(\"scores\")");
        Trace trace = Steps.pipeline().trace(INPUTS);
        assertThatThrownBy(() -> PipelineClaim.of(trace, Steps.reference().only("features", "decision"), tolerance)
                        .judge())
                .hasMessage(
                        "stage 'scores' is not compared, since the reference has only [features, decision]; leave out"
                                + " its tolerance, or take the stage into reference.only(…)");
    }

    @Test
    void another_shape_or_kind_of_values_is_a_fault_of_the_stage() {
        Trace trace = Steps.pipeline().trace(INPUTS);
        Reference wide = Reference.of("features", Tensor.of(new float[120], 40, 3))
                .and("scores", Tensor.of(INPUTS.stream().map(String::valueOf).toArray(String[]::new), 40));
        PipelineVerdict verdict =
                PipelineClaim.of(trace, wide.only("features", "scores")).judge();
        assertThat(statuses(verdict)).containsExactly(DIVERGES, DIVERGES);
        assertThat(verdict.stages().get(0).inWords()).isEqualTo("the shape is [40, 2] and the reference's [40, 3]");
        assertThat(verdict.stages().get(1).inWords())
                .isEqualTo("the values are of float64 and the reference's of string");
        assertThat(verdict.figures()).isEmpty();
        PipelineVerdict none = PipelineClaim.of(
                        Pipeline.<Integer>from("features", inputs -> Tensor.of(new float[0], inputs.size(), 0))
                                .trace(INPUTS),
                        Reference.of("features", Tensor.of(new float[0], 40, 0)))
                .judge();
        assertThat(none.actual()).isEqualTo("'features' diverges by itself: there are no values, the shape is [40, 0]");
    }

    @Test
    void a_stage_that_fails_on_the_reference_is_at_fault() {
        Pipeline<Integer> pipeline = Pipeline.<Integer>from("features", inputs -> Steps.wrongFeatures(inputs, 3, 1))
                .then("scores", features -> {
                    if (features.get(7) == 97.5) {
                        throw new ArithmeticException();
                    }
                    return Steps.scores(features);
                });
        PipelineVerdict verdict = PipelineClaim.of(
                        pipeline.trace(INPUTS),
                        Steps.reference().only("features", "scores"),
                        stage("features", absolute(2)))
                .judge();
        assertThat(statuses(verdict)).containsExactly(AGREES, DIVERGES);
        assertThat(verdict.actual())
                .startsWith(
                        "'scores' diverges by itself: the stage 'scores' failed on rows 0 to 39: ArithmeticException");
    }

    @Test
    void a_tolerance_holds_for_the_floating_numbers_of_a_stage() {
        NamedTensors tokens = Steps.tokens(INPUTS);
        NamedTensors ours = NamedTensors.of("ids", tokens.get("ids")).and("weights", Tensor.of(new float[40], 40));
        float[] others = new float[40];
        others[3] = 1e-7f;
        NamedTensors theirs = NamedTensors.of("ids", tokens.get("ids")).and("weights", Tensor.of(others, 40));
        Trace trace = Pipeline.<Integer>from("tokens", inputs -> ours).trace(INPUTS);
        assertThat(PipelineClaim.of(trace, Reference.of("tokens", theirs), stage("tokens", absolute(1e-6)))
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.MET);
    }
}
