package bank;

import org.junit.jupiter.api.Test;

class OtherTest {

    @Test
    void says_nothing_of_models() {}
}
