package shop;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.modelunit.junit.ModelTest;

@ModelTest(Shop.class)
class FlakyTest {

    private static final AtomicInteger ATTEMPTS = new AtomicInteger();

    @Test
    void passes_when_run_again(AutoCloseable model) {
        assertTrue(ATTEMPTS.incrementAndGet() > 1);
    }
}
