package org.modelunit.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.modelunit.Model;
import org.modelunit.latency.LatencyLimit;
import org.modelunit.load.LoadProfile;
import org.modelunit.load.LoadStep;
import org.modelunit.load.SaturationSearch;
import org.modelunit.load.SustainedClaim;

class LoadTest {

    private static final List<String> INPUTS = List.of("a", "bb", "ccc");
    private static final LoadPlan PLAN = LoadPlan.at(1000)
            .lasting(Duration.ofMillis(200))
            .warmingUp(Duration.ZERO)
            .withWorkers(1);

    private static LoadStep step(LoadPlan plan, Model<String, ?> model) {
        return Latency.load(Sessions.of("m", () -> model), INPUTS, plan).steps().get(0);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void every_call_is_made_once_and_for_each_input_in_turn() {
        AtomicInteger letters = new AtomicInteger();

        LoadStep step = step(PLAN, inputs -> letters.addAndGet(inputs.get(0).length()));

        assertThat(step.calls()).isEqualTo(200);
        assertThat(step.unanswered() + step.failures()).isZero();
        assertThat(letters).hasValue(66 * 6 + 1 + 2);
        assertThat(step.hasFallenBehind()).isFalse();
    }

    @Test
    void waiting_behind_a_slow_call_is_part_of_the_latency() {
        AtomicInteger calls = new AtomicInteger();

        LoadStep step = step(PLAN.arriving(Arrivals.CONSTANT), inputs -> {
            if (calls.incrementAndGet() == 10) {
                sleep(150);
            }
            return inputs;
        });

        // 150 calls are due in the meantime: half of them wait for longer than 75 ms
        assertThat(step.latencyMillis(60)).isGreaterThan(70);
    }

    @Test
    void a_model_that_is_too_slow_falls_behind_and_nothing_grows_for_ever() {
        LoadStep step = step(PLAN.withOutstanding(50), inputs -> {
            sleep(20);
            return inputs;
        });

        assertThat(step.hasFallenBehind()).isTrue();
        assertThat(step.backlog()).isEqualTo(50);
        assertThat(step.unanswered()).isGreaterThan(100);
    }

    @Test
    void a_model_that_hangs_is_given_up_and_not_closed() {
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger closed = new AtomicInteger();
        Model<String, String> hangs = new Model<>() {
            @Override
            public String predictAll(List<String> inputs) {
                boolean isOver = false;
                while (!isOver) {
                    try {
                        never.await();
                        isOver = true;
                    } catch (InterruptedException ignored) {
                        isOver = false; // as native code does
                    }
                }
                return "";
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };

        LoadProfile profile = Latency.load(
                Sessions.of("m", () -> hangs),
                INPUTS,
                LoadPlan.at(100, 200)
                        .lasting(Duration.ofMillis(50))
                        .warmingUp(Duration.ZERO)
                        .withPatience(Duration.ofMillis(50)));

        assertThat(profile.steps()).hasSize(1);
        assertThat(profile.steps().get(0).hasFallenBehind()).isTrue();
        assertThat(profile.steps().get(0).unanswered()).isEqualTo(5);
        assertThat(closed).hasValue(0);
        never.countDown();
    }

    @Test
    void a_model_that_hangs_in_its_warm_up_has_fallen_behind() {
        CountDownLatch never = new CountDownLatch(1);
        LoadPlan plan = PLAN.warmingUp(Duration.ofMillis(1)).withPatience(Duration.ofMillis(50));

        LoadStep step = step(plan, inputs -> {
            try {
                never.await();
            } catch (InterruptedException interrupted) {
                sleep(100);
            }
            return inputs;
        });

        assertThat(step.hasFallenBehind()).isTrue();
        never.countDown();
    }

    @Test
    void calls_that_throw_are_counted_and_fail_the_claim() {
        AtomicInteger calls = new AtomicInteger();
        Model<String, Integer> throwing = inputs -> {
            if (calls.incrementAndGet() % 10 == 0) {
                throw new IllegalStateException("out of\nluck");
            }
            return 1;
        };

        LoadProfile profile = Latency.load(Sessions.of("m", () -> throwing), INPUTS, PLAN);

        assertThat(profile.steps().get(0).failures()).isEqualTo(20);
        assertThat(profile.steps().get(0).failure()).isEqualTo("IllegalStateException (out of\\nluck)");
        assertThat(SustainedClaim.of(profile, 1000, 50, LatencyLimit.atMost(Duration.ofHours(1)))
                        .judge()
                        .status()
                        .isRed())
                .isTrue();
    }

    @Test
    void what_a_model_says_of_its_rows_is_withheld() {
        LoadStep step = step(PLAN.lasting(Duration.ofMillis(20)), inputs -> Integer.parseInt("of Jane Roe"));

        assertThat(step.failure()).startsWith("NumberFormatException (").doesNotContain("Jane Roe");
    }

    @Test
    @SuppressWarnings({"NullAway", "DataFlowIssue"}) // as a model does that ignores it
    void null_is_no_answer() {
        LoadStep step = step(PLAN.lasting(Duration.ofMillis(20)), inputs -> null);

        assertThat(step.failures()).isEqualTo(20);
        assertThat(step.failure()).contains("null instead of an answer");
    }

    /** Whoever is in it stays there until it is let go, whatever happens. */
    private static final class Entered implements Model<String, String> {
        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch leave = new CountDownLatch(1);
        private final AtomicInteger inside = new AtomicInteger();
        private final AtomicInteger insideWhenClosed = new AtomicInteger(-1);

        @Override
        public String predictAll(List<String> inputs) {
            inside.incrementAndGet();
            entered.countDown();
            boolean isOver = false;
            while (!isOver) {
                try {
                    leave.await();
                    isOver = true;
                } catch (InterruptedException ignored) {
                    isOver = false; // as native code does
                }
            }
            inside.decrementAndGet();
            return "";
        }

        @Override
        public void close() {
            insideWhenClosed.set(inside.get());
        }
    }

    private static void interruptWhileInside(Entered model, Runnable measuring) throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(measuring);
        thread.setUncaughtExceptionHandler((unused, failure) -> thrown.set(failure));
        thread.start();
        model.entered.await();
        thread.interrupt();
        thread.join(300); // as long as one that does not wait needs to close the session
        model.leave.countDown();
        thread.join();

        assertThat(thrown.get()).isInstanceOf(CancellationException.class);
        assertThat(model.insideWhenClosed).hasValue(0);
    }

    @Test
    void an_interrupt_closes_no_session_that_somebody_is_in() throws InterruptedException {
        Entered loaded = new Entered();
        Entered warmed = new Entered();
        Entered asked = new Entered();
        LoadPlan plan = LoadPlan.at(20).warmingUp(Duration.ZERO);

        interruptWhileInside(loaded, () -> Latency.load(Sessions.of("m", () -> loaded), INPUTS, plan));
        interruptWhileInside(
                warmed,
                () -> Latency.load(Sessions.of("m", () -> warmed), INPUTS, plan.warmingUp(Duration.ofSeconds(9))));
        interruptWhileInside(
                asked,
                () -> Latency.throughput(
                        Sessions.of("m", () -> asked),
                        INPUTS,
                        ThroughputPlan.ofBatches(1).withRuns(1, Duration.ofSeconds(9))));
    }

    @Test
    void a_search_goes_no_higher_than_a_step_can_hold() {
        LoadPlan year = LoadPlan.at(0.1).lasting(Duration.ofDays(365));

        assertThatThrownBy(() -> Latency.saturation(
                        Sessions.of("m", () -> (Model<String, Integer>) inputs -> 1),
                        INPUTS,
                        year,
                        SaturationSearch.from(1e5)))
                .hasMessageContaining("let it last less");
        assertThat(PLAN.lasting(Duration.ofSeconds(10)).highestRate()).isEqualTo(1e6);
    }

    @Test
    void only_one_thread_asks_a_model_that_is_not_thread_safe() {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Model<String, Integer> model = inputs -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            sleep(2);
            return inside.decrementAndGet();
        };

        step(PLAN.withWorkers(4), model);

        assertThat(most).hasValue(1);
    }

