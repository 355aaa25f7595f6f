package shop;

import org.junit.jupiter.api.Test;
import org.modelunit.junit.ModelTest;

@ModelTest(Shop.class)
class FirstTest {

    @Test
    void asks_first(AutoCloseable model) {}
}
