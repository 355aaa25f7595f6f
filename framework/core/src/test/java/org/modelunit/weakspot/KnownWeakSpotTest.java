package org.modelunit.weakspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownWeakSpotTest {

    private static final Rule RULE = new Rule(List.of(new Condition.Missing("income")));

    private static KnownWeakSpot known(double worseBy, double share) {
        return new KnownWeakSpot(RULE, worseBy, share, "asked for later");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void a_gap_that_no_spot_can_have_is_refused(double worseBy) {
        assertThatThrownBy(() -> known(worseBy, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("worseBy must be finite and not below 0, but was " + worseBy);
    }

    @ParameterizedTest
    @CsvSource({
        "25, ' (did you mean 0.25?)'",
        "100, ' (did you mean 1?)'",
        "101, ''",
        "-5, ''",
        "-0.1, ''",
        "1.5, ' (did you mean 0.015?)'",
        "NaN, ''"
    })
    void a_share_that_is_none_is_refused_and_a_percentage_recognized(double share, String hint) {
        assertThatThrownBy(() -> known(0.1, share))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shareOfExamples must lie between 0 and 1, but was " + share + hint);
    }

    @Test
    void nothing_and_everything_are_shares_and_no_gap_is_one() {
        assertThat(known(0, 0).shareOfExamples()).isZero();
        assertThat(known(0, 1).worseBy()).isZero();
    }
}
