package org.modelunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.DataException;
import org.modelunit.error.ModelException;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Regressed;
import org.modelunit.privacy.ShowingRows;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.recording.Recording;
import org.modelunit.recording.TestId;

/** How a model that says nothing about passes is asked batch by batch. */
@ExtendWith(ShowingRows.class)
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class InferenceTest {

    private static final Labels LABELS = Labels.of("even", "odd");
    private static final List<Integer> INPUTS = IntStream.range(0, 10).boxed().toList();

    private static final Dataset<Integer, String> DATA = Dataset.of(
            "numbers",
            INPUTS,
            INPUTS.stream().map(i -> i % 2 == 0 ? "even" : "odd").toList());

    private static final Classifier<Integer> PARITY =
            Classifier.of("parity", LABELS, i -> i % 2 == 0 ? new double[] {1, 0} : new double[] {0, 1});

    /** Answers as parity does, but forgets an answer whenever it sees a batch of four. */
    private static final class Forgetful implements Classifier<Integer> {

        @Override
        public Labels labels() {
            return LABELS;
        }

        @Override
        public ClassPredictions predictAll(List<Integer> inputs) {
            return PARITY.predictAll(inputs.size() == 4 ? inputs.subList(0, 3) : inputs);
        }
    }

    @Test
    void batches_come_in_order_and_the_last_may_be_smaller() {
        List<Integer> sizes = new ArrayList<>();
        Regressor<Integer> doubling = new Regressor<>() {
            @Override
            public NumberColumn predictAll(List<Integer> inputs) {
                sizes.add(inputs.size());
                return NumberColumn.wrap(
                        inputs.stream().mapToDouble(i -> 2.0 * i).toArray());
            }
        };
        assertThat(doubling.predictInBatches(INPUTS, 4).toArray()).containsExactly(0, 2, 4, 6, 8, 10, 12, 14, 16, 18);
        assertThat(sizes).containsExactly(4, 4, 2);
    }

    @Test
    void the_batch_size_is_part_of_the_provenance() {
        Evaluation<Integer, Classified> evaluation = Evaluation.of(PARITY, DATA, 3);
        assertThat(evaluation.provenance().batchSize()).isEqualTo(3);
        assertThat(evaluation.outcomes().decided())
                .isEqualTo(evaluation.outcomes().truth());
    }

    @Test
    void no_inputs_have_no_answers() {
        assertThat(PARITY.predictInBatches(List.of(), 4).size()).isZero();
    }

    @Test
    void a_batch_with_too_few_answers_is_an_error_that_names_its_rows() {
        assertThatThrownBy(() -> new Forgetful().predictInBatches(INPUTS.subList(3, 10), 4))
                .isInstanceOf(ModelException.class)
                .hasMessage("Forgetful gave 3 answers for 4 inputs (rows 0 to 3)");
    }

    @Test
    void a_pass_with_too_few_answers_is_an_error_that_names_the_data() {
        Classifier<Integer> halving = new Classifier<>() {
            @Override
            public Labels labels() {
                return LABELS;
            }

            @Override
            public ClassPredictions predictAll(List<Integer> inputs) {
                return PARITY.predictAll(inputs);
            }

            @Override
            public ClassPredictions predictInBatches(List<Integer> inputs, int batchSize) {
                return PARITY.predictAll(inputs.subList(0, 5));
            }

            @Override
            public Fingerprint fingerprint() {
                return Fingerprint.unknown("halving");
            }
        };
        assertThatThrownBy(() -> Evaluation.of(halving, DATA, 4))
                .isInstanceOf(ModelException.class)
                .hasMessage("halving gave 5 answers for 10 inputs of numbers");
    }

    /** A model of the user's own, of which only its answers to a batch matter. */
    private static Regressor<Integer> own(Function<List<Integer>, @Nullable NumberColumn> answers) {
        return new Regressor<>() {
            @Override
            public NumberColumn predictAll(List<Integer> inputs) {
                return answers.apply(inputs);
            }

            @Override
            public Fingerprint fingerprint() {
                return Fingerprint.unknown("own");
            }
        };
    }

    private static Dataset<Integer, Double> numbers() {
        return Dataset.of(
                "numbers", INPUTS, INPUTS.stream().map(Integer::doubleValue).toList());
    }

    @Test
    void what_a_function_throws_is_an_error_that_names_model_and_row_and_keeps_the_cause() {
        IllegalStateException cause = new IllegalStateException("7 is not wanted");
        Regressor<Integer> refusing = Regressor.of("refusing", i -> {
            if (i == 7) {
                throw cause;
            }
            return i;
        });
        assertThatThrownBy(() -> Evaluation.of(refusing, numbers(), 4))
                .isInstanceOf(ModelException.class)
                .hasMessage("refusing threw IllegalStateException (7 is not wanted) for row 7 (7)")
                .hasCause(cause);
        Classifier<Integer> endless = Classifier.of("endless", LABELS, InferenceTest::recurse);
        assertThatThrownBy(() -> Evaluation.of(endless, DATA))
                .hasMessage("endless threw StackOverflowError for row 0 (0)")
                .hasCauseInstanceOf(StackOverflowError.class);
    }

    @SuppressWarnings("InfiniteRecursion")
    private static double[] recurse(int i) {
        return recurse(i);
    }

    @Test
    void a_row_whose_text_cannot_be_told_is_named_by_its_number() {
        Object unspeakable = new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("no words");
            }
        };
        assertThatThrownBy(() -> Classifier.of("c", LABELS, o -> new double[1]).predictAll(List.of(unspeakable)))
                .hasMessage("c gave 1 scores for 2 labels ('even', 'odd') for row 0");
    }

    @Test
    void answers_of_a_function_that_are_none_are_errors_that_name_the_row() {
        assertAnswer(i -> null, "c gave null instead of scores for row 5 (5)");
        assertAnswer(i -> new double[0], "c gave 0 scores for 2 labels ('even', 'odd') for row 5 (5)");
        assertAnswer(i -> new double[3], "c gave 3 scores for 2 labels ('even', 'odd') for row 5 (5)");
        assertAnswer(i -> new double[] {0, Double.NaN}, "c gave NaN as the score of 'odd' for row 5 (5)");
        assertThatThrownBy(() -> Evaluation.of(Regressor.of("r", i -> i == 5 ? Double.NaN : 0), numbers(), 2))
                .hasMessage("r gave NaN for row 5 (5)");
    }

    private static void assertAnswer(Classifier.ScoreFunction<Integer> inRow5, String message) {
        Classifier<Integer> model = Classifier.of("c", LABELS, i -> i == 5 ? inRow5.of(i) : new double[] {0.5, 0.5});
        assertThatThrownBy(() -> Evaluation.of(model, DATA, 3))
                .isInstanceOf(ModelException.class)
                .hasMessage(message);
    }

    @Test
    void what_a_model_of_one_s_own_throws_names_model_and_batch_and_keeps_the_cause() {
        Regressor<Integer> failing = own(batch -> {
            if (batch.contains(7)) {
                throw new IllegalStateException("7 is not wanted");
            }
            return NumberColumn.wrap(new double[batch.size()]);
        });
        assertThatThrownBy(() -> Evaluation.of(failing, numbers(), 4))
                .isInstanceOf(ModelException.class)
                .hasMessage("own cannot answer for the batch from row 4: IllegalStateException (7 is not wanted)")
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Evaluation.of(own(batch -> null), numbers(), 4))
                .isInstanceOf(ModelException.class)
                .hasMessage("own gave null instead of answers for 4 inputs (rows 0 to 3)");
    }

    @Test
    void a_failed_assertion_inside_a_model_stays_what_it_is() {
        Regressor<Integer> asserting = Regressor.of("asserting", i -> {
            throw new AssertionError("not so");
        });
        assertThatThrownBy(() -> Evaluation.of(asserting, numbers()))
                .isInstanceOf(AssertionError.class)
                .hasMessage("not so")
                .satisfies(error -> assertThat(error.getStackTrace())
                        .extracting(StackTraceElement::getMethodName)
                        .contains("a_failed_assertion_inside_a_model_stays_what_it_is"));
    }

    @Test
    void a_model_is_in_the_test_that_evaluates_it() {
        TestId test = new TestId("[t]", "CreditTest", "evaluates", "evaluates");
        List<TestId> seen = new ArrayList<>();
        Regressor<Integer> noting = Regressor.of("noting", i -> {
            seen.add(Recording.test());
            return i;
        });
        Recording.Scope scope = Recording.enter(test);
        Evaluation.of(noting, numbers());
        scope.close();
        assertThat(seen).hasSize(10).containsOnly(test);
    }

    @Test
    @Timeout(60)
    void a_model_that_says_it_is_thread_safe_is_asked_by_several_threads_of_the_same_test() {
        CyclicBarrier both = new CyclicBarrier(2); // passes only if two threads are in a batch at once
        Set<TestId> seen = ConcurrentHashMap.newKeySet();
        Regressor<Integer> shared = new Regressor<>() {
            @Override
            public NumberColumn predictAll(List<Integer> inputs) {
                seen.add(Recording.test());
                meet(both);
                return NumberColumn.wrap(inputs.stream().mapToDouble(i -> i).toArray());
            }

            @Override
            public boolean isThreadSafe() {
                return true;
            }
        };
        TestId test = new TestId("[t]", "CreditTest", "evaluates", "evaluates");
        System.setProperty("modelunit.threads", "2");
        Recording.Scope scope = Recording.enter(test);
        try {
            Evaluation<Integer, Regressed> evaluation = Evaluation.of(shared, numbers(), 5);
            assertThat(evaluation.outcomes().predicted())
                    .isEqualTo(evaluation.outcomes().truth());
        } finally {
            scope.close();
            System.clearProperty("modelunit.threads");
        }
        assertThat(seen).containsExactly(test);
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Timeout(60)
    void a_function_that_loops_is_given_up_with_the_place_where_it_hangs() {
        AtomicBoolean enough = new AtomicBoolean();
        Regressor<Integer> looping = own(batch -> {
            loop(enough);
            return NumberColumn.of();
        });
        Regressor<Integer> impatient = new Regressor<>() {
            @Override
            public NumberColumn predictAll(List<Integer> inputs) {
                return looping.predictAll(inputs);
            }

            @Override
            public Fingerprint fingerprint() {
                return looping.fingerprint();
            }

            @Override
            public Duration deadline() {
                return Duration.ofMillis(100);
            }
        };
        assertThatThrownBy(() -> Evaluation.of(impatient, numbers()))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith("own on numbers gave no sign of life within 100 ms and was given up;"
                        + " evaluate in smaller batches, or allow more by the deadline of the model")
                .hasMessageContaining("hangs in  org.modelunit.InferenceTest.loop(InferenceTest.java:")
                .cause()
                .satisfies(cause -> assertThat(cause.getStackTrace())
                        .anyMatch(frame -> frame.getMethodName().equals("loop")));
        enough.set(true);
    }

    private static void loop(AtomicBoolean enough) {
        while (!enough.get()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void a_batch_size_of_0_is_refused() {
        assertThatThrownBy(() -> Evaluation.of(PARITY, DATA, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("batchSize must be above 0, but was 0");
        assertThatThrownBy(() -> PARITY.predictInBatches(INPUTS, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("batchSize must be above 0, but was -1");
    }

    @Test
    void data_without_examples_are_an_error() {
        assertThatThrownBy(() -> Evaluation.of(PARITY, Dataset.of("nothing", List.of(), List.of())))
                .isInstanceOf(DataException.class)
                .hasMessage("nothing has no examples, so nothing can be evaluated on it");
    }

    @Test
    void a_classifier_at_a_cut_off_passes_as_its_model_does() {
        List<Integer> passes = new ArrayList<>();
        Classifier<Integer> noting = new Classifier<>() {
            @Override
            public Labels labels() {
                return LABELS;
            }

            @Override
            public ClassPredictions predictAll(List<Integer> inputs) {
                throw new UnsupportedOperationException("a pass was expected");
            }

            @Override
            public ClassPredictions predictInBatches(List<Integer> inputs, int batchSize) {
                passes.add(batchSize);
                return PARITY.predictAll(inputs);
            }
        };
        ClassPredictions decided = noting.decidingAt("odd", 0).predictInBatches(INPUTS, 4);
        assertThat(passes).containsExactly(4);
        assertThat(Collections.nCopies(10, "odd"))
                .isEqualTo(
                        IntStream.range(0, 10).mapToObj(decided.decided()::get).toList());
    }
}
