package org.modelunit.figure;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SmallBinsTest {

    private static final Axis TENTHS = new Axis("score", 0, 20, List.of());

    @Test
    void a_small_bin_is_joined_with_those_above_it_and_says_so() {
        assertThat(bins(7, 4, 1, 9).bins())
                .extracting(Bin::label)
                .containsExactly("0 to 1", "1 to 3 (2 bins joined)", "3 to 4");
        assertThat(counts(7, 4, 1, 9)).containsExactly(7L, 5L, 9L);
    }

    @Test
    void the_last_one_is_joined_with_those_below_it() {
        assertThat(counts(7, 9, 4)).containsExactly(7L, 13L);
        assertThat(counts(7, 0, 1)).containsExactly(8L);
    }

    @Test
    void empty_bins_stay_unless_they_lie_between() {
        assertThat(counts(0, 7, 0, 0, 5, 0)).containsExactly(0L, 7L, 0L, 0L, 5L, 0L);
        assertThat(counts(0, 3, 0, 6, 0)).containsExactly(0L, 9L, 0L);
    }

    @Test
    void fewer_than_five_in_all_are_one_bin() {
        assertThat(counts(1, 0, 2, 1)).containsExactly(4L);
        assertThat(counts(1)).containsExactly(1L);
        assertThat(counts(0, 0)).containsExactly(0L, 0L);
    }

    @Test
    void means_are_those_of_all_examples_joined() {
        Bins bins = Bins.of(
                "t",
                TENTHS,
                TENTHS,
                List.of("bad", "others"),
                List.of(
                        new BinTally(0, 1, List.of(1L, 2L), 3, 1.5, 1),
                        new BinTally(1, 2, List.of(0L, 6L), 1, 1.5, 3)));

        assertThat(bins.bins()).singleElement().satisfies(bin -> {
            assertThat(bin.counts()).containsExactly(1L, 8L);
            assertThat(bin.points()).containsExactly(new Point(0.75, 1));
            assertThat(List.of(bin.from(), bin.to())).containsExactly(0.0, 2.0);
        });
    }

    @Property
    void nobody_is_known_by_a_bin_and_nobody_is_lost(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 9) Integer> counts) {
        int[] given = counts.stream().mapToInt(Integer::intValue).toArray();
        long all = Arrays.stream(given).sum();

        List<Long> joined = counts(given);

        assertThat(joined.stream().mapToLong(Long::longValue).sum()).isEqualTo(all);
        assertThat(joined).allMatch(count -> count == 0 || count >= Math.min(5, all));
    }

    private static List<Long> counts(int... counts) {
        return bins(counts).bins().stream().map(Bin::examples).collect(toList());
    }

    private static Bins bins(int... counts) {
        List<BinTally> tallies = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            tallies.add(BinTally.counted(i, i + 1.0, List.of((long) counts[i])));
        }
        return Bins.of("t", TENTHS, TENTHS, List.of("all"), tallies);
    }
}
