package org.modelunit.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.pipeline.StageStatus.AGREES;
import static org.modelunit.pipeline.StageStatus.AMPLIFIES;
import static org.modelunit.pipeline.StageStatus.DIVERGES;
import static org.modelunit.pipeline.StageStatus.INHERITS;
import static org.modelunit.pipeline.StageStatus.NONDETERMINISTIC;
import static org.modelunit.pipeline.StageTolerance.stage;
import static org.modelunit.tensor.Tolerance.absolute;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.tensor.NamedTensors;
import org.modelunit.tensor.Tensor;

/** Stages that answer differently from run to run. */
class NondeterministicStageTest {

    private static final List<Integer> INPUTS = Steps.INPUTS;

    private final AtomicInteger runs = new AtomicInteger();

    private static PipelineVerdict judged(Pipeline<Integer> pipeline, StageTolerance... tolerances) {
        return PipelineClaim.of(
                        pipeline.trace(INPUTS),
                        Steps.reference().only(pipeline.stages().toArray(String[]::new)),
                        tolerances)
                .judge();
    }

    private static List<StageStatus> statuses(PipelineVerdict verdict) {
        return verdict.stages().stream().map(StageFinding::status).toList();
    }

    /** The scores, and in each run the first of them so much higher. */
    private Tensor noisy(Tensor features, double... noise) {
        Tensor right = Steps.scores(features);
        double[] scores = new double[right.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = right.get(i);
        }
        scores[0] += noise[runs.getAndIncrement() % noise.length];
        return Tensor.of(scores, scores.length);
    }

    private Pipeline<Integer> noisyAfter(float by, double... noise) {
        return Pipeline.<Integer>from("features", inputs -> Steps.wrongFeatures(inputs, 0, by))
                .then("scores", features -> noisy(features, noise));
    }

    @Test
    void behind_a_stage_within_its_tolerance_it_lets_no_difference_grow() {
        PipelineVerdict verdict =
                judged(noisyAfter(1, 7, 0, 7.5), stage("features", absolute(2)), stage("scores", absolute(0.1)));
        assertThat(statuses(verdict)).containsExactly(AGREES, NONDETERMINISTIC);
        assertThat(verdict.status()).isEqualTo(VerdictStatus.MISSED);
        assertThat(verdict.firstDiverging()).contains("scores");
        assertThat(verdict.cause()).isEmpty();
        assertThat(verdict.actual())
                .isEqualTo(
                        "'scores' does not answer the same twice: 1 of 40 values differs between two runs on the same"
                                + " input");
        assertThat(verdict.facts()).anySatisfy(fact -> assertThat(fact.name()).isEqualTo("worst"));
    }

    @Test
    void a_stage_that_does_answer_the_same_still_lets_a_difference_grow() {
        assertThat(statuses(judged(noisyAfter(40, 0), stage("features", absolute(50)))))
                .containsExactly(AGREES, AMPLIFIES);
    }

    @Test
    void on_equal_input_it_does_not_diverge_by_itself() {
        PipelineVerdict verdict = judged(noisyAfter(0, 1, 2));
        assertThat(statuses(verdict)).containsExactly(AGREES, NONDETERMINISTIC);
        assertThat(runs).hasValue(2);
    }

    @Test
    void behind_a_stage_at_fault_both_are_told() {
        PipelineVerdict verdict = judged(noisyAfter(9, 1, 2, 3));
        assertThat(statuses(verdict)).containsExactly(DIVERGES, NONDETERMINISTIC);
        assertThat(verdict.firstDiverging()).contains("features");
        assertThat(verdict.facts())
                .anySatisfy(fact -> assertThat(fact.note()).startsWith("does not answer the same twice, too: "));
    }

    @Test
    void a_first_stage_runs_again_on_the_inputs() {
        Pipeline<Integer> pipeline = Pipeline.<Integer>from(
                        "features", inputs -> Steps.wrongFeatures(inputs, 3, runs.incrementAndGet()))
                .then("scores", Steps::scores);
        PipelineVerdict verdict = judged(pipeline);
        assertThat(statuses(verdict)).containsExactly(NONDETERMINISTIC, INHERITS);
        assertThat(verdict.actual()).startsWith("'features' does not answer the same twice: 1 of 80 values differs ");
    }

    @Test
    void noise_that_the_tolerance_allows_hides_no_fault() {
        assertThat(statuses(judged(noisyAfter(0, 5, 5.01), stage("scores", absolute(0.1)))))
                .containsExactly(AGREES, DIVERGES);
        assertThat(statuses(judged(noisyAfter(0, 0.05, -0.07), stage("scores", absolute(0.1)))))
                .containsExactly(AGREES, AGREES);
    }

    @Test
    void what_agrees_in_one_run_alone_does_not_pass() {
        assertThat(statuses(judged(noisyAfter(0, 0.09, 0.11), stage("scores", absolute(0.1)))))
                .containsExactly(AGREES, NONDETERMINISTIC);
    }

    @Test
    void a_second_run_that_fails_or_gives_another_shape_is_told() {
        Pipeline<Integer> fails = Pipeline.<Integer>from("features", inputs -> {
            if (runs.getAndIncrement() > 0) {
                throw new IllegalStateException("closed");
            }
            return Steps.wrongFeatures(inputs, 3, 1);
        });
        assertThat(judged(fails).actual())
                .startsWith("'features' does not answer the same twice: on the same input again, the stage 'features'"
                        + " failed on rows 0 to 39: ");
        Pipeline<Integer> grows = Pipeline.<Integer>from(
                "features", inputs -> Tensor.of(new float[40 * runs.incrementAndGet()], 40, runs.get()));
        runs.set(0);
        assertThat(judged(grows).actual())
                .isEqualTo("'features' does not answer the same twice: it gave [40, 1] of float and, on the same input"
                        + " again, [40, 2] of float");
        Pipeline<Integer> names = Pipeline.<Integer>from(
                "features", inputs -> NamedTensors.of("x" + runs.incrementAndGet(), Steps.wrongFeatures(inputs, 3, 1)));
        runs.set(0);
        assertThat(judged(names).actual())
                .isEqualTo(
                        "'features' does not answer the same twice: it gave [x1] and, on the same input again, [x2]");
    }

    @Test
    void a_stage_between_that_is_not_compared_may_be_the_one() {
        Pipeline<Integer> pipeline = noisyAfter(0, 20, -20).then("decision", Steps::decision);
        PipelineVerdict verdict = PipelineClaim.of(
                        pipeline.trace(INPUTS), Steps.reference().only("features", "decision"))
                .judge();
        assertThat(verdict.actual())
                .isEqualTo("'decision' does not answer the same twice: 1 of 40 values differs between two runs on the"
                        + " same input; the fault may as well be in 'scores' before it, which is not compared");
    }
}