    @Test
    void a_search_offers_what_it_needs_to_know() {
        Model<String, Integer> model = inputs -> {
            sleep(5);
            return 1;
        };

        LoadProfile profile = Latency.saturation(
                Sessions.of("m", () -> model),
                INPUTS,
                PLAN.withOutstanding(20),
                SaturationSearch.from(2000).upTo(4000).within(1));

        assertThat(profile.steps().size()).isGreaterThan(1);
        assertThat(profile.lowestFallenBehind()).isLessThanOrEqualTo(2000);
    }

    @Test
    void inputs_that_are_all_the_same_are_warned_about() {
        Sessions<String> sessions = Sessions.of("m", () -> inputs -> 1);
        LoadPlan brief = PLAN.lasting(Duration.ofMillis(5));

        assertThat(Latency.load(sessions, List.of("a", "a"), brief).conditions().settings())
                .containsEntry("warning", "all 2 inputs are the same");
        assertThat(Latency.load(sessions, List.of("a", "b"), brief).conditions().settings())
                .doesNotContainKey("warning");
    }

    @Test
    void a_model_that_takes_more_time_than_there_is_has_not_kept_up_however_few_calls_are_outstanding() {
        Model<String, Integer> slow = inputs -> {
            sleep(2); // of each millisecond
            return 1;
        };

        LoadProfile profile = Latency.load(Sessions.of("m", () -> slow), INPUTS, PLAN);

        assertThat(profile.steps().get(0).hasFallenBehind()).isFalse();
        assertThat(profile.highestKeptUp()).isZero();
        SustainedClaim claim = SustainedClaim.of(profile, 1000, 50, LatencyLimit.atMost(Duration.ofSeconds(9)));
        assertThat(claim.judge().status().isGreen()).isFalse(); // red, but on a machine that has other things to do
        assertThat(claim.judge().seen())
                .filteredOn(fact -> fact.name().equals("occupancy"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.value()).contains("% of the workers' time, between "));
    }

