package org.modelunit.sorting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.modelunit.parallel.Workers;

class GroupedLabelsTest {

    @Provide
    Arbitrary<Scored> few() {
        return ScoredArbitraries.few();
    }

    @Provide
    Arbitrary<Scored> many() {
        return ScoredArbitraries.many();
    }

    /** Rows in groups; those of a group by themselves are what the plain way ranks. */
    private record InGroups(Scored rows, int groups, int[] codes) implements GroupedRows {

        static InGroups drawn(Scored rows, int groups) {
            SplittableRandom random = new SplittableRandom(rows.size());
            return new InGroups(
                    rows, groups, random.ints(rows.size(), -1, groups).toArray());
        }

        Scored ofGroup(int group) {
            int[] chosen = IntStream.range(0, codes.length)
                    .filter(row -> codes[row] == group)
                    .toArray();
            boolean[] isPositive = new boolean[chosen.length];
            for (int i = 0; i < chosen.length; i++) {
                isPositive[i] = rows.isPositive()[chosen[i]];
            }
            return new Scored(
                    Arrays.stream(chosen).mapToDouble(row -> rows.scores()[row]).toArray(), isPositive);
        }

        @Override
        public int size() {
            return rows.size();
        }

        @Override
        public void copyScores(int from, int to, double[] target) {
            rows.copyScores(from, to, target);
        }

        @Override
        public void copyPositives(int from, int to, int[] target) {
            rows.copyPositives(from, to, target);
        }

        @Override
        public void copyGroups(int from, int to, int[] target) {
            System.arraycopy(codes, from, target, 0, to - from);
        }
    }

    private static void assertEachIsRankedByItself(InGroups rows, int threads) {
        RankedLabels[] ranked = GroupedLabels.of(rows, Workers.of(threads));
        assertThat(ranked).hasSize(rows.groups());
        for (int group = 0; group < ranked.length; group++) {
            Scored alone = rows.ofGroup(group);
            assertThat(RankedLabelsTest.groups(ranked[group]))
                    .as("group %s of %s", group, rows.groups())
                    .isEqualTo(alone.groups());
            assertThat(ranked[group].halves())
                    .isEqualTo(RankedLabels.of(alone, Workers.of(1)).halves());
        }
    }

    @Property(tries = 300)
    void few_rows_are_ranked_in_their_groups(
            @ForAll("few") Scored rows, @ForAll @IntRange(min = 1, max = 9) int groups) {
        assertEachIsRankedByItself(InGroups.drawn(rows, groups), 1);
    }

    @Property(tries = 50)
    void many_rows_are_ranked_in_their_groups(
            @ForAll("many") Scored rows, @ForAll @IntRange(min = 1, max = 300) int groups) {
        assertEachIsRankedByItself(InGroups.drawn(rows, groups), 3);
    }

    @Test
    void a_group_too_large_for_one_thread_is_ranked_like_the_others() {
        SplittableRandom random = new SplittableRandom(1);
        int size = 400_000;
        double[] scores = random.doubles(size, -1, 1)
                .map(score -> Math.rint(score * 1e4) / 1e4)
                .toArray();
        boolean[] isPositive = new boolean[size];
        int[] codes = new int[size];
        for (int row = 0; row < size; row++) {
            isPositive[row] = random.nextDouble() < 0.5 + 0.4 * scores[row];
            codes[row] = random.nextInt(10) == 0 ? random.nextInt(5) : 3;
        }

        assertEachIsRankedByItself(new InGroups(new Scored(scores, isPositive), 5, codes), 2);
    }

    @Test
    void no_rows_and_no_groups_are_ranked_as_nothing() {
        Scored nothing = new Scored(new double[0], new boolean[0]);

        assertThat(GroupedLabels.of(new InGroups(nothing, 0, new int[0]), Workers.of(2)))
                .isEmpty();
        assertEachIsRankedByItself(new InGroups(nothing, 2, new int[0]), 2);
    }
}
