package org.modelunit.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetTest {

    private static final Budget HOUR = Budget.starting(Duration.ofHours(1));

    /** A pair takes so many minutes. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, true", // ten pairs take ten minutes
        "1, 7, false", // and here more than an hour
        "5, 14, true", // what is nearly enough is not given up half way
        "5, 16, false",
        "10, 9, true", // sixteen are six more
        "10, 11, false",
        "16, 7, true", // and all are eight more
        "16, 8, false",
        "23, 70, true",
        "23, 80, false",
        "24, 0, false"
    })
    void there_is_time_for_the_next_look_or_there_is_no_more_pair(int pairs, int minutes, boolean isAllowed) {
        assertThat(HOUR.allowsMore(pairs, Duration.ofMinutes(minutes).toNanos()))
                .isEqualTo(isAllowed);
    }
}
