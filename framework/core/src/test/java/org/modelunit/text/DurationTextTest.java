package org.modelunit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationTextTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 s",
        "PT0.0000015S, 0.0015 ms",
        "PT0.001S, 1 ms",
        "PT0.2S, 200 ms",
        "PT1.1S, 1100 ms",
        "PT1S, 1 s",
        "PT59S, 59 s",
        "PT1M, 1 minute",
        "PT90S, 90 s",
        "PT10M, 10 minutes",
        "PT1H, 1 hour",
        "PT90M, 90 minutes",
        "PT48H, 48 hours"
    })
    void a_length_of_time_is_written_in_the_largest_unit_in_which_it_is_whole(Duration duration, String text) {
        assertThat(DurationText.of(duration)).isEqualTo(text);
    }
}
