package com.example.fashion;

import static org.modelunit.assertions.ModelAssertions.*;

import org.modelunit.junit.LatencyTest;
import org.modelunit.junit.ModelTest;
import org.modelunit.latency.LatencyComparison;

/** What 8 bits may cost in time, which depends on the processor; run by -Dgroups=latency. */
@ModelTest(Fashion.class)
class SpeedModelTest {

    @LatencyTest
    void is_no_slower_than_the_model_of_floats(LatencyComparison speed) {
        assertThat(speed).isNotSlowerBy(percent(50));
    }
}
