package org.modelunit.perturbation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RangedChangeTest {

    record Whole(Double part) {}

    private static final Perturbation<Double> MORE =
            RangedChange.graded("more", 0.5, "a share", 1, (number, draw) -> number + draw.strength());

    @Test
    void a_strength_within_its_range_is_told_to_the_change() {
        assertThat(Applied.to(1.0, MORE)).isEqualTo(1.5);
        assertThat(Applied.to(1.0, MORE.at(1))).isEqualTo(2.0);
        assertThat(Applied.to(1.0, MORE.sometimes(0.999_999).at(0.25))).isEqualTo(1.25);
        assertThat(Applied.to(1.0, MORE.then(MORE))).isEqualTo(2.0);
        assertThat(Applied.to(1.0, MORE.then(MORE).at(0.25))).isEqualTo(1.5);
    }

    @Test
    void one_beyond_it_is_an_error_at_once_for_a_part_too() {
        String message = "the strength is a share, above 0 and at most 1, but was 2 (did you mean 0.02?)";
        assertThatThrownBy(() -> MORE.at(2)).hasMessage(message);
        assertThatThrownBy(() -> MORE.along(0.5, 2)).hasMessage(message);
        assertThatThrownBy(() -> RangedChange.graded("x", 2, "a share", 1, (Double x, Draw draw) -> x))
                .hasMessage(message);
        Perturbation<Whole> inPart = MORE.in(Whole::part, (whole, part) -> new Whole(part));
        assertThatThrownBy(() -> inPart.at(2)).hasMessage(message);
        assertThat(Applied.to(new Whole(1.0), inPart.at(0.75))).isEqualTo(new Whole(1.75));
    }

    @Test
    void one_that_comes_through_another_is_an_error_where_it_is_applied() {
        assertThatThrownBy(() -> Applied.to(1.0, MORE.then(MORE).at(2))).hasMessageContaining("at most 1");
        assertThatThrownBy(() -> Applied.to(1.0, MORE.sometimes(0.999_999).at(2)))
                .hasMessageContaining("at most 1");
    }
}
