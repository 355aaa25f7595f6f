package org.modelunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {

    /** The rule in Python, by hashlib: an example held out there is held out here, whatever letters its key has. */
    @Test
    void holds_out_what_the_same_rule_holds_out_in_python() {
        Split split = new Split("german-credit-holdout", 1.0 / 3);

        assertThat(List.of(PYTHON_KEYS)).extracting(split::holdsOut).containsExactly(PYTHON_HELD_OUT);
    }

    @Test
    void holds_out_its_fraction_of_many_keys() {
        Split split = new Split("a third", 1.0 / 3);

        long heldOut = IntStream.range(0, 30_000)
                .filter(number -> split.holdsOut("applicant " + number))
                .count();

        assertThat(heldOut / 30_000.0).isCloseTo(1.0 / 3, within(0.01));
    }

    @Test
    void a_larger_fraction_keeps_what_a_smaller_one_held_out() {
        Split small = new Split("same name", 0.1);
        Split large = new Split("same name", 0.3);

        assertThat(IntStream.range(0, 1_000).mapToObj(Integer::toString).filter(small::holdsOut))
                .isNotEmpty()
                .allMatch(large::holdsOut);
    }

    @Test
    void another_name_is_another_split() {
        Split one = new Split("one", 0.5);
        Split other = new Split("other", 0.5);

        assertThat(IntStream.range(0, 100).mapToObj(Integer::toString))
                .anyMatch(key -> one.holdsOut(key) != other.holdsOut(key));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 33, -0.5, Double.NaN})
    void refuses_a_fraction_that_is_none(double fraction) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Split("split", fraction))
                .withMessage("fraction must lie above 0 and below 1, but was " + fraction
                        + (fraction == 33 ? " (did you mean 0.33?)" : ""));
    }

    private static final String[] PYTHON_KEYS = {
        "",
        "1",
        "17",
        "applicant 4",
        "a\u001fb\u001fc",
        "Z\u00fcrich",
        "gr\u00f6\u00dfer \u2265 7",
        "\ud83d\ude00",
        "line\nbreak",
        "0<=X<200\u001f48"
    };
    private static final Boolean[] PYTHON_HELD_OUT = {false, false, true, false, false, false, false, false, true, true
    };
}
