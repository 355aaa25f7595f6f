package org.modelunit.statistics.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.modelunit.statistics.Alike;
import org.modelunit.statistics.BenjaminiHochberg;
import org.modelunit.statistics.ClopperPearson;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Holm;
import org.modelunit.statistics.MaxT;
import org.modelunit.statistics.McNemar;
import org.modelunit.statistics.Mean;
import org.modelunit.statistics.MiettinenNurminen;
import org.modelunit.statistics.SampleEstimates;
import org.modelunit.statistics.Side;
import org.modelunit.statistics.Tango;
import org.modelunit.statistics.Wilson;
import org.modelunit.statistics.area.DeLong;
import org.modelunit.statistics.area.PairedDeLong;
import org.modelunit.statistics.resampling.BCa;
import org.modelunit.statistics.resampling.Bootstrap;
import org.modelunit.statistics.resampling.Resampling;

/** No function of this package answers where there is no right answer. */
class ArgumentsTest {

    private static final double NAN = Double.NaN;

    static Stream<ThrowingCallable> askedForWhatCannotBe() {
        return Stream.of(
                () -> ClopperPearson.lower(3, 2, 0.95),
                () -> ClopperPearson.lower(-1, 2, 0.95),
                () -> ClopperPearson.lower(0, 0, 0.95),
                () -> ClopperPearson.lower(1, 2, 95),
                () -> ClopperPearson.lower(1, 2, NAN),
                () -> ClopperPearson.lower(0, 2, NAN),
                () -> ClopperPearson.upper(3, 2, 0.95),
                () -> ClopperPearson.upper(2, 2, 1),
                () -> ClopperPearson.upper(1, 2, 0.2),
                () -> ClopperPearson.pValue(Side.AT_LEAST, 3, 2, 0.5),
                () -> ClopperPearson.pValue(Side.AT_LEAST, 1, 2, NAN),
                () -> ClopperPearson.estimate(3, 2, 2),
                () -> ClopperPearson.estimate(1, 2, 1),
                () -> ClopperPearson.plan(0, 1),
                () -> Wilson.lower(3, 2, 0.95),
                () -> Wilson.lower(0, -2, 0.95),
                () -> Wilson.upper(1, 2, 95),
                () -> Wilson.upper(2, 2, NAN),
                () -> Wilson.pValue(Side.AT_MOST, -1, 2, 0.5),
                () -> Wilson.pValue(Side.AT_MOST, 1, 2, NAN),
                () -> Binomial.probability(3, 2, 0.5),
                () -> Binomial.probability(1, 2, 1.5),
                () -> Binomial.probability(1, 2, NAN),
                () -> Binomial.upperTail(1, -1, 0.5),
                () -> Binomial.upperTail(0, 2, NAN),
                () -> Binomial.lowerTail(1, 2, -0.1),
                () -> Tango.estimate(2, 2, 3),
                () -> Tango.estimate(-1, 2, 3),
                () -> Tango.estimate(Long.MAX_VALUE, 1, 3),
                () -> Tango.estimate(0, 0, 0),
                () -> Tango.estimate(0, 0, 3, 2),
                () -> Tango.plan(0, 0.1),
                () -> Tango.plan(10, 1.1),
                () -> Tango.plan(10, NAN),
                () -> MiettinenNurminen.difference(3, 2, 1, 2),
                () -> MiettinenNurminen.ratio(1, 2, 0, 2),
                () -> MiettinenNurminen.againstWhole(1, 2, 1, 2),
                () -> MiettinenNurminen.againstWhole(2, 3, 1, 5),
                () -> McNemar.pValue(-1, 2),
                () -> Mean.estimate(NAN, 1, 40),
                () -> Mean.estimate(0, NAN, 40),
                () -> Mean.estimate(0, Double.POSITIVE_INFINITY, 40),
                () -> Mean.plan(-1, 40),
                () -> Mean.plan(1, 1),
                () -> DeLong.plan(0, 10),
                () -> DeLong.estimate(new long[] {1, 0}, new long[] {0, 1}, NAN),
                () -> DeLong.estimate(new long[] {1, 0}, new long[] {0, 1}, 2),
                () -> DeLong.estimate(new long[] {1, 0}, new long[] {1}, 0.5),
                () -> DeLong.variance(new long[] {1, -1}, new long[] {1, 2}),
                () -> DeLong.expectedVariance(2, 10, 10),
                () -> DeLong.expectedVariance(0.7, 0, 10),
                () -> PairedDeLong.estimate(new double[2], new double[3], new boolean[3]),
                () -> Normal.quantile(0),
                () -> Normal.quantile(NAN),
                () -> Holm.adjusted(new double[] {1.1}),
                () -> BenjaminiHochberg.adjusted(new double[] {NAN}),
                () -> MaxT.adjusted(new double[] {1}, 0, r -> new double[] {1}),
                () -> Resampling.rows(0),
                () -> Resampling.clusters(new int[0]),
                () -> Resampling.strata(new int[] {-1}),
                () -> Bootstrap.estimate(NAN, Resampling.rows(40), 1, counts -> counts[0]),
                () -> BCa.estimate(NAN, Resampling.rows(40), 1, counts -> counts[0]),
                () -> new Alike(3, 2, 2, 1, "examples"),
                () -> new Alike(0, 2, 2, 0, "examples"),
                () -> new Alike(0, 2, 2, NAN, "examples"));
    }

    @ParameterizedTest
    @MethodSource("askedForWhatCannotBe")
    void what_cannot_be_is_refused(ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_estimate_refuses_a_confidence_that_is_none(SampleEstimates sample) {
        Estimate estimate = sample.estimate();
        double bar = estimate.value();
        for (double none : new double[] {95, 1, 0.2, 0, -1, NAN}) {
            for (Side side : Side.values()) {
                refuses(confidence -> estimate.bound(side, confidence), none, "bound");
                refuses(confidence -> estimate.passMark(side, bar, confidence), none, "pass mark");
                refuses(confidence -> estimate.refutationLimit(side, bar, confidence), none, "refutation limit");
                refuses(confidence -> estimate.power(side, bar, confidence, bar), none, "power");
                refuses(confidence -> estimate.examplesNeeded(side, bar, confidence, bar, 0.8), none, "examples");
                refuses(confidence -> estimate.smallestShortfall(side, bar, confidence, 0.8), none, "shortfall");
            }
        }
    }

    private static void refuses(DoubleConsumer asked, double argument, String what) {
        assertThatThrownBy(() -> asked.accept(argument))
                .as("%s at %s", what, argument)
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_confidence_in_percent_is_recognized() {
        assertThatThrownBy(() -> ClopperPearson.lower(1, 2, 95))
                .hasMessage("confidence must be at least 0.5 and below 1, but was 95.0 (did you mean 0.95?)");
        assertThatThrownBy(() -> ClopperPearson.lower(3, 2, 0.95))
                .hasMessage("successes must lie between 0 and the number of all, 2, but was 3");
        assertThat(ClopperPearson.lower(2, 2, 0.95)).isPositive();
    }
}
