package org.modelunit.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Regressor;
import org.modelunit.error.ModelException;
import org.modelunit.outcome.ClassPredictions;

/** Threads share the batches of a pass, and nothing else about it changes. */
@Timeout(60)
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class SharedPassTest {

    private static final String THREADS = "modelunit.threads";

    @BeforeEach
    void share() {
        System.setProperty(THREADS, "2");
    }

    @AfterEach
    void forget() {
        System.clearProperty(THREADS);
    }

    private static List<float[]> rows(int size) {
        SplittableRandom random = new SplittableRandom(7);
        List<float[]> rows = new ArrayList<>(size);
        for (int row = 0; row < size; row++) {
            rows.add(new float[] {(float) random.nextDouble(), (float) random.nextDouble(), row, 1});
        }
        return rows;
    }

    private static long[] bits(double... values) {
        return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
    }

    @ParameterizedTest
    @CsvSource({"torch-probabilities,'a,b,c'", "sklearn-zipmap-strings,", "label-only,'a,b,c'", "double-matrix,'a,b'"})
    void answers_have_the_same_bits_on_any_number_of_threads(String name, String labels) {
        OnnxModel file = labels == null ? Models.open(name) : Models.open(name).labels(labels.split(","));
        List<float[]> rows = rows(5003);
        try (Classifier<float[]> model = file.classifier(Models.AS_THEY_ARE)) {
            List<ClassPredictions> answers = new ArrayList<>();
            for (int threads : new int[] {1, 2, 4}) {
                System.setProperty(THREADS, Integer.toString(threads));
                answers.add(model.predictInBatches(rows, 64));
            }
            for (ClassPredictions other : answers.subList(1, 3)) {
                for (int code = 0; code < model.labels().size(); code++) {
                    assertThat(other.decided()).isEqualTo(answers.get(0).decided());
                    if (other.scores().isPresent()) {
                        assertThat(bits(other.scores().get().column(code).toArray()))
                                .isEqualTo(bits(answers.get(0)
                                        .scores()
                                        .get()
                                        .column(code)
                                        .toArray()));
                    }
                }
            }
        }
    }

    @Test
    void two_threads_encode_at_the_same_time() {
        CyclicBarrier both = new CyclicBarrier(2);
        try (Regressor<float[]> model = Models.open("sklearn-regressor").regressor((float[] row) -> {
            await(both);
            return row;
        })) {
            assertThat(model.predictInBatches(rows(2), 1).size()).isEqualTo(2);
        }
    }

    private static void await(CyclicBarrier both) {
        try {
            both.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_encoder_that_is_not_safe_for_threads_sees_one() {
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        try (Regressor<float[]> model = Models.open("sklearn-regressor")
                .onOneThread()
                .regressor((float[] row) -> {
                    seen.add(Thread.currentThread());
                    return row;
                })) {
            model.predictInBatches(rows(1000), 1);
        }
        assertThat(seen).containsExactly(Thread.currentThread());
    }

    @Test
    void of_two_batches_that_fail_the_first_in_the_order_of_rows_is_told() {
        CountDownLatch laterFailed = new CountDownLatch(1);
        try (Regressor<float[]> model = Models.open("sklearn-regressor").regressor((float[] row) -> {
            if (row[2] == 0) {
                await(laterFailed);
                throw new IllegalStateException("the first");
            }
            laterFailed.countDown();
            throw new IllegalStateException("the second");
        })) {
            assertThatThrownBy(() -> model.predictInBatches(rows(2), 1))
                    .isInstanceOf(ModelException.class)
                    .hasMessageContaining("the encoder threw IllegalStateException (the first) for row 0 of 2");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_hangs_on_another_thread_is_shown() {
        AtomicBoolean enough = new AtomicBoolean();
        CountDownLatch looping = new CountDownLatch(1);
        Classifier<float[]> model = Models.open("sklearn-longs")
                .deadline(Duration.ofMillis(50))
                .classifier((float[] row) -> {
                    if (Thread.currentThread().getName().endsWith(", 2")) {
                        looping.countDown();
                        loop(enough);
                    }
                    await(looping);
                    return row;
                });
        Dataset<float[], String> data = Dataset.of("rows", Models.rows(), Collections.nCopies(40, "1"));
        try {
            assertThatThrownBy(() -> Evaluation.of(model, data, 1))
                    .isInstanceOf(ModelException.class)
                    .hasMessageContaining("gave no sign of life")
                    .hasMessageContaining("hangs in  org.modelunit.onnx.SharedPassTest.loop(SharedPassTest.java:");
        } finally {
            enough.set(true);
        }
    }

    private static void loop(AtomicBoolean enough) {
        while (!enough.get()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void a_model_cannot_be_closed_by_any_thread_of_its_own_pass_but_can_be_asked_by_each() {
        AtomicReference<Regressor<float[]>> self = new AtomicReference<>();
        CyclicBarrier both = new CyclicBarrier(2);
        try (Regressor<float[]> model = Models.open("sklearn-regressor").regressor((float[] row) -> {
            if (row[3] == 1) { // not the row that it asks for itself
                await(both);
                self.get().predictAll(List.of(new float[4]));
                self.get().close();
            }
            return row;
        })) {
            self.set(model);
            assertThatThrownBy(() -> model.predictInBatches(rows(2), 1))
                    .hasMessageContaining("cannot be closed inside its own run");
        }
    }
}
