package org.modelunit.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DensityCellsTest {

    private static final Axis UNIT = Axis.ofShares("share");

    private static Density density(double[] x, double[] y) {
        return Density.of("t", UNIT, UNIT, x, y);
    }

    private static long shown(Density density) {
        return density.counts().stream()
                .flatMap(List::stream)
                .mapToLong(Long::longValue)
                .sum();
    }

    @Property
    void nobody_is_known_by_a_cell_and_nobody_is_lost(
            @ForAll @Size(min = 1, max = 300) List<@DoubleRange(max = 1) Double> xs, @ForAll @IntRange int seed) {
        double[] x = xs.stream().mapToDouble(Double::doubleValue).toArray();
        double[] y = new Random(seed).doubles(x.length).toArray();

        Density density = density(x, y);

        assertThat(shown(density) + density.leftOut()).isEqualTo(x.length);
        assertThat(density.counts().stream().flatMap(List::stream))
                .allMatch(count -> count == 0 || count >= Math.min(5, x.length));
        assertThat(density.leftOut()).isLessThanOrEqualTo(x.length / 10);
    }

    @Test
    void what_lies_alone_is_counted_and_not_shown() {
        double[] x = new double[1_000];
        double[] y = new double[1_000];
        Arrays.fill(x, 0, 997, 0.5);
        Arrays.fill(y, 0, 997, 0.5);
        x[998] = 0.2;
        y[999] = 0.9;

        assertThat(density(x, y).leftOut()).isEqualTo(3);
        assertThat(shown(density(x, y))).isEqualTo(997);
    }

    @Test
    void few_points_that_lie_apart_have_large_cells() {
        double[] diagonal = IntStream.range(0, 60).mapToDouble(i -> i / 59.0).toArray();

        Density density = density(diagonal, diagonal);

        assertThat(density.counts()).hasSizeBetween(2, 12);
        assertThat(shown(density)).isGreaterThanOrEqualTo(54);
    }

    @Test
    void one_to_four_points_have_one_cell_and_equal_ones_their_place() {
        for (int size = 1; size < 5; size++) {
            assertThat(density(new double[size], new double[size]).counts()).containsExactly(List.of((long) size));
        }
        assertThat(density(new double[500], new double[500]).counts().get(0)).startsWith(500L, 0L);
    }
}
