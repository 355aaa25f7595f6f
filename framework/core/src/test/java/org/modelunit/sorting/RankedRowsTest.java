package org.modelunit.sorting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.modelunit.parallel.Workers;

class RankedRowsTest {

    @Provide
    Arbitrary<Scored> few() {
        return ScoredArbitraries.few();
    }

    @Provide
    Arbitrary<Scored> many() {
        return ScoredArbitraries.many();
    }

    @Property
    void few_rows_are_ordered_as_by_a_plain_sort(@ForAll("few") Scored rows) {
        assertThat(order(RankedRows.of(rows, Workers.of(1)))).isEqualTo(rows.order());
    }

    @Property(tries = 100)
    void many_rows_are_ordered_as_by_a_plain_sort_on_any_number_of_threads(@ForAll("many") Scored rows) {
        int[] order = rows.order();

        assertThat(order(RankedRows.of(rows, Workers.of(1)))).isEqualTo(order);
        assertThat(order(RankedRows.of(rows, Workers.of(4)))).isEqualTo(order);
    }

    @Property(tries = 100)
    void labels_and_groups_are_those_of_the_ranking_without_rows(@ForAll("few") Scored rows) {
        RankedLabels labels = RankedLabels.of(rows, Workers.of(1));
        RankedRows ranked = RankedRows.of(rows, Workers.of(1));

        for (int position = 0; position < rows.size(); position++) {
            assertThat(ranked.labels().endsGroup(position)).isEqualTo(labels.endsGroup(position));
            assertThat(ranked.labels().isPositive(position)).isEqualTo(rows.isPositive()[ranked.row(position)]);
        }
    }

    private static int[] order(RankedRows ranked) {
        return IntStream.range(0, ranked.labels().size()).map(ranked::row).toArray();
    }
}