    @Test
    void no_thread_is_left_behind() {
        step(PLAN, inputs -> 1);

        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("modelunit-load") && thread.isAlive());
    }

    @Test
    void as_many_calls_may_be_outstanding_as_there_are_without_room_for_more() {
        LoadPlan plan = LoadPlan.at(1_000)
                .lasting(Duration.ofMillis(20))
                .warmingUp(Duration.ZERO)
                .withOutstanding(Integer.MAX_VALUE);

        LoadProfile load =
                Latency.load(Sessions.of("m", () -> (Model<String, Integer>) inputs -> 1), List.of("a"), plan);

        assertThat(load.steps().get(0).calls()).isEqualTo(20);
    }

    @Test
    void refuses_what_is_no_load() {
        assertThatThrownBy(() -> LoadPlan.at()).hasMessageContaining("at least one rate");
        for (double rate : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> LoadPlan.at(rate)).hasMessageContaining("rate must be a finite number");
        }
        assertThatThrownBy(() -> LoadPlan.at(1e6).lasting(Duration.ofHours(1)))
                .hasMessageContaining("let it last less");
        assertThatThrownBy(() -> LoadPlan.at(1).lasting(Duration.ofSeconds(Long.MAX_VALUE)))
                .hasMessageContaining("let it last less");
        assertThatThrownBy(() ->
                        Latency.load(Sessions.of("m", () -> (Model<String, Integer>) inputs -> 1), List.of(), PLAN))
                .hasMessageContaining("at least one input");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Latency.load(
                        Sessions.of("m", () -> (Model<String, Integer>) inputs -> 1), Arrays.asList("a", null), PLAN))
                .withMessageContaining("input 1");
    }
}
