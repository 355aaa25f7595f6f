package org.modelunit.statistics.resampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.parallel.Workers;
import org.modelunit.statistics.Streams;

class ResamplingTest {

    private static int[] drawn(Resampling resampling, int replicate) {
        int[] counts = new int[resampling.size()];
        Arrays.fill(counts, 77); // what is left of the draw before
        resampling.draw(Streams.replicate(1, replicate), counts);
        return counts;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100, 101})
    void as_many_rows_are_drawn_as_there_are(int size) {
        assertThat(Arrays.stream(drawn(Resampling.rows(size), 0)).sum()).isEqualTo(size);
    }

    @Test
    void every_row_is_drawn_equally_often() {
        int[] total = new int[7];
        for (int replicate = 0; replicate < 10_000; replicate++) {
            int[] counts = drawn(Resampling.rows(7), replicate);
            for (int row = 0; row < 7; row++) {
                total[row] += counts[row];
            }
        }

        // 10,000 draws each, with a standard deviation of 93
        assertThat(Arrays.stream(total).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(9_650, 10_350));
    }

    @Test
    void draws_do_not_depend_on_one_another() {
        double squares = 0;
        for (int replicate = 0; replicate < 1_000; replicate++) {
            for (int count : drawn(Resampling.rows(100), replicate)) {
                squares += (count - 1) * (count - 1);
            }
        }

        // the variance of a binomial count of 100 draws, each with a chance of 1 in 100
        assertThat(squares / 100_000).isBetween(0.97, 1.01);
    }

    @Test
    void rows_are_drawn_within_their_stratum() {
        int[] strata = {0, 2, 2, 0, 0, 2, 0, 2, 2, 2};

        for (int replicate = 0; replicate < 20; replicate++) {
            int[] counts = drawn(Resampling.strata(strata), replicate);
            assertThat(counts[0] + counts[3] + counts[4] + counts[6]).isEqualTo(4);
            assertThat(Arrays.stream(counts).sum()).isEqualTo(10);
        }
    }

    @Test
    void clusters_are_drawn_whole() {
        int[] clusters = {5, 1, 5, 1, 3, 3, 3, 1};

        for (int replicate = 0; replicate < 20; replicate++) {
            int[] counts = drawn(Resampling.clusters(clusters), replicate);
            assertThat(counts[0]).isEqualTo(counts[2]);
            assertThat(counts[1]).isEqualTo(counts[3]).isEqualTo(counts[7]);
            assertThat(counts[4]).isEqualTo(counts[5]).isEqualTo(counts[6]);
            assertThat(counts[0] + counts[1] + counts[4]).isEqualTo(3);
        }
    }

    @Test
    void what_cannot_be_trusted_says_so() {
        assertThat(Resampling.rows(29).caveat())
                .isEqualTo("a bootstrap of fewer than 30 examples cannot be trusted, and there are 29");
        assertThat(Resampling.clusters(new int[100]).caveat())
                .isEqualTo("a bootstrap of fewer than 30 groups cannot be trusted, and there are 1 among 100 examples");
        int[] strata = new int[40];
        strata[7] = 1;
        assertThat(Resampling.strata(strata).caveat())
                .isEqualTo("stratum 1 has a single example, which does not show how its examples vary");
        assertThat(Resampling.rows(30).caveat()).isEmpty();
    }

    @Test
    void codes_below_zero_and_samples_without_rows_are_refused() {
        assertThatThrownBy(() -> Resampling.clusters(new int[] {0, -1}))
                .hasMessage("codes must count from 0 on, but one was -1");
        assertThatThrownBy(() -> Resampling.strata(new int[0])).hasMessageContaining("there were none");
        assertThatThrownBy(() -> Resampling.rows(0)).hasMessageContaining("there were 0");
    }

    @Test
    void a_jackknife_leaves_each_row_out_once() {
        int[] codes = new int[1000];
        Arrays.setAll(codes, row -> row % 60);
        for (Resampling resampling :
                new Resampling[] {Resampling.rows(1000), Resampling.strata(codes), Resampling.clusters(codes)}) {
            JackknifeGroups groups = resampling.groups(50, Streams.replicate(1, 0));
            int[] left = new int[1000];
            int[] counts = new int[1000];
            for (int group = 0; group < groups.groups(); group++) {
                groups.leaveOut(group, counts);
                for (int row = 0; row < 1000; row++) {
                    left[row] += 1 - counts[row];
                }
            }
            assertThat(left).containsOnly(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void replicates_are_the_same_bits_for_any_number_of_threads(int threads) {
        ToDoubleFunction<int[]> value = counts -> {
            double sum = 0;
            for (int row = 0; row < counts.length; row++) {
                sum += counts[row] * Math.sin(row);
            }
            return sum;
        };
        int[] codes = new int[500];
        Arrays.setAll(codes, row -> row % 37);
        for (Resampling resampling :
                new Resampling[] {Resampling.rows(500), Resampling.strata(codes), Resampling.clusters(codes)}) {
            assertThat(Replicates.drawn(333, resampling, 5, Workers.of(threads), value))
                    .isEqualTo(Replicates.drawn(333, resampling, 5, Workers.of(1), value));
        }
    }
}
