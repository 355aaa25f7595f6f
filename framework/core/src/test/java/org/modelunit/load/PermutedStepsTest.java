package org.modelunit.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.atMost;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.claim.Claim;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.latency.Conditions;
import org.modelunit.latency.Disturbance;
import org.modelunit.latency.Disturbance.Kind;
import org.modelunit.latency.LatencyLimit;
import org.modelunit.latency.LatencyVerdict;

/** Several steps of one rate: in whatever order they came, a claim on them ends in the same way, and each has no excuse but its own. */
class PermutedStepsTest {

    private static final long MILLI = 1_000_000;
    private static final Conditions QUIET = new Conditions("", 2, Map.of(), List.of());
    private static final LatencyLimit LIMIT = LatencyLimit.atMost(Duration.ofMillis(50));
    private static final Price PRICE = Price.perHour("EUR", 0.18).atUtilization(0.5);

    private static Conditions stolen(double lost) {
        String words = "a share of " + lost + " was stolen";
        return new Conditions("", 2, Map.of(), List.of(new Disturbance(Kind.STOLEN_TIME, words, lost > 0.5, lost)));
    }

    /** Of so many calls at 200 a second, the first ones took 60 ms and the others 1 ms. */
    private static LoadStep late(int calls, int late) {
        long[] nanos = new long[calls];
        Arrays.fill(nanos, MILLI);
        Arrays.fill(nanos, 0, late, 60 * MILLI);
        return LoadStep.of(200, nanos);
    }

    /** One of so many calls took 60 ms. */
    private static LoadStep scattered(int calls, int oneOf) {
        long[] nanos = new long[calls];
        Arrays.setAll(nanos, call -> call % oneOf == 0 ? 60 * MILLI : MILLI);
        return LoadStep.of(200, nanos);
    }

    private static LoadStep overloaded(int workers, int calls) {
        long[] busy = new long[calls];
        Arrays.fill(busy, 8 * MILLI); // 1.6 of 1 worker at 200 a second
        return late(calls, 0).withService(workers, busy);
    }

    private static LoadStep paused(int calls) {
        long[] delays = new long[calls];
        Arrays.fill(delays, 0, 100, 5000 * MILLI);
        long[] nanos = new long[calls];
        Arrays.fill(nanos, LoadStep.UNANSWERED);
        Arrays.fill(nanos, 0, 100, 5000 * MILLI);
        return LoadStep.of(200, nanos).withDelays(delays).withBacklog(calls / 4, true);
    }

    private static LoadProfile profile(List<LoadStep> steps) {
        return LoadProfile.of("m", steps).withRateOfToday(100);
    }

    private static LatencyVerdict sustains(LoadStep... steps) {
        return SustainedClaim.of(profile(List.of(steps)), 200, 99, LIMIT.withConfidence(0.99))
                .judge();
    }

    /** Both orders of two steps, which are judged alike. */
    private static LatencyVerdict both(LoadStep one, LoadStep other) {
        LatencyVerdict verdict = sustains(one, other);
        assertThat(sustains(other, one).sentence()).isEqualTo(verdict.sentence());
        return verdict;
    }

    @Test
    void a_quiet_step_that_is_late_refutes_whatever_a_noisy_one_says() {
        LoadStep quietAndLate = scattered(1000, 10).withConditions(QUIET);
        LoadStep noisyAndInTime = late(20_000, 0).withConditions(stolen(0.1));

        LatencyVerdict verdict = both(quietAndLate, noisyAndInTime);

        assertThat(sustains(quietAndLate).status()).isEqualTo(VerdictStatus.REFUTED);
        assertThat(sustains(noisyAndInTime).status()).isEqualTo(VerdictStatus.SHOWN);
        assertThat(verdict.status()).isEqualTo(VerdictStatus.REFUTED);
        assertThat(verdict.value().measurement().sample().toString())
                .contains("offered at 200 per second in the 1 of 2 steps that nothing disturbed");
    }

