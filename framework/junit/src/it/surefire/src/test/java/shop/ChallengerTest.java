package shop;

import org.junit.jupiter.api.Test;
import org.modelunit.settings.Settings;

class ChallengerTest {

    @Test
    void asks_for_the_challenger() {
        Settings.current().model("challenger");
    }
}
