package org.modelunit.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {

    @Test
    void a_number_with_a_unit_is_a_time() {
        assertThat(TimeText.read("500ms")).contains(Duration.ofMillis(500));
        assertThat(TimeText.read("90s")).contains(Duration.ofSeconds(90));
        assertThat(TimeText.read("10 m")).contains(Duration.ofMinutes(10));
        assertThat(TimeText.read("10min")).contains(Duration.ofMinutes(10));
        assertThat(TimeText.read("2h")).contains(Duration.ofHours(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "0s", "-1s", "1.5h", "forever", "9999999s", "1 d", "1h30m", "１s"})
    void anything_else_is_none(String text) {
        assertThat(TimeText.read(text)).isEmpty();
    }
}