    @Test
    void it_does_so_beside_one_that_fell_behind_by_noise_or_after_a_pause() {
        LoadStep quietAndLate = late(4000, 1200).withConditions(QUIET);
        LoadStep noisyAndBehind = late(4000, 0).withBacklog(1000, true).withConditions(stolen(1));

        assertThat(sustains(noisyAndBehind).status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(both(quietAndLate, noisyAndBehind).status()).isEqualTo(VerdictStatus.REFUTED);
        assertThat(sustains(paused(4000)).status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(both(quietAndLate, paused(4000)).status()).isEqualTo(VerdictStatus.REFUTED);
    }

    @Test
    void a_quiet_step_whose_queue_grows_for_ever_refutes_beside_one_that_noise_has_made_late() {
        LoadStep quietAndOverloaded = overloaded(1, 400).withConditions(QUIET);
        LoadStep noisyAndLate = late(4000, 1200).withConditions(stolen(1));

        assertThat(sustains(quietAndOverloaded).status()).isEqualTo(VerdictStatus.REFUTED);
        assertThat(both(quietAndOverloaded, noisyAndLate).status()).isEqualTo(VerdictStatus.REFUTED);
    }

    @Test
    void a_quiet_step_in_time_does_not_refute_what_noise_has_made_late() {
        LoadStep quietAndInTime = late(4000, 0).withConditions(QUIET);

        assertThat(both(quietAndInTime, late(4000, 1200).withConditions(stolen(1)))
                        .status())
                .isEqualTo(VerdictStatus.INCONCLUSIVE);
    }

    @Test
    void a_few_quiet_calls_prove_nothing_against_an_estimate_that_all_meet() {
        LoadProfile load = profile(
                List.of(late(40, 1).withConditions(QUIET), late(20_000, 0).withConditions(stolen(0.1))));

        assertThat(SustainedClaim.of(load, 200, 99, LIMIT).judge().status()).isEqualTo(VerdictStatus.MET);
    }

    @Test
    void calls_that_are_late_together_count_alike_in_any_order_of_their_steps() {
        LoadStep few = late(700, 8);
        LoadStep none = late(1310, 0);
        LoadStep some = late(333, 3);

        List<LatencyVerdict> verdicts = permutations(List.of(few, none, some))
                .map(steps -> SustainedClaim.of(profile(steps), 200, 99, LIMIT.withConfidence(0.99))
                        .judge())
                .toList();

        assertThat(verdicts)
                .extracting(verdict -> verdict.value().measurement().bounds())
                .containsOnly(verdicts.get(0).value().measurement().bounds());
    }

    private static LoadStep drawn(Random random) {
        int calls = 8 + random.nextInt(random.nextBoolean() ? 40 : 4000);
        LoadStep step =
                switch (random.nextInt(8)) {
                    case 0, 1 -> late(calls, 0);
                    case 2, 3 -> late(calls, random.nextInt(calls));
                    case 4 -> overloaded(1 + random.nextInt(2), calls);
                    case 5 -> paused(200 + calls);
                    case 6 -> late(calls, calls);
                    default -> late(calls, random.nextInt(calls)).withBacklog(calls / 2, true);
                };
        return switch (random.nextInt(4)) {
            case 0 -> step.withConditions(stolen(0.1));
            case 1 -> step.withConditions(stolen(random.nextBoolean() ? 1 : 0.3));
            default -> step.withConditions(QUIET);
        };
    }

    private static Stream<List<LoadStep>> permutations(List<LoadStep> steps) {
        if (steps.size() < 2) {
            return Stream.of(steps);
        }
        return IntStream.range(0, steps.size()).boxed().flatMap(first -> {
            List<LoadStep> others = new ArrayList<>(steps);
            LoadStep step = others.remove((int) first);
            return permutations(others)
                    .map(rest -> Stream.concat(Stream.of(step), rest.stream()).toList());
        });
    }

    private static List<String> verdicts(List<LoadStep> steps) {
        LoadProfile load = profile(steps);
        return Stream.<Claim>of(
                        SustainedClaim.of(load, 200, 99, LIMIT.withConfidence(0.99)),
                        SustainedClaim.of(load, 150, 95, LIMIT),
                        HeadroomClaim.survives(load, 2),
                        CostClaim.of(load, PRICE, atMost(0.5)))
                .map(claim -> claim.judge().status() + ": " + claim.judge().sentence())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void the_order_of_steps_changes_no_verdict_and_no_word_of_it(int seed) {
        Random random = new Random(seed);
        for (int sample = 0; sample < 15; sample++) {
            List<LoadStep> steps = Stream.generate(() -> drawn(random))
                    .limit(2 + random.nextInt(2))
                    .toList();
            List<String> expected = verdicts(steps);

            assertThat(permutations(steps))
                    .as("sample %s", sample)
                    .allSatisfy(permuted -> assertThat(verdicts(permuted)).isEqualTo(expected));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void what_the_quiet_steps_refute_alone_no_other_step_makes_open_or_green(int seed) {
        Random random = new Random(100 + seed);
        for (int sample = 0; sample < 30; sample++) {
            LoadStep quiet = drawn(random).withConditions(QUIET);
            LoadStep noisy = drawn(random).withConditions(stolen(1));
            if (sustains(quiet).status().isRed()) {
                assertThat(both(quiet, noisy).status().isRed())
                        .as("sample %s", sample)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void the_order_of_the_runs_of_a_throughput_changes_no_verdict_and_no_word_of_it(int seed) {
        Random random = new Random(seed);
        for (int sample = 0; sample < 15; sample++) {
            List<Integer> order = new ArrayList<>(IntStream.range(0, 7).boxed().toList());
            List<Double> runs =
                    order.stream().map(run -> 85.0 + random.nextInt(20)).toList();
            List<Conditions> meanwhile = order.stream()
                    .map(run -> random.nextInt(3) == 0 ? stolen(0.1 * (1 + random.nextInt(3))) : QUIET)
                    .toList();
            String expected = throughput(order, runs, meanwhile);

            for (int shuffle = 0; shuffle < 20; shuffle++) {
                Collections.shuffle(order, random);
                assertThat(throughput(order, runs, meanwhile)).isEqualTo(expected);
            }
        }
    }

    private static String throughput(List<Integer> order, List<Double> runs, List<Conditions> meanwhile) {
        ThroughputPoint point = new ThroughputPoint(
                1,
                1,
                order.stream().map(runs::get).toList(),
                1,
                0,
                List.of(),
                order.stream().map(meanwhile::get).toList(),
                Double.NaN);
        return ThroughputClaim.of(
                        Throughput.of("m", List.of(point)), atLeast(95).withConfidence(0.9))
                .judge()
                .sentence();
    }
}
