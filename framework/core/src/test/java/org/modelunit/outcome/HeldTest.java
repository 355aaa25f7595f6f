package org.modelunit.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.modelunit.column.BooleanColumn;
import org.modelunit.sample.SampleDesign;

class HeldTest {

    @Test
    void each_example_has_a_truth_value() {
        Held outcomes = Held.of(true, false, true);

        assertThat(outcomes.size()).isEqualTo(3);
        assertThat(outcomes.count()).isEqualTo(2);
        assertThat(outcomes.held(0)).isTrue();
        assertThat(outcomes.held(1)).isFalse();
        assertThat(outcomes.held()).isEqualTo(BooleanColumn.of(true, false, true));
        assertThat(outcomes.design()).isEqualTo(SampleDesign.simple(3));
        assertThat(outcomes.operatingPointInWords()).isEmpty();
    }

    @Test
    void a_column_is_taken_as_it_is() {
        BooleanColumn column = BooleanColumn.of(200, row -> row % 3 == 0);

        assertThat(Held.of(column).held()).isSameAs(column);
        assertThat(Held.of(column).count()).isEqualTo(67);
    }

    @Test
    void an_array_that_is_written_to_later_changes_nothing() {
        boolean[] values = {true, true};
        Held outcomes = Held.of(values);

        values[0] = false;

        assertThat(outcomes.held(0)).isTrue();
    }

    @Test
    void a_row_that_is_drawn_twice_is_two_rows_with_its_weight_and_group() {
        Held outcomes = Held.of(true, false, true)
                .withDesign(SampleDesign.simple(3).withClusters(new int[] {0, 0, 1}))
                .withWeights(1, 5, 2);

        Held drawn = outcomes.rows(new int[] {1, 2, 1});

        assertThat(drawn.held()).isEqualTo(BooleanColumn.of(false, true, false));
        assertThat(drawn.design().weights().get(2)).isEqualTo(5);
        assertThat(drawn.design().clusters()).hasValue(2);
        assertThat(drawn.design().units()[0]).isEqualTo(drawn.design().units()[2]);
    }

    @Test
    void there_may_be_no_examples() {
        assertThat(Held.of().size()).isZero();
        assertThat(Held.of(true).rows(new int[0]).count()).isZero();
    }

    @Test
    void a_row_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> Held.of(true).held(1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void a_design_is_of_the_examples() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Held.of(true, false).withDesign(SampleDesign.simple(5)))
                .withMessage("there are 2 examples, but the sample design is of 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Held.of(true, false).withWeights(1));
    }

    @Test
    void what_is_computed_is_computed_once() {
        Held outcomes = Held.of(true);

        assertThat(outcomes.<Object>once("key", Object::new)).isSameAs(outcomes.<Object>once("key", Object::new));
    }

    @Test
    void text_says_for_how_many_it_held() {
        assertThat(Held.of(true, false, true)).hasToString("3 examples, an expectation held for 2");
    }
}
