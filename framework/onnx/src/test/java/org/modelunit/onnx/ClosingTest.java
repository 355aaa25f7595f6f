package org.modelunit.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.modelunit.Classifier;
import org.modelunit.error.ModelException;
import org.modelunit.outcome.ClassPredictions;

@Timeout(60)
class ClosingTest {

    @Test
    void a_call_after_closing_is_an_error() {
        Classifier<float[]> model = Models.open("sklearn-longs").classifier(Models.AS_THEY_ARE);
        model.close();
        model.close();
        assertThatThrownBy(() -> model.predictAll(Models.rows()))
                .isInstanceOf(ModelException.class)
                .hasMessage(
                        "sklearn-longs.onnx is closed and cannot answer any more; evaluate before its owner closes it");
    }

    /** Without the lock this kills the JVM. */
    @RepeatedTest(20)
    void threads_answer_or_find_the_model_closed_while_another_closes_it() throws Exception {
        Classifier<float[]> model = Models.open("sklearn-zipmap-strings").classifier(Models.AS_THEY_ARE);
        List<float[]> rows = Models.rows();
        int threads = 8;
        CountDownLatch running = new CountDownLatch(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<String>> ends = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                ends.add(pool.submit(() -> answerUntilClosed(model, rows, running)));
            }
            running.await();
            model.close();
            for (Future<String> end : ends) {
                assertThat(end.get()).contains("is closed");
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static String answerUntilClosed(Classifier<float[]> model, List<float[]> rows, CountDownLatch running) {
        boolean counted = false;
        while (true) {
            try {
                assertThat(model.predictAll(rows).size()).isEqualTo(rows.size());
            } catch (ModelException e) {
                return String.valueOf(e.getMessage());
            } finally {
                if (!counted) {
                    running.countDown();
                    counted = true;
                }
            }
        }
    }

    @Test
    void closing_waits_for_the_last_batch_of_a_pass() throws Exception {
        CountDownLatch inSecondBatch = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger encoded = new AtomicInteger();
        Classifier<float[]> model = Models.open("sklearn-longs").classifier((float[] row) -> {
            if (encoded.getAndIncrement() == 15) {
                inSecondBatch.countDown();
                await(goOn);
            }
            return row;
        });
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Future<ClassPredictions> pass = pool.submit(() -> model.predictInBatches(Models.rows(), 10));
            inSecondBatch.await();
            AtomicReference<Thread> closer = new AtomicReference<>();
            Future<?> closing = pool.submit(() -> {
                closer.set(Thread.currentThread());
                model.close();
            });
            while (closer.get() == null || closer.get().getState() != Thread.State.TIMED_WAITING) {
                assertThat(closing.isDone()).isFalse();
                Thread.onSpinWait();
            }
            goOn.countDown();
            assertThat(pass.get().size()).isEqualTo(40);
            closing.get();
            assertThatThrownBy(() -> model.predictInBatches(Models.rows(), 10)).hasMessageContaining("is closed");
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void a_model_cannot_be_closed_inside_its_own_run() {
        AtomicReference<Classifier<float[]>> self = new AtomicReference<>();
        try (Classifier<float[]> model = Models.open("sklearn-longs").classifier((float[] row) -> {
            self.get().close();
            return row;
        })) {
            self.set(model);
            assertThatThrownBy(() -> model.predictAll(Models.rows()))
                    .isInstanceOf(ModelException.class)
                    .hasMessageContaining("sklearn-longs.onnx cannot be closed inside its own run, by its encoder for"
                            + " instance; close it after the evaluation");
        }
    }

    @Test
    void an_encoder_that_waits_for_the_closing_of_its_model_does_not_wait_for_ever() throws Exception {
        AtomicReference<Classifier<float[]>> self = new AtomicReference<>();
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            Classifier<float[]> model = Models.open("sklearn-longs")
                    .deadline(java.time.Duration.ofMillis(50))
                    .classifier((float[] row) -> {
                        try {
                            pool.submit(() -> self.get().close()).get();
                        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
                            throw new IllegalStateException(e.getCause());
                        }
                        return row;
                    });
            self.set(model);
            assertThatThrownBy(() -> model.predictAll(Models.rows()))
                    .hasMessageContaining("sklearn-longs.onnx cannot be closed, as one of its runs has not gone on for"
                            + " 1100 ms; its memory stays taken until the JVM ends");
            assertThatThrownBy(() -> model.predictAll(Models.rows())).hasMessageContaining("is closed");
            model.close();
        } finally {
            pool.shutdownNow();
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
    void threads_that_share_a_model_get_the_answers_of_one_thread() throws Exception {
        try (Classifier<float[]> model = Models.open("sklearn-longs").classifier(Models.AS_THEY_ARE)) {
            List<float[]> rows = Models.rows();
            double[] alone = Models.scores(model.predictAll(rows), "5");
            ExecutorService pool = Executors.newFixedThreadPool(6);
            try {
                List<Future<Boolean>> equal = new ArrayList<>();
                for (int thread = 0; thread < 6; thread++) {
                    int from = thread;
                    equal.add(pool.submit(() -> answersAgree(model, rows, from, alone)));
                }
                for (Future<Boolean> one : equal) {
                    assertThat(one.get()).isTrue();
                }
            } finally {
                pool.shutdownNow();
            }
        }
    }

    private static boolean answersAgree(Classifier<float[]> model, List<float[]> rows, int from, double[] alone) {
        for (int round = 0; round < 300; round++) {
            int first = (from + round) % 30;
            double[] found = Models.scores(model.predictAll(rows.subList(first, rows.size())), "5");
            for (int row = 0; row < found.length; row++) {
                if (found[row] != alone[first + row]) {
                    return false;
                }
            }
        }
        return true;
    }
}
