package org.modelunit.sorting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.parallel.Workers;

class RankedLabelsTest {

    @Provide
    Arbitrary<Scored> few() {
        return ScoredArbitraries.few();
    }

    @Provide
    Arbitrary<Scored> many() {
        return ScoredArbitraries.many();
    }

    @Property
    void few_rows_are_grouped_as_by_a_plain_sort(@ForAll("few") Scored rows) {
        assertThat(groups(RankedLabels.of(rows, Workers.of(1)))).isEqualTo(rows.groups());
    }

    @Property(tries = 100)
    void many_rows_are_grouped_as_by_a_plain_sort(@ForAll("many") Scored rows) {
        assertThat(groups(RankedLabels.of(rows, Workers.of(1)))).isEqualTo(rows.groups());
    }

    @Property(tries = 30)
    void threads_change_nothing(@ForAll("many") Scored rows) {
        List<String> groups = groups(RankedLabels.of(rows, Workers.of(1)));

        assertThat(groups(RankedLabels.of(rows, Workers.of(2)))).isEqualTo(groups);
        assertThat(groups(RankedLabels.of(rows, Workers.of(4)))).isEqualTo(groups);
    }

    @Property
    void pairs_are_counted_as_one_by_one(@ForAll("few") Scored rows) {
        assertThat(RankedLabels.of(rows, Workers.of(1)).halves()).isEqualTo(rows.halves());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 47, 48, 49, 63, 64, 65, 128, 1023, 1024, 1025, 8191, 8192, 8193, 16_384})
    void sizes_at_the_borders_of_words_and_pieces_are_ranked(int size) {
        double[] scores = new double[size];
        Arrays.setAll(scores, row -> row * 7919 % 1009 - 500);
        boolean[] isPositive = new boolean[size];
        for (int row = 0; row < size; row += 3) {
            isPositive[row] = true;
        }
        Scored rows = new Scored(scores, isPositive);
        RankedLabels ranked = RankedLabels.of(rows, Workers.of(2));

        assertThat(groups(ranked)).isEqualTo(rows.groups());
        assertThat(ranked.size()).isEqualTo(size);
        assertThat(ranked.groups()).isEqualTo(rows.groups().size());
        assertThat(ranked.positives()).isEqualTo((size + 2) / 3);
        assertThat(ranked.negatives()).isEqualTo(size - (size + 2) / 3);
    }

    /** The bits of infinity, turned round as those of negative numbers are, are those of the largest denormal number but for the sign. */
    @Test
    void numbers_whose_keys_differ_in_the_sign_alone_are_told_apart() {
        double denormal = Math.nextDown(Double.MIN_NORMAL);
        Scored rows = new Scored(
                new double[] {denormal, Double.NEGATIVE_INFINITY, denormal}, new boolean[] {true, false, true});

        assertThat(groups(RankedLabels.of(rows, Workers.of(1)))).containsExactly("0+1", "2+0");
    }

    static List<String> groups(RankedLabels ranked) {
        List<String> groups = new ArrayList<>();
        RankedGroups descending = ranked.descending();
        while (descending.next()) {
            groups.add(descending.positives() + "+" + descending.negatives());
        }
        Collections.reverse(groups);
        return groups;
    }
}
