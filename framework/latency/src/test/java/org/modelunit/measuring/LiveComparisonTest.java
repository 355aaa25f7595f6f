package org.modelunit.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.console.Console;
import org.modelunit.latency.LatencyComparison;
import org.modelunit.latency.SlowdownClaim;

/** How often comparisons that are measured err and decide, each on a machine left alone and beside three threads that never rest. */
@Tag("nightly")
class LiveComparisonTest {

    private static final double TOLERANCE = 0.1;
    private static final int WORK = 75_000; // about 200 microseconds
    private static final int CHECKS = Integer.getInteger("latency.checks", 300);
    private static final List<Integer> INPUTS = IntStream.range(0, 200).boxed().toList();

    private static Map<VerdictStatus, Integer> verdicts(int work, int checks, BusyThreads others) {
        Map<VerdictStatus, Integer> counts = new EnumMap<>(VerdictStatus.class);
        double[] seconds = new double[checks];
        for (int check = 0; check < checks; check++) {
            long start = System.nanoTime();
            LatencyComparison comparison = Latency.compare(
                    PlantedModel.sessions("challenger", work), PlantedModel.sessions("champion", WORK), INPUTS);
            counts.merge(SlowdownClaim.of(comparison, TOLERANCE).judge().status(), 1, Integer::sum);
            seconds[check] = (System.nanoTime() - start) / 1e9;
        }
        Console.print(summary(work, counts, seconds, others));
        return counts;
    }

    /** What was found, in a line for who runs them by hand. */
    private static String summary(int work, Map<VerdictStatus, Integer> counts, double[] seconds, BusyThreads others) {
        Arrays.sort(seconds);
        return String.format(
                Locale.ROOT,
                "%,d checks of %.2f times the work beside %s: %s; a median of %.2f s per check",
                seconds.length,
                work / (double) WORK,
                others,
                counts,
                seconds[seconds.length / 2]);
    }

    private static double share(Map<VerdictStatus, Integer> counts, VerdictStatus status) {
        int all = counts.values().stream().mapToInt(each -> each).sum();
        return counts.getOrDefault(status, 0) / (double) all;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void a_fifth_more_work_fails_and_never_passes(int busy) throws InterruptedException {
        try (BusyThreads others = BusyThreads.start(busy)) {
            Map<VerdictStatus, Integer> counts = verdicts(WORK + WORK / 5, CHECKS, others);

            assertThat(share(counts, VerdictStatus.REFUTED))
                    .as("%s beside %s", counts, others)
                    .isGreaterThanOrEqualTo(0.99);
            assertThat(share(counts, VerdictStatus.SHOWN))
                    .as("%s beside %s", counts, others)
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void equal_models_hardly_ever_fail_and_are_seldom_inconclusive(int busy) throws InterruptedException {
        try (BusyThreads others = BusyThreads.start(busy)) {
            Map<VerdictStatus, Integer> counts = verdicts(WORK, 10 * CHECKS / 3, others);

            assertThat(share(counts, VerdictStatus.REFUTED))
                    .as("%s beside %s", counts, others)
                    .isLessThanOrEqualTo(0.002);
            assertThat(share(counts, VerdictStatus.INCONCLUSIVE))
                    .as("%s beside %s", counts, others)
                    .isLessThanOrEqualTo(busy == 0 ? 0.02 : 0.1);
        }
    }

    @Test
    void one_check_of_a_model_of_200_microseconds_is_made_within_two_seconds() {
        BusyThreads none = BusyThreads.start(0);
        verdicts(WORK, 1, none); // compiles
        long start = System.nanoTime();
        verdicts(WORK, 5, none);

        assertThat((System.nanoTime() - start) / 5).isLessThan(2_000_000_000L); // left alone, as nightly runs are
    }
}
