package org.modelunit.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.Model;
import org.modelunit.baseline.MemoryStore;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.error.FixtureException;
import org.modelunit.error.ModelException;
import org.modelunit.latency.KeptLatency;
import org.modelunit.latency.LatencyBaseline;
import org.modelunit.latency.LatencyComparison;
import org.modelunit.latency.LatencyVerdict;
import org.modelunit.latency.SelfComparison;
import org.modelunit.latency.SlowdownClaim;
import org.modelunit.provenance.Fingerprint;

class LatencyCompareTest {

    private static final List<Integer> INPUTS = IntStream.range(0, 30).boxed().toList();
    private static final Duration NO_TIME = Duration.ofNanos(1);

    private final CountedSessions counted = new CountedSessions();

    private Sessions<Integer> working(String name) {
        return counted.sessions(name, call -> call);
    }

    @Test
    void pairs_are_fresh_their_order_alternates_and_all_sessions_are_closed() {
        LatencyComparison comparison =
                Latency.compare(working("challenger"), working("champion"), INPUTS, Duration.ofMinutes(5));

        assertThat(comparison.pairs()).hasSize(24).allMatch(pair -> pair.rounds() == 60);
        assertThat(comparison.selfComparisons())
                .extracting(SelfComparison::when)
                .containsExactly("before", "after");
        assertThat(counted.opened()).hasSize(2 * 25 + 1);
        assertThat(counted.opened().subList(2, 6)).containsExactly("challenger", "champion", "champion", "challenger");
        assertThat(counted.open()).isZero();
        assertThat(comparison.timing().callsPerSample()).isGreaterThan(1);
        assertThat(comparison.timing().ownNanos()).isPositive();
        assertThat(comparison.timing().distinctInputs()).isEqualTo(30);
        assertThat(comparison.provenance().champion().name()).isEqualTo("champion");
        assertThat(comparison.provenance().contentDigest()).isNotEmpty();
        assertThat(SlowdownClaim.of(comparison, 1).judge().status()).isEqualTo(VerdictStatus.SHOWN);
    }

