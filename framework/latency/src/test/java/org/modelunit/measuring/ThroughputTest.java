package org.modelunit.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.modelunit.Model;
import org.modelunit.error.ModelException;
import org.modelunit.load.Throughput;
import org.modelunit.load.ThroughputPoint;

class ThroughputTest {

    private static final List<String> INPUTS = List.of("a", "b", "c");
    private static final ThroughputPlan PLAN =
            ThroughputPlan.ofBatches(8, 1).onThreads(2, 1).withRuns(2, Duration.ofMillis(10));

    /** Safe for several threads. */
    private record Safe(Set<Integer> sizes) implements Model<String, Integer> {
        @Override
        public Integer predictAll(List<String> inputs) {
            sizes.add(inputs.size());
            return 1;
        }

        @Override
        public boolean isThreadSafe() {
            return true;
        }
    }

    @Test
    void each_size_of_batches_is_measured_on_each_number_of_threads() {
        Set<Integer> sizes = ConcurrentHashMap.newKeySet();

        Throughput throughput = Latency.throughput(Sessions.of("m", () -> new Safe(sizes)), INPUTS, PLAN);

        assertThat(throughput.points()).extracting(ThroughputPoint::threads).containsExactly(1, 1, 2, 2);
        assertThat(throughput.points()).extracting(ThroughputPoint::batchSize).containsExactly(1, 8, 1, 8);
        assertThat(throughput.points()).allMatch(point -> point.runs().size() == 2 && point.examplesPerSecond() > 0);
        assertThat(throughput.points()).allMatch(point -> point.pilots().size() == 3); // they choose and do not judge
        assertThat(throughput.points()).allMatch(point -> point.seconds() == 0.01);
        assertThat(sizes).containsExactlyInAnyOrder(1, 8);
        assertThat(throughput.figures()).hasSize(1);
    }

    @Test
    void a_model_that_is_not_thread_safe_is_not_asked_by_several() {
        assertThatThrownBy(() ->
                        Latency.throughput(Sessions.of("m", () -> (Model<String, Integer>) inputs -> 1), INPUTS, PLAN))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("not safe for several threads");
    }

    @Test
    void a_model_that_throws_is_counted() {
        Throughput throughput = Latency.throughput(
                Sessions.of("m", () -> (Model<String, Integer>) inputs -> {
                    throw new IllegalStateException("no");
                }),
                INPUTS,
                PLAN.onThreads(1));

        assertThat(throughput.points()).allMatch(point -> point.failures() > 0 && point.examplesPerSecond() == 0);
    }

    @Test
    void one_setting_needs_no_runs_to_be_chosen_by() {
        Throughput throughput = Latency.throughput(
                Sessions.of("m", () -> (Model<String, Integer>) List::size),
                INPUTS,
                ThroughputPlan.ofBatches(2).withRuns(2, Duration.ofMillis(10)));

        assertThat(throughput.points().get(0).pilots()).isEmpty();
    }

    @Test
    @SuppressWarnings({"NullAway", "DataFlowIssue"}) // as a model does that ignores it
    void null_is_no_answer() {
        Throughput throughput = Latency.throughput(
                Sessions.of("m", () -> (Model<String, Integer>) inputs -> null), INPUTS, PLAN.onThreads(1));

        assertThat(throughput.points()).allMatch(point -> point.failures() > 0 && point.examplesPerSecond() == 0);
    }

    @Test
    void a_model_that_hangs_is_given_up() {
        CountDownLatch never = new CountDownLatch(1);
        Model<String, Integer> hangs = inputs -> {
            boolean isOver = false;
            while (!isOver) {
                try {
                    never.await();
                    isOver = true;
                } catch (InterruptedException ignored) {
                    isOver = false; // as native code does
                }
            }
            return 1;
        };
        ThroughputPlan plan =
                new ThroughputPlan(List.of(1), List.of(1), 1, Duration.ofMillis(1), Duration.ofMillis(50));

        assertThatThrownBy(() -> Latency.throughput(Sessions.of("m", () -> hangs), INPUTS, plan))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("has not answered a batch of 1");
        never.countDown();
    }

    @Test
    void refuses_what_is_no_plan() {
        assertThatThrownBy(() -> ThroughputPlan.ofBatches()).hasMessageContaining("sizes of batches");
        assertThatThrownBy(() -> ThroughputPlan.ofBatches(0)).hasMessageContaining("sizes of batches");
        assertThatThrownBy(() -> PLAN.onThreads(-1)).hasMessageContaining("numbers of threads");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Latency.throughput(
                        Sessions.of("m", () -> (Model<String, Integer>) inputs -> 1), Arrays.asList("a", null), PLAN))
                .withMessageContaining("input 1");
    }
}
