package org.modelunit.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.claim.Fact;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.claim.VerdictText;
import org.modelunit.figure.Bins;
import org.modelunit.figure.Matrix;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.tensor.Tensor;
import org.modelunit.tensor.Tolerance;

class PipelineVerdictTest {

    private static final List<Integer> INPUTS = Steps.INPUTS;

    private static PipelineVerdict judged(Pipeline<Integer> pipeline, StageTolerance... tolerances) {
        return PipelineClaim.of(pipeline.trace(INPUTS), Steps.reference(), tolerances)
                .judge();
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
        PipelineVerdict verdict = judged(Steps.wrongIn(7, 0.25f));
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
        PipelineClaim claim = PipelineClaim.of(Steps.wrongIn(7, 1).trace(INPUTS), Steps.reference());
        assertThat(VerdictText.of(claim.judge(), List.of())).isEqualTo(VerdictText.of(claim.judge(), List.of()));
        assertThat(claim.judge().figures()).isEqualTo(claim.judge().figures());
    }

    @Test
    void a_missing_number_is_never_among_those_that_may_be_too_far_away() {
        double[] values = new double[1000];
        values[3] = Double.NaN;
        assertThat(ofOneStage(values).actual())
                .isEqualTo("'s' diverges by itself: 1 of 1,000 values is too far away, and 290 may be, but none that is"
                        + " NaN or infinite on one side");
    }

    @Test
    void a_share_is_counted_as_it_is_written() {
        double[] values = new double[100];
        Arrays.fill(values, 0, 29, 5);
        assertThat(ofOneStage(values).status()).isEqualTo(VerdictStatus.MET);
        values[29] = 5;
        assertThat(ofOneStage(values).actual()).endsWith("30 of 100 values are too far away, and 29 may be");
    }

    private static PipelineVerdict ofOneStage(double[] values) {
        Tensor given = Tensor.of(values, values.length);
        return PipelineClaim.of(
                        Pipeline.<Integer>from("s", inputs -> given).trace(Collections.nCopies(values.length, 1)),
                        Reference.of("s", Tensor.of(new double[values.length], values.length)),
                        StageTolerance.stage("s", Tolerance.absolute(1).forAllBut(0.29)))
                .judge();
    }
}
