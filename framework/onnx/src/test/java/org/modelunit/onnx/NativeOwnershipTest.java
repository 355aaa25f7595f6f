package org.modelunit.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.onnx.ModelInputs.inputs;
import static org.modelunit.onnx.Padding.padding;

import ai.onnxruntime.OnnxMap;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.Classifier;
import org.modelunit.onnx.output.ClassOutputs;
import org.modelunit.onnx.output.OutputChoice;
import org.modelunit.onnx.session.Execution;
import org.modelunit.onnx.session.Session;
import org.modelunit.onnx.session.WatchedSession;

/** Everything native that a call creates is closed when the call ends, whatever happened in it. */
class NativeOwnershipTest {

    private final WatchedSession watched = new WatchedSession();
    private final List<AutoCloseable> natives = watched.natives();
    private boolean isShared;

    private Classifier<float[]> model(String name, Duration deadline, String... labels) throws Exception {
        return model(name, deadline, Models.AS_THEY_ARE, labels);
    }

    private Classifier<float[]> model(String name, Duration deadline, Encoder<float[]> encoder, String... labels)
            throws Exception {
        Session session = session(name, deadline);
        OutputChoice choice = OutputChoice.NOTHING_SAID.withLabels(List.of(labels));
        return new OnnxClassifier<>(
                session, MatrixInputs.of(session, encoder), ClassOutputs.of(session.signature(), choice));
    }

    private Session session(String name, Duration deadline) throws Exception {
        Execution execution = isShared ? Execution.USUAL : Execution.USUAL.onOneThread();
        return watched.open(name, Models.path(name + ".onnx"), execution.withDeadline(deadline));
    }

    private void assertAllClosed() {
        assertThat(natives).isNotEmpty().allMatch(NativeOwnershipTest::isClosed);
        assertThat(watched.areAllCallsClosed()).isTrue();
    }

    private static boolean isClosed(AutoCloseable something) {
        return something instanceof OnnxTensor tensor ? tensor.isClosed() : ((OnnxMap) something).isClosed();
    }

    @Test
    void tensors_are_closed_after_each_call() throws Exception {
        try (Classifier<float[]> model = model("sklearn-longs", Duration.ofSeconds(60))) {
            model.predictAll(Models.rows());
            model.predictAll(Models.rows());
            assertAllClosed();
            assertThat(natives).as("one input, then one input and two outputs").hasSize(4);
        }
    }

    @Test
    void every_map_of_a_zip_map_is_closed() throws Exception {
        try (Classifier<float[]> model = model("sklearn-zipmap-strings", Duration.ofSeconds(60))) {
            model.predictAll(Models.rows());
            assertAllClosed();
            assertThat(natives).as("one input and 40 maps").hasSize(41);
        }
    }

    @Test
    void every_part_of_lists_is_closed_when_all_outputs_are_read() throws Exception {
        Session session = session("all-kinds", Duration.ofSeconds(60));
        try (OnnxTensors<float[]> model = new OnnxTensors<>(
                session, MatrixInputs.of(session, Models.AS_THEY_ARE), new RawOutputs(session.signature()))) {
            model.predictAll(List.of(new float[4], new float[4], new float[4]));
            assertAllClosed();
            assertThat(natives)
                    .as("one input, three tensors of a list and three maps")
                    .hasSize(7);
        }
    }

    @Test
    void tensors_are_closed_when_reading_fails() throws Exception {
        try (Classifier<float[]> model = model("label-only", Duration.ofSeconds(60), "7", "8")) {
            assertThatThrownBy(() -> model.predictAll(Models.rows())).hasMessageContaining("the model decided for '1'");
            assertAllClosed();
        }
    }

    @Test
    void tensors_are_closed_when_a_run_is_stopped() throws Exception {
        try (Classifier<float[]> model = model("slow", Duration.ofMillis(30), "a", "b")) {
            assertThatThrownBy(() -> model.predictAll(Models.rows())).hasMessageContaining("was stopped");
            assertAllClosed();
        }
    }

    @Test
    void tensors_are_closed_when_a_run_is_refused() throws Exception {
        try (Classifier<float[]> model = model("open-shapes", Duration.ofSeconds(60), "a", "b", "c")) {
            assertThatThrownBy(() -> model.predictAll(List.of(new float[7]))).hasCauseInstanceOf(OrtException.class);
            assertAllClosed();
        }
    }

