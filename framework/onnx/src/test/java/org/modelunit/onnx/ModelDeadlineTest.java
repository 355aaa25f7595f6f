package org.modelunit.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.error.ModelException;
import org.modelunit.tensor.Tensor;

@Timeout(60)
class ModelDeadlineTest {

    @Test
    void a_run_that_exceeds_its_deadline_is_stopped() {
        try (Classifier<float[]> model = Models.open("slow")
                .labels("a", "b")
                .deadline(Duration.ofMillis(150))
                .classifier(Models.AS_THEY_ARE)) {
            assertThatThrownBy(() -> model.predictAll(Models.rows()))
                    .isInstanceOf(ModelException.class)
                    .hasMessage(
                            "slow.onnx did not answer for 40 rows within 150 ms and was stopped; evaluate in smaller"
                                    + " batches, or allow more with deadline(…)");
        }
    }

    @Test
    void a_model_answers_again_after_a_run_was_stopped() {
        try (Classifier<float[]> slow = Models.open("slow")
                        .labels("a", "b")
                        .deadline(Duration.ofMillis(1))
                        .classifier(Models.AS_THEY_ARE);
                Classifier<float[]> quick = Models.open("sklearn-longs").classifier(Models.AS_THEY_ARE)) {
            for (int round = 0; round < 3; round++) {
                assertThatThrownBy(() -> slow.predictAll(List.of(new float[4]))).hasMessageContaining("within 1 ms");
                assertThat(quick.predictAll(Models.rows()).size()).isEqualTo(40);
            }
        }
    }

    @Test
    void a_run_in_the_middle_of_a_pass_is_stopped_at_its_own_deadline() {
        List<float[]> rows = new ArrayList<>(Collections.nCopies(100, new float[4]));
        rows.set(70, new float[] {2000, 0, 0, 0});
        try (Classifier<float[]> model = Models.open("slow-for-large")
                .labels("a", "b")
                .deadline(Duration.ofMillis(150))
                .classifier(Models.AS_THEY_ARE)) {
            assertThatThrownBy(() -> model.predictInBatches(rows, 32))
                    .isInstanceOf(ModelException.class)
                    .hasMessageStartingWith(
                            "slow-for-large.onnx did not answer for 32 rows within 150 ms and was stopped");
            assertThat(model.predictInBatches(rows.subList(0, 70), 32).size()).isEqualTo(70);
        }
    }

    @Test
    void an_encoder_that_loops_is_given_up_and_leaves_no_closing_that_waits_for_ever() {
        AtomicBoolean enough = new AtomicBoolean();
        Classifier<float[]> model = Models.open("sklearn-longs")
                .deadline(Duration.ofMillis(50))
                .classifier((float[] row) -> {
                    loop(enough);
                    return row;
                });
        Dataset<float[], String> data = Dataset.of("rows", Models.rows(), Collections.nCopies(40, "1"));
        assertThatThrownBy(() -> Evaluation.of(model, data))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith(
                        "sklearn-longs.onnx on rows gave no sign of life within 1100 ms and was given up;")
                .hasMessageContaining("hangs in  org.modelunit.onnx.ModelDeadlineTest.loop(ModelDeadlineTest.java:");
        assertThatThrownBy(model::close).hasMessageContaining("cannot be closed, as one of its runs has not gone on");
        enough.set(true);
    }

    private static void loop(AtomicBoolean enough) {
        while (!enough.get()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void a_deadline_of_centuries_is_no_deadline() {
        for (Duration forever : List.of(Duration.ofDays(365_000), ChronoUnit.FOREVER.getDuration())) {
            try (OnnxStage stage = Models.open("parity").deadline(forever).stage("p")) {
                assertThat(stage.of(Tensor.of(new float[8], 2, 4)).shape()).startsWith(2);
            }
        }
    }

    @Test
    void a_deadline_must_be_above_0() {
        assertThatThrownBy(() -> Models.open("slow").deadline(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("deadline must be above 0, but was PT0S");
    }
}
