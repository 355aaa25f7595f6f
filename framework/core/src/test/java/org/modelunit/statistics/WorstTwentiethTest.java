package org.modelunit.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorstTwentiethTest {

    /** The numbers 1 to count, the even ones before the odd ones. */
    private static double[] mixed(int count) {
        return DoubleStream.concat(
                        IntStream.rangeClosed(1, count).filter(i -> i % 2 == 0).asDoubleStream(),
                        IntStream.rangeClosed(1, count).filter(i -> i % 2 == 1).asDoubleStream())
                .toArray();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 1, 1", "19, 19, 1", "20, 20, 1", "21, 20.5, 1.5", "40, 39.5, 1.5", "100, 98, 3"})
    void it_is_one_value_of_twenty_rounded_up(int count, double highest, double lowest) {
        assertThat(WorstTwentieth.meanOfHighest(mixed(count))).isEqualTo(highest);
        assertThat(WorstTwentieth.meanOfLowest(mixed(count))).isEqualTo(lowest);
    }
}
