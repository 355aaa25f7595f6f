package org.modelunit.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SideTest {

    @Test
    void a_value_lies_beyond_its_bar_by_what_it_exceeds_it_on_its_side() {
        assertThat(Side.AT_LEAST.beyond(5, 3)).isEqualTo(2);
        assertThat(Side.AT_LEAST.beyond(3, 5)).isEqualTo(-2);
        assertThat(Side.AT_MOST.beyond(5, 3)).isEqualTo(-2);
        assertThat(Side.AT_MOST.beyond(3, 5)).isEqualTo(2);
    }
}
