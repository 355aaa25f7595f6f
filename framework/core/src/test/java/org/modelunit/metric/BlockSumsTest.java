package org.modelunit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.Metrics;
import org.modelunit.column.NumberColumn;
import org.modelunit.outcome.Regressed;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class BlockSumsTest {

    private static final String THREADS = "modelunit.threads";

    @AfterEach
    void forget() {
        System.clearProperty(THREADS);
    }

    @Test
    void sums_have_the_same_bits_on_any_number_of_threads() {
        Random random = new Random(1);
        int size = 1_000_003;
        Regressed outcomes = Regressed.of(
                NumberColumn.wrap(random.doubles(size).toArray()),
                NumberColumn.wrap(random.doubles(size).toArray()));

        double[] values = IntStream.of(1, 2, 4)
                .mapToDouble(threads -> value(Metrics.rootMeanSquaredError(), outcomes, threads))
                .toArray();

        assertThat(values[1]).isEqualTo(values[0]);
        assertThat(values[2]).isEqualTo(values[0]);
    }

    private static double value(Metric<Regressed> metric, Regressed outcomes, int threads) {
        System.setProperty(THREADS, Integer.toString(threads));
        return metric.value(outcomes.withDesign(outcomes.design()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 5, 4096})
    void all_terms_are_summed(int size) {
        double[] terms = new double[size];
        Arrays.setAll(terms, i -> i + 0.5);

        assertThat(BlockSums.sum(terms, size)).isCloseTo(size * size / 2.0, within(1e-9));
    }
}
