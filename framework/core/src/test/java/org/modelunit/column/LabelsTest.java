package org.modelunit.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelsTest {

    @Test
    void numbers_sort_as_numbers_and_text_as_text() {
        assertThat(Labels.occurring(List.of("10", "2", "1", "11", "2")).names()).containsExactly("1", "2", "10", "11");
        assertThat(Labels.occurring(List.of("-1.5", "1e3", "-2", "0")).names())
                .containsExactly("-2", "-1.5", "0", "1e3");
        assertThat(Labels.occurring(List.of("10", "2", "n/a")).names()).containsExactly("10", "2", "n/a");
        assertThat(Labels.occurring(List.of("1.0", "1", "-0", "0")).names()).containsExactly("-0", "0", "1", "1.0");
    }

    @Test
    void levels_are_known_of_numbers_and_where_somebody_said_them() {
        assertThat(Labels.of("10", "2", "1").levels()).hasValue(List.of("1", "2", "10"));
        assertThat(Labels.ordered("10", "2", "1").levels()).hasValue(List.of("10", "2", "1"));
        assertThat(Labels.ordered("low", "medium", "high").levels()).hasValue(List.of("low", "medium", "high"));
        assertThat(Labels.of("low", "medium", "high").levels()).isEmpty();
        assertThat(Labels.of("1", "1.0", "2").levels()).isEmpty();
        assertThat(Labels.of("0", "-0", "1").levels()).isEmpty();
        assertThat(Labels.of("1", "NaN").levels()).isEmpty();
    }

    @Test
    void null_is_refused_by_its_index() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Labels.of("bad", null))
                .withMessage("the label at index 1 is null; name it, or leave it out");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Labels.of(Arrays.asList(null, "good", null)))
                .withMessage("the label at index 0 is null, and so are 1 more of 3; name it, or leave it out");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Labels.occurring(Arrays.asList("a", null)))
                .withMessage("the label of row 1 is null; leave out rows without one");
    }
}
