package org.modelunit.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.claim.Threshold.atLeast;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.latency.Conditions;
import org.modelunit.latency.Disturbance;
import org.modelunit.latency.Disturbance.Kind;

/**
 * How often the limit on what noise excuses makes a model red that is fast enough, and one inconclusive that is far too slow. A model works
 * on some processors in step, so that it stands still while one of them is stolen, and for up to as long again afterwards.
 */
class NoiseLimitTest {

    private static final int MILLIS = 1000; // of a run
    private static final int RUNS = 9;
    private static final int SAMPLES = 300;
    private static final double QUIET = 1000; // examples per second of a model that nothing disturbs

    /** What a run gave, and what was stolen of it. */
    private record Run(double rate, double lost) {}

    private static Run run(int processors, double stolen, double burstMillis, SplittableRandom random) {
        BitSet still = new BitSet(MILLIS);
        double lost = 0;
        for (int processor = 0; processor < processors; processor++) {
            double at = 0;
            while (at < MILLIS) {
                double gap = -Math.log1p(-random.nextDouble()) * burstMillis * (1 - stolen) / stolen;
                double burst = -Math.log1p(-random.nextDouble()) * burstMillis;
                int from = (int) Math.min(MILLIS, at + gap);
                int to = (int) Math.min(MILLIS, at + gap + burst);
                int filled = (int) Math.min(MILLIS, at + gap + burst * (1 + random.nextDouble()));
                still.set(from, filled);
                lost += to - from;
                at += gap + burst;
            }
        }
        return new Run(QUIET * (MILLIS - still.cardinality()) / MILLIS, Math.min(1, lost / MILLIS));
    }

    /** Of some samples, how many are red where so many examples per second are claimed. */
    private static long red(int processors, double stolen, double burstMillis, double claimed, double confidence) {
        return IntStream.range(0, SAMPLES)
                .filter(sample -> {
                    SplittableRandom random = new SplittableRandom(sample);
                    List<Run> runs = new ArrayList<>();
                    for (int run = 0; run < RUNS; run++) {
                        runs.add(run(processors, stolen, burstMillis, random));
                    }
                    return verdict(runs, claimed, confidence).isRed();
                })
                .count();
    }

    private static Conditions stolen(double lost) {
        return new Conditions(
                "", 2, Map.of(), List.of(new Disturbance(Kind.STOLEN_TIME, "some was stolen", false, lost)));
    }

    private static VerdictStatus verdict(List<Run> runs, double claimed, double confidence) {
        ThroughputPoint point = new ThroughputPoint(
                1,
                1,
                runs.stream().map(Run::rate).toList(),
                1,
                0,
                List.of(),
                runs.stream().map(run -> stolen(run.lost())).toList(),
                Double.NaN);
        return ThroughputClaim.of(
                        Throughput.of("m", List.of(point)),
                        confidence > 0 ? atLeast(claimed).withConfidence(confidence) : atLeast(claimed))
                .judge()
                .status();
    }

    @ParameterizedTest
    @CsvSource({"1, 0.05, 10", "2, 0.05, 3", "2, 0.2, 30", "8, 0.05, 10", "1, 0.4, 100", "4, 0.02, 50", "2, 0.6, 10"})
    void a_model_that_is_fast_enough_is_never_red(int processors, double stolen, double burstMillis) {
        assertThat(red(processors, stolen, burstMillis, 0.99 * QUIET, 0)).isZero();
        assertThat(red(processors, stolen, burstMillis, 0.99 * QUIET, 0.95)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1, 0.05, 10", "2, 0.05, 3", "1, 0.1, 30", "4, 0.02, 50"})
    void one_that_answers_half_of_what_is_claimed_is_red_where_little_was_stolen(
            int processors, double stolen, double burstMillis) {
        assertThat(red(processors, stolen, burstMillis, 2 * QUIET, 0)).isEqualTo(SAMPLES);
        assertThat(red(processors, stolen, burstMillis, 2 * QUIET, 0.95)).isEqualTo(SAMPLES);
    }
}
