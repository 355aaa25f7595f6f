package shop;

import org.junit.jupiter.api.Test;
import org.modelunit.junit.ModelTest;

@ModelTest(Shop.class)
class SecondTest {

    @Test
    void asks_second(AutoCloseable model) {}
}
