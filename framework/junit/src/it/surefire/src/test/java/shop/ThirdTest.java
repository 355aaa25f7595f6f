package shop;

import org.junit.jupiter.api.Test;
import org.modelunit.junit.ModelTest;

@ModelTest(Shop.class)
class ThirdTest {

    @Test
    void asks_third(AutoCloseable model) {}
}
