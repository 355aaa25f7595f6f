package org.modelunit.perturbation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class DrawTest {

    private static Draw draw(long seed) {
        return new Draw(seed, Double.NaN, Set.of());
    }

    private static double[] normals(long seed, int count) {
        Draw draw = draw(seed);
        return DoubleStream.generate(draw::normal).limit(count).toArray();
    }

    @Test
    void normal_numbers_are_the_same_in_every_run_and_in_every_java() {
        assertThat(normals(42, 3)).containsExactly(-1.18343157829207, -0.9091086038620781, 0.09662828803578143);
        assertThat(normals(42, 101)).startsWith(normals(42, 100));
    }

    @Test
    void normal_numbers_have_the_moments_and_tails_of_their_distribution() {
        double[] numbers = normals(7, 400_000);
        double mean = DoubleStream.of(numbers).average().orElseThrow();
        double square = DoubleStream.of(numbers).map(x -> x * x).average().orElseThrow();
        double fourth =
                DoubleStream.of(numbers).map(x -> x * x * x * x).average().orElseThrow();
        assertThat(mean).isBetween(-0.008, 0.008); // five standard errors
        assertThat(square).isBetween(0.988, 1.012);
        assertThat(fourth).isBetween(2.92, 3.08);
        assertThat(DoubleStream.of(numbers).filter(x -> x > 1.959964).count() / 400_000.0)
                .isBetween(0.0237, 0.0263);

        double neighbours = 0;
        for (int i = 1; i < numbers.length; i++) {
            neighbours += numbers[i] * numbers[i - 1];
        }
        assertThat(neighbours / numbers.length).isBetween(-0.008, 0.008);
    }

    @Test
    void a_part_draws_from_a_stream_of_its_own() {
        assertThat(draw(1).part(0, 2).normal()).isNotEqualTo(draw(1).normal());
        assertThat(draw(1).part(0, 2).normal()).isNotEqualTo(draw(1).part(1, 2).normal());
        assertThat(draw(1).part(0, 2).strength()).isEqualTo(2);
    }
}
