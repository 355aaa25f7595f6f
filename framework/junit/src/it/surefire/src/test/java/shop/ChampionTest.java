package shop;

import org.junit.jupiter.api.Test;
import org.modelunit.settings.Settings;

class ChampionTest {

    @Test
    void asks_for_the_champion() {
        Settings.current().model("champion");
    }
}
