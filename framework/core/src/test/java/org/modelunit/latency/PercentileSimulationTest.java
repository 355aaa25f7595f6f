package org.modelunit.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.modelunit.statistics.Side;
import org.modelunit.statistics.Streams;
import org.modelunit.statistics.distribution.Binomial;

/**
 * How often a model at its limit passes, by simulated traces. Of 1,000 traces of 2,010 calls each, the rule for 99 % confidence passes 9
 * where calls are independent, 4 to 6 where they are late in bursts of five and blocks of five have gaps of five calls or more between
 * them, 8 in bursts of two, 11 in bursts of ten with gaps of twenty; in bursts of five without gaps, 39. The binomial rule alone passes a
 * quarter of bursty traces.
 */
class PercentileSimulationTest {

    private static final int OF_A_BLOCK = 5;
    private static final int GAP = 10;
    private static final double LATE_IN_A_ROW = 5;
    private static final int TRACES = 1000;

    /** What became of traces of a model. */
    private record Outcome(int traces, int passes, int refutations) {

        /** Whether so many are no more than chance makes of a nominal rate, in 999 of 1,000 runs. */
        boolean passesAtMost(double nominal) {
            return Binomial.upperTail(passes, traces, nominal) > 0.001;
        }
    }

    /** What is asked of a trace. */
    private record Claimed(double percentile, double confidence, int calls) {

        double lateShare() {
            return Percentile.of(percentile).lateShare();
        }
    }

    /** Judges traces of a model of which a share of calls is late. */
    private static Outcome outcome(
            LatencyTraces.Shape shape, Claimed claimed, double lateShare, double meanBurst, int traces) {
        return outcome(shape, claimed, lateShare, meanBurst, GAP, traces);
    }

    private static Outcome outcome(
            LatencyTraces.Shape shape, Claimed claimed, double lateShare, double meanBurst, int gap, int traces) {
        long seed = Streams.seed(5, shape.name(), claimed.toString(), Double.toString(meanBurst));
        int passes = 0;
        int refutations = 0;
        double limit = Math.round(shape.quantile(1 - lateShare) * 1e6) / 1e6;
        for (int trace = 0; trace < traces; trace++) {
            SplittableRandom random = Streams.replicate(seed, trace);
            LatencyTraces made = meanBurst == 1
                    ? LatencyTraces.independent(shape, lateShare, random)
                    : new LatencyTraces(shape, lateShare, meanBurst, gap, random);
            CallTimes times = made.blocks(claimed.calls(), OF_A_BLOCK);
            PercentileEstimate estimate = PercentileEstimate.of(Percentile.of(claimed.percentile()), times, limit);
            passes += estimate.pValue(Side.AT_MOST, limit) <= 1 - claimed.confidence() ? 1 : 0;
            refutations += estimate.pValue(Side.AT_LEAST, limit) <= 1 - claimed.confidence() ? 1 : 0;
        }
        return new Outcome(traces, passes, refutations);
    }

    private static Stream<Arguments> shapesAndClaims() {
        return Stream.of(LatencyTraces.Shape.values()).flatMap(shape -> Stream.of(
                        new Claimed(99, 0.99, 2010),
                        new Claimed(99, 0.95, 1693),
                        new Claimed(95, 0.99, 400),
                        new Claimed(95, 0.95, 2010),
                        new Claimed(50, 0.95, 100))
                .map(claimed -> Arguments.of(shape, claimed)));
    }

    @ParameterizedTest
    @CsvSource({"1", "5"})
    void a_model_at_its_limit_passes_no_more_often_than_it_may(double meanBurst) {
        Claimed claimed = new Claimed(99, 0.99, 2010);
        Outcome outcome = outcome(LatencyTraces.Shape.LOGNORMAL, claimed, 0.01, meanBurst, 300);

        assertThat(outcome).matches(seen -> seen.passesAtMost(0.01));
    }

    @ParameterizedTest
    @CsvSource({"99, 0.99, 2010, 0.003", "95, 0.95, 2010, 0.035", "50, 0.95, 300, 0.4"})
    void a_good_model_passes(double percentile, double confidence, int calls, double lateShare) {
        Claimed claimed = new Claimed(percentile, confidence, calls);

        assertThat(outcome(LatencyTraces.Shape.LOGNORMAL, claimed, lateShare, 1, 100)
                        .passes())
                .isGreaterThanOrEqualTo(80);
    }

    @ParameterizedTest
    @CsvSource({"1", "5"})
    void a_bad_model_is_refuted(double meanBurst) {
        Claimed claimed = new Claimed(99, 0.99, 2010);
        Outcome outcome = outcome(LatencyTraces.Shape.EXPONENTIAL, claimed, 0.06, meanBurst, 100);

        assertThat(outcome.refutations()).isGreaterThanOrEqualTo(95);
        assertThat(outcome.passes()).isZero();
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("shapesAndClaims")
    void independent_calls_of_a_model_at_its_limit_pass_and_fail_no_more_often_than_they_may(
            LatencyTraces.Shape shape, Claimed claimed) {
        Outcome outcome = outcome(shape, claimed, claimed.lateShare(), 1, TRACES);

        assertThat(outcome).matches(seen -> seen.passesAtMost(1 - claimed.confidence()));
        assertThat(Binomial.upperTail(outcome.refutations(), outcome.traces(), 1 - claimed.confidence()))
                .isGreaterThan(0.001);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("shapesAndClaims")
    void calls_of_a_model_at_its_limit_that_are_late_in_bursts_of_five_pass_no_more_often_than_they_may(
            LatencyTraces.Shape shape, Claimed claimed) {
        Outcome outcome = outcome(shape, claimed, claimed.lateShare(), LATE_IN_A_ROW, TRACES);

        assertThat(outcome).matches(seen -> seen.passesAtMost(1 - claimed.confidence()));
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource
    void bursts_of_two_and_of_ten_with_gaps_of_twice_as_many_calls_pass_at_most_half_as_often_again(
            LatencyTraces.Shape shape) {
        Claimed claimed = new Claimed(99, 0.99, 2010);

        assertThat(outcome(shape, claimed, 0.01, 2, 4, TRACES)).matches(seen -> seen.passesAtMost(0.015));
        assertThat(outcome(shape, claimed, 0.01, 10, 20, TRACES)).matches(seen -> seen.passesAtMost(0.015));
    }
}
