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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.claim.Fact;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.claim.VerdictText;
import org.modelunit.error.DataException;
import org.modelunit.figure.Bins;
import org.modelunit.figure.Matrix;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.tensor.ElementType;
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

    private static Pipeline<Integer> wrongIn(int input, float by) {
        return Pipeline.<Integer>from("features", inputs -> Steps.wrongFeatures(inputs, input, by))
                .then("scores", Steps::scores)
                .then("decision", Steps::decision);
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
        PipelineVerdict verdict = judged(wrongIn(7, 100));
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
        PipelineVerdict verdict = judged(wrongIn(0, 40), stage("features", absolute(50)), stage("scores", absolute(1)));
        assertThat(statuses(verdict)).containsExactly(AGREES, AGREES, AMPLIFIES);
        assertThat(verdict.firstDiverging()).isEmpty();
        assertThat(verdict.actual())
                .isEqualTo("'decision' lets a difference grow that an earlier tolerance allows: 1 of 40 values is"
                        + " different");
    }

    @Test
    void tolerances_are_those_of_their_stages() {
        Pipeline<Integer> pipeline = wrongIn(0, 2e-5f);
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
        assertThat(runs).hasSize(2);
        claim.judge().facts();
        claim.judge().figures();
        assertThat(runs).hasSize(2);
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
        Trace trace = wrongIn(5, 100).keyedBy(input -> "no. " + input).trace(turned);
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
                .hasMessage(
                        "the trace lacks 4 rows of 40 rows: '36', '37', '38', …; trace the inputs that the reference"
                                + " was made of");
        assertThatThrownBy(() -> PipelineClaim.of(pipeline.trace(List.of(0, 1, 99)), keyed)
                        .judge())
                .hasMessageStartingWith("the reference lacks 1 row of 3 rows: '99'; ");
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
        Pipeline<Integer> pipeline = wrongIn(39, -200);
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

    @Test
    void where_it_came_from_is_told() {
        Reference reference = Steps.reference()
                .withProvenance(Fingerprint.of("reference", new byte[1]))
                .withVersions(Map.of("numpy", "2.1"));
        PipelineVerdict verdict = PipelineClaim.of(
                        Steps.pipeline().called("the shop").inBatchesOf(16).trace(INPUTS), reference)
                .judge();
        assertThat(verdict.subject()).isEqualTo("the shop");
        assertThat(verdict.provenance().others()).containsEntry("reference", reference.provenance());
        assertThat(verdict.provenance().versions()).containsEntry("reference numpy", "2.1");
        assertThat(verdict.provenance().batchSize()).isEqualTo(16);
        assertThat(verdict.facts()).anySatisfy(fact -> {
            assertThat(fact.name()).isEqualTo("reference");
            assertThat(fact.note()).startsWith("sha256 ");
        });
        assertThat(verdict.facts()).contains(Fact.of("made by", "numpy 2.1"));
    }

    @Test
    void a_failure_shows_no_value_that_may_not_be_shown() {
        PipelineVerdict verdict = judged(wrongIn(7, 0.25f));
        assertThat(VerdictText.of(verdict, List.of()))
                .contains("row 7, weight is off by ")
                .contains("not shown; to see them, run with")
                .doesNotContain("93.5")
                .doesNotContain("93.75");
    }

    @Test
    void pictures_show_the_stages_and_how_far_the_one_at_fault_is() {
        Pipeline<Integer> pipeline = Pipeline.<Integer>from(
                        "features",
                        inputs -> Tensor.of(
                                IntStream.range(0, 80)
                                        .mapToDouble(i -> i * 1e-3)
                                        .toArray(),
                                40,
                                2))
                .then("scores", Steps::scores)
                .then("decision", Steps::decision);
        PipelineVerdict verdict = judged(pipeline);
        assertThat(verdict.figures()).hasSize(2);
        assertThat(verdict.figures().get(0)).isInstanceOfSatisfying(Matrix.class, matrix -> {
            assertThat(matrix.rows()).containsExactly("features <- diverges by itself", "scores", "decision");
            assertThat(matrix.counts().get(0)).containsExactly(1L, 0L, 79L);
        });
        assertThat(verdict.figures().get(1)).isInstanceOfSatisfying(Bins.class, bins -> assertThat(
                        bins.bins().stream().mapToLong(bin -> bin.examples()).sum())
                .isEqualTo(79));
    }

    @Test
    void judging_twice_says_the_same() {
        PipelineClaim claim = PipelineClaim.of(wrongIn(7, 1).trace(INPUTS), Steps.reference());
        assertThat(VerdictText.of(claim.judge(), List.of())).isEqualTo(VerdictText.of(claim.judge(), List.of()));
        assertThat(claim.judge().figures()).isEqualTo(claim.judge().figures());
    }
}
