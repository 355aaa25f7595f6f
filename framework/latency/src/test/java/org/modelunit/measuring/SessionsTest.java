package org.modelunit.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.modelunit.Model;

class SessionsTest {

    @Test
    void a_session_asks_its_model_for_one_input_at_a_time() {
        Model<String, Integer> lengths =
                inputs -> inputs.size() * 10 + inputs.get(0).length();

        try (TimedSession<String> session =
                Sessions.of("lengths", () -> lengths).open()) {
            assertThat(session.call("abc")).isEqualTo(13);
        }
    }
}