    @Test
    void a_model_that_throws_in_the_middle_is_named_with_its_input_and_all_sessions_are_closed() {
        Sessions<Integer> failing = counted.sessions("challenger", call -> {
            if (call >= 1_000) {
                throw new IllegalStateException("no more");
            }
            return call;
        });

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> Latency.compare(failing, working("champion"), INPUTS))
                .withMessageContaining("challenger failed while it was timed, for input ")
                .withMessageContaining("IllegalStateException");
        assertThat(counted.open()).isZero();
    }

    @Test
    void a_model_that_hangs_is_given_up_at_its_deadline_and_closed_as_soon_as_it_returns() throws Exception {
        CountDownLatch closed = new CountDownLatch(2);
        CountDownLatch returns = new CountDownLatch(1);
        Sessions<Integer> hanging = Sessions.of("challenger", () -> new Hanging(returns, closed));

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> Latency.compare(
                        hanging, Sessions.of("champion", () -> new Hanging(new CountDownLatch(0), closed)), INPUTS))
                .withMessageContaining("timing challenger against champion gave no sign of life within 100 ms")
                .withMessageContaining("hangs in");
        assertThat(closed.getCount()).isEqualTo(2); // closing a model during a call may end the JVM
        returns.countDown();
        assertThat(closed.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void loading_is_told_from_calls_as_a_deadline_is_not_meant_for_it() {
        FreshSessions<Integer> fresh = new FreshSessions<>(Duration.ofMinutes(1));
        List<Boolean> seen = new ArrayList<>();
        Sessions<Integer> loading = Sessions.of("challenger", () -> {
            seen.add(fresh.isLoading());
            return new PlantedModel(1);
        });

        fresh.open(loading).close();

        assertThat(seen).containsExactly(true);
        assertThat(fresh.isLoading()).isFalse();
    }

    @Test
    void a_recipe_that_hangs_when_it_is_asked_again_is_given_up() {
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger opened = new AtomicInteger();
        Sessions<Integer> hanging = Sessions.of("challenger", () -> {
            if (opened.incrementAndGet() > 1) {
                awaited(never);
            }
            return new Brief(new PlantedModel(1));
        });

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> new ComparisonRun<>(
                                hanging,
                                Sessions.of("champion", () -> new Brief(new PlantedModel(1))),
                                INPUTS,
                                Duration.ofSeconds(5),
                                Duration.ofMillis(500))
                        .measure())
                .withMessageContaining("gave no sign of life");
        never.countDown();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            if (!latch.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("nobody gave it up");
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** A model that is given up soon. */
    private record Brief(Model<Integer, Double> model) implements Model<Integer, Double> {

        @Override
        public Double predictAll(List<Integer> inputs) {
            return model.predictAll(inputs);
        }

        @Override
        public Duration deadline() {
            return Duration.ofMillis(500);
        }
    }

    @Test
    void a_model_that_answers_null_is_named_with_its_input() {
        Sessions<Integer> nothing = Sessions.ofFunction("challenger", LatencyCompareTest::nothing);

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> Latency.compare(nothing, working("champion"), INPUTS))
                .withMessageContaining("challenger failed while it was timed, for input ")
                .withMessageContaining("null instead of an answer");
        assertThat(counted.open()).isZero();
    }

    @SuppressWarnings({"NullAway", "DataFlowIssue"}) // as whoever ignores it does
    private static Object nothing(int input) {
        return null;
    }

    /** Does not even end when it is interrupted. */
    private record Hanging(CountDownLatch returns, CountDownLatch closed) implements Model<Integer, Integer> {

        @Override
        public Integer predictAll(List<Integer> inputs) {
            boolean wasInterrupted = false;
            while (true) {
                try {
                    returns.await();
                    break;
                } catch (InterruptedException e) {
                    wasInterrupted = true;
                }
            }
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
            return 0;
        }

        @Override
        public Duration deadline() {
            return Duration.ofMillis(100);
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }

    @Test
    void sessions_that_give_one_model_twice_are_refused() {
        Model<Integer, Integer> one = inputs -> 1;

        assertThatExceptionOfType(FixtureException.class)
                .isThrownBy(() -> Latency.compare(Sessions.of("challenger", () -> one), working("champion"), INPUTS))
                .withMessageStartingWith(
                        "the sessions of challenger gave one model twice, but each pair needs a fresh one")
                .withMessageContaining("Sessions.of(\"challenger\", () -> load(file))");
        assertThatExceptionOfType(FixtureException.class)
                .isThrownBy(() -> Latency.compare(
                        Sessions.of("challenger", () -> one), Sessions.of("champion", () -> one), INPUTS))
                .withMessageStartingWith("the sessions of challenger and of champion gave the same model");
        assertThat(counted.open()).isZero();
    }

    @Test
    void a_recipe_that_fails_or_gives_null_leaves_no_session_open() {
        Sessions<Integer> missing = Sessions.of("champion", () -> {
            throw new IllegalStateException("no such file");
        });

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> Latency.compare(working("challenger"), missing, INPUTS))
                .withMessage("no such file");
        assertThatExceptionOfType(FixtureException.class)
                .isThrownBy(() -> Latency.compare(working("challenger"), ofNull(), INPUTS))
                .withMessageContaining("the sessions of champion gave null");
        assertThat(counted.open()).isZero();
    }

    @SuppressWarnings({"NullAway", "DataFlowIssue"}) // as whoever ignores it does
    private static Sessions<Integer> ofNull() {
        return Sessions.of("champion", () -> null);
    }

    @Test
    void a_model_that_cannot_be_closed_leaves_the_other_one_closed() {
        Model<Integer, Integer> stuck = new Model<>() {
            @Override
            public Integer predictAll(List<Integer> inputs) {
                return 1;
            }

            @Override
            public void close() {
                throw new IllegalStateException("still in use");
            }
        };

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() ->
                        Latency.compare(Sessions.of("challenger", () -> stuck), working("champion"), INPUTS, NO_TIME))
                .withMessage("still in use");
        assertThat(counted.open()).isZero();
    }

    @Test
    void without_time_for_ten_pairs_it_is_inconclusive_and_says_what_they_need() {
        LatencyComparison comparison = Latency.compare(working("challenger"), working("champion"), INPUTS, NO_TIME);
        LatencyVerdict verdict = SlowdownClaim.of(comparison, 0.1).judge();

        assertThat(comparison.pairs()).hasSize(1);
        assertThat(verdict.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(verdict.sentence())
                .contains("10 pairs of sessions are needed, but there is 1; at ")
                .contains("a pair, allow for");
        assertThat(counted.open()).isZero();
    }

    @Test
    void no_inputs_a_missing_one_and_no_time_at_all_are_refused_before_any_session_is_opened() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Latency.compare(working("challenger"), working("champion"), List.of()))
                .withMessageContaining("no inputs to time challenger");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Latency.compare(working("challenger"), working("champion"), Arrays.asList(1, null)))
                .withMessageContaining("input 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Latency.compare(working("challenger"), working("champion"), INPUTS, Duration.ZERO))
                .withMessageContaining("budget");
        assertThat(counted.opened()).isEmpty();
    }

    @Test
    void functions_are_timed_as_models_are() {
        Sessions<Integer> once = Sessions.ofFunction("once", PlantedWork::of);
        Sessions<Integer> twice = Sessions.ofFunction("twice", input -> PlantedWork.of(input) + PlantedWork.of(input));

        LatencyComparison comparison = Latency.compare(twice, once, INPUTS, NO_TIME);

        assertThat(comparison.name()).isEqualTo("twice against once");
        assertThat(comparison.timing().callsPerSample()).isGreaterThan(1);
    }

    /** A few microseconds of work. */
    private static final class PlantedWork {

        private PlantedWork() {}

        static double of(int input) {
            return new PlantedModel(1_000).predictAll(List.of(input));
        }
    }

    @Test
    void equal_inputs_are_counted() {
        LatencyComparison comparison =
                Latency.compare(working("challenger"), working("champion"), Collections.nCopies(7, 3), NO_TIME);

        assertThat(comparison.timing().inputs()).isEqualTo(7);
        assertThat(comparison.timing().distinctInputs()).isEqualTo(1);
    }

    @Test
    void a_model_without_a_champion_is_compared_with_what_was_kept() {
        MemoryStore<KeptLatency> store = new MemoryStore<>(
                KeptLatency.class,
                new KeptLatency(
                        Fingerprint.unknown("champion"),
                        ReferenceWork.NAME,
                        "",
                        "",
                        1,
                        Map.of(),
                        Collections.nCopies(24, 1e-3),
                        "an earlier run"));

        LatencyComparison comparison =
                Latency.compare(working("challenger"), LatencyBaseline.at("latency.json", store), INPUTS);

        assertThat(comparison.name()).isEqualTo("challenger against champion");
        assertThat(comparison.pairs()).hasSize(24);
        assertThat(counted.open()).isZero();
        assertThat(SlowdownClaim.of(comparison, 0.1).judge().sentence()).contains("a processor without a name");
    }
}
