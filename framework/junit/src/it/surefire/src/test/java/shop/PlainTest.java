package shop;

import org.junit.jupiter.api.Test;

class PlainTest {

    @Test
    void knows_nothing_of_models() {}
}
