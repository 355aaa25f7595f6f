package shop;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that are not easily told apart: the outer one passes, those of one name inside it fail. */
class OuterTest {

    @Test
    void t() {}

    @Nested
    class Hard {

        @Test
        void t() {
            assertTrue(!Boolean.getBoolean("hard"));
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void several(int number) {}
    }

    @Nested
    class Inherited extends WithNested {}
}
