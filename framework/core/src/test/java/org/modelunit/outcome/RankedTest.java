package org.modelunit.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.modelunit.column.NumberColumn;
import org.modelunit.privacy.ShowingRows;
import org.modelunit.sample.SampleDesign;

@ExtendWith(ShowingRows.class)
class RankedTest {

    private static final Query SPEED = Query.of("speed", new double[] {3, 0, 1}, new double[] {0.9, 0.7, 0.2});
    private static final Query PRICE = Query.of("price", new double[] {0, 2}, new double[] {0.8, 0.6});

    @Test
    void rows_are_queries_and_items_lie_one_after_another() {
        Ranked outcomes = Ranked.of(List.of(SPEED, PRICE));
        assertThat(outcomes.size()).isEqualTo(2);
        assertThat(outcomes.firstItem(1)).isEqualTo(3);
        assertThat(outcomes.firstItem(2)).isEqualTo(5);
        assertThat(outcomes.relevance()).isEqualTo(NumberColumn.of(3, 0, 1, 0, 2));
        assertThat(outcomes.scores()).isEqualTo(NumberColumn.of(0.9, 0.7, 0.2, 0.8, 0.6));
        assertThat(outcomes.query(1)).isEqualTo(PRICE);
    }

    @Test
    void the_lines_of_a_file_are_gathered_by_query() {
        Ranked outcomes = Ranked.of(
                List.of("speed", "price", "speed", "price", "speed"),
                NumberColumn.of(3, 0, 0, 2, 1),
                NumberColumn.of(0.9, 0.8, 0.7, 0.6, 0.2));
        assertThat(outcomes.query(0)).isEqualTo(SPEED);
        assertThat(outcomes.query(1)).isEqualTo(PRICE);
    }

    @Test
    void a_query_that_is_drawn_twice_is_two_rows() {
        SampleDesign weighted = SampleDesign.simple(2).withWeights(NumberColumn.of(1, 5));
        Ranked drawn = Ranked.of(List.of(SPEED, PRICE)).withDesign(weighted).rows(new int[] {1, 0, 1});
        assertThat(List.of(drawn.query(0), drawn.query(1), drawn.query(2))).containsExactly(PRICE, SPEED, PRICE);
        assertThat(drawn.design().weights().get(2)).isEqualTo(5);
    }

    @Test
    void a_query_is_there_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ranked.of(List.of(SPEED, PRICE, SPEED)))
                .withMessage("query 'speed' is there twice, again at row 2;"
                        + " put its items together, or give it a key of its own");
    }

    @Test
    void columns_are_of_the_same_items() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ranked.of(List.of("a", "b"), NumberColumn.of(1, 2), NumberColumn.of(1)))
                .withMessage("there are 2 items by their queries, but 2 relevances and 1 scores");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ranked.of(List.of("a", "b"), NumberColumn.of(1), NumberColumn.of(1, 2)));
    }

    @Test
    void a_design_is_of_the_queries() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ranked.of(List.of(SPEED, PRICE)).withDesign(SampleDesign.simple(5)))
                .withMessage("there are 2 queries, but the sample design is of 5");
    }

    @Test
    void a_query_without_items_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Query.of("empty", new double[0], new double[0]))
                .withMessage("query 'empty' has no items, so there is nothing to rank;"
                        + " name the relevant ones that the model did not return, with a score of negative infinity");
    }

    @Test
    void numbers_that_are_none_are_refused_by_query_and_item() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Query.of("q", new double[] {1, 0}, new double[] {1}))
                .withMessage("query 'q' has 2 relevances, but 1 scores; give both for each item");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Query.of("q", new double[] {1, -1}, new double[] {1, 2}))
                .withMessage(
                        "a relevance must be finite and not below 0, but the relevance of item 1 of query 'q' is -1.0");
        for (double none : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Query.of("q", new double[] {none}, new double[] {1}))
                    .withMessageContaining("item 0 of query 'q' is " + none);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Query.of("q", new double[] {1, 1}, new double[] {1, Double.NaN}))
                .withMessage("the score of item 1 of query 'q' is NaN;"
                        + " an item that the model did not return has a score of negative infinity");
    }
}