    @Test
    void all_batches_of_one_size_share_their_tensors() throws Exception {
        try (Classifier<float[]> model = model("sklearn-longs", Duration.ofSeconds(60))) {
            model.predictInBatches(Models.rows(), 10);
            assertAllClosed();
            assertThat(watched.calls()).isEqualTo(1);
            assertThat(natives).as("one input and two outputs").hasSize(3);
        }
    }

    private int tensorsForTexts(int lengths) throws Exception {
        Session session = session("token-places", Duration.ofSeconds(60));
        ModelInputs<long[]> texts = inputs(long[].class)
                .tokens("input_ids", "attention_mask", tokens -> tokens, padding(0))
                .zeros("token_type_ids", "input_ids");
        List<long[]> rows = IntStream.range(0, 4 * lengths)
                .mapToObj(row -> new long[lengths - row % lengths])
                .toList();
        try (OnnxTensors<long[]> model =
                new OnnxTensors<>(session, texts.bind(session), new RawOutputs(session.signature()))) {
            model.predictInBatches(rows, 1);
            assertAllClosed();
        }
        return natives.size();
    }

    @Test
    void batches_of_one_length_share_their_tensors_though_others_come_between() throws Exception {
        assertThat(tensorsForTexts(2)).as("three inputs of two lengths").isEqualTo(6);
    }

    @Test
    void no_more_than_some_lengths_keep_their_tensors() throws Exception {
        assertThat(tensorsForTexts(65))
                .as("three inputs, made anew again and again")
                .isGreaterThan(3 * 65);
    }

    @Test
    void a_smaller_last_batch_has_tensors_of_its_own() throws Exception {
        try (Classifier<float[]> model = model("sklearn-longs", Duration.ofSeconds(60))) {
            model.predictInBatches(Models.rows(), 12);
            assertAllClosed();
            assertThat(natives)
                    .as("three for batches of 12, three for one of 4")
                    .hasSize(6);
        }
    }

    @Test
    void what_a_batch_alone_needs_is_closed_before_the_next() throws Exception {
        List<Boolean> closed = new ArrayList<>();
        AtomicInteger encoded = new AtomicInteger();
        Encoder<float[]> looking = row -> {
            if (encoded.getAndIncrement() % 10 == 0) {
                closed.add(natives.stream().filter(OnnxMap.class::isInstance).allMatch(NativeOwnershipTest::isClosed));
            }
            return row;
        };
        try (Classifier<float[]> model = model("sklearn-zipmap-strings", Duration.ofSeconds(60), looking)) {
            model.predictInBatches(Models.rows(), 10);
            assertAllClosed();
            assertThat(natives).as("one input and 40 maps").hasSize(41);
            assertThat(closed).containsExactly(true, true, true, true);
        }
    }

    @Test
    void tensors_are_closed_when_an_encoder_throws_in_the_third_batch() throws Exception {
        AtomicInteger encoded = new AtomicInteger();
        Encoder<float[]> failing = row -> {
            if (encoded.getAndIncrement() == 25) {
                throw new IllegalStateException("the town is unknown");
            }
            return row;
        };
        try (Classifier<float[]> model = model("sklearn-longs", Duration.ofSeconds(60), failing)) {
            assertThatThrownBy(() -> model.predictInBatches(Models.rows(), 10))
                    .hasMessageContaining("IllegalStateException (the town is unknown) for row 25 of 40")
                    .hasCauseInstanceOf(IllegalStateException.class);
            assertAllClosed();
            assertThat(model.predictInBatches(Models.rows(), 10).size()).isEqualTo(40);
        }
    }

    @Test
    void tensors_of_all_threads_are_closed_when_an_encoder_throws_on_one() throws Exception {
        isShared = true;
        List<float[]> rows =
                new ArrayList<>(Collections.nCopies(4000, Models.rows().get(0)));
        rows.set(2500, new float[0]);
        try (Classifier<float[]> model = model("sklearn-longs", Duration.ofSeconds(60))) {
            assertThatThrownBy(() -> model.predictInBatches(rows, 10)).hasMessageContaining("for row 2500 of 4000");
            assertAllClosed();
        }
    }
}
