package com.example.credit;

import static org.modelunit.assertions.ModelAssertions.*;

import org.modelunit.junit.LatencyTest;
import org.modelunit.junit.ModelTest;
import org.modelunit.latency.LatencyComparison;
import org.modelunit.latency.LatencyProfile;
import org.modelunit.load.LoadProfile;
import org.modelunit.load.Price;

/** How fast a model has to be before it may score applicants; run by -Dgroups=latency, and gated in the module credit-risk-latency. */
@ModelTest(CreditRisk.class)
class LatencyModelTest {

    @LatencyTest
    void is_no_slower_than_the_champion(LatencyComparison speed) {
        assertThat(speed).isNotSlowerBy(percent(50));
    }

    @LatencyTest
    void answers_in_time(LatencyProfile calls) {
        assertThat(calls)
                .hasPercentile(95, atMost(millis(500)).withConfidence(0.99).aimingAt(millis(50)));
    }

    @LatencyTest
    void allocates_little(LatencyProfile calls) {
        assertThat(calls).hasAllocation(atMost(100_000));
    }

    @LatencyTest
    void bears_rush_hour(LoadProfile load) {
        assertThat(load).sustains(perSecond(200), 99, atMost(millis(100)).withConfidence(0.99));
    }

    @LatencyTest
    void costs_little(LoadProfile load) {
        assertThat(load)
                .costsPerMillion(
                        Price.perHour("EUR", 0.19).atUtilization(0.6),
                        atMost(0.50).withConfidence(0.99));
    }
}
