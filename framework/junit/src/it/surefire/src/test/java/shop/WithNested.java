package shop;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

abstract class WithNested {

    @Test
    void inherited() {}

    @Nested
    class Inner {

        @Test
        void inner() {}
    }
}
