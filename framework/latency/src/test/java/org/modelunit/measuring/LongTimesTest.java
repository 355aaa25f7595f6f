package org.modelunit.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.measuring.jvm.FreshJvm;
import org.modelunit.measuring.jvm.FreshTask;

/** Who says that a measurement may take for ever has not said how many nanoseconds that is. */
class LongTimesTest {

    private static final Duration FOR_EVER = ChronoUnit.FOREVER.getDuration();
    private static final Sessions<Integer> SESSIONS = PlantedModel.sessions("quick", 10);
    private static final List<Integer> INPUTS = List.of(1, 2, 3);

    private record Done() implements FreshTask<Boolean> {
        @Override
        public Boolean run() {
            return true;
        }
    }

    @Test
    void calls_may_take_as_long_as_they_like() {
        ProfilePlan plan = ProfilePlan.STANDARD.withCalls(6).withBudget(FOR_EVER);

        assertThat(Latency.profile(SESSIONS, INPUTS, plan).times().size()).isEqualTo(6);
    }

    @Test
    void a_comparison_may_take_as_long_as_it_likes() {
        assertThatCode(() -> new ComparisonRun<>(SESSIONS, PlantedModel.sessions("other", 10), INPUTS, FOR_EVER))
                .doesNotThrowAnyException();
        assertThat(Budget.starting(FOR_EVER).isOver()).isFalse();
        assertThat(Budget.starting(FOR_EVER).allowsMore(1, 1e9)).isTrue();
    }

    @Test
    void patience_with_a_model_under_load_may_be_endless() {
        LoadPlan plan = LoadPlan.at(1_000)
                .lasting(Duration.ofMillis(20))
                .warmingUp(Duration.ofMillis(1))
                .withPatience(FOR_EVER);

        assertThat(Latency.load(SESSIONS, INPUTS, plan).steps()).hasSize(1);
    }

    @Test
    void patience_with_a_model_in_batches_may_be_endless() {
        ThroughputPlan plan = new ThroughputPlan(List.of(1), List.of(1), 1, Duration.ofMillis(1), FOR_EVER);

        assertThat(Latency.throughput(SESSIONS, INPUTS, plan).points()).hasSize(1);
    }

    @Test
    void a_fresh_virtual_machine_may_take_as_long_as_it_likes() {
        assertThat(new FreshJvm(List.of(), FOR_EVER).run(new Done())).isTrue();
    }
}
