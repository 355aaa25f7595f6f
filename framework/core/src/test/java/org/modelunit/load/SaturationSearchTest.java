package org.modelunit.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SaturationSearchTest {

    private static final SimulatedQueue QUEUE = SimulatedQueue.ofMicros(1000); // saturated at 1,000 per second

    @Test
    void finds_where_a_queue_begins_to_grow() {
        double highest = SaturationSearch.from(50).within(0.05).highest(rate -> QUEUE.at(rate, 20_000, 1));

        assertThat(highest).isBetween(930.0, 1030.0);
    }

    @Test
    void finds_where_a_percentile_exceeds_its_limit() {
        double limit = QUEUE.at(800, 1_000_000, 4).latencyMillis(99);
        SaturationSearch search = new SaturationSearch(50, 1e6, 0.02, 99, limit);

        assertThat(search.highest(rate -> QUEUE.at(rate, 200_000, 2))).isCloseTo(800, within(40.0));
    }

    @Test
    void goes_down_where_even_the_first_rate_is_too_high() {
        assertThat(SaturationSearch.from(5000).highest(rate -> QUEUE.at(rate, 5000, 3)))
                .isBetween(800.0, 1100.0);
    }

    @Test
    void ends_where_no_rate_is_sustained_and_where_all_are() {
        List<Double> offered = new ArrayList<>();

        assertThat(SaturationSearch.from(100).highest(rate -> {
                    offered.add(rate);
                    return LoadStep.of(rate, LoadStep.UNANSWERED).withBacklog(1, true);
                }))
                .isZero();
        assertThat(offered).hasSize(11);
        assertThat(SaturationSearch.from(100).upTo(700).highest(rate -> LoadStep.of(rate, new long[12])))
                .isEqualTo(700);
    }

    @Test
    void ends_where_no_number_lies_between_two_rates() {
        AtomicInteger offered = new AtomicInteger();

        double highest = SaturationSearch.from(100).within(1e-17).highest(rate -> {
            assertThat(offered.incrementAndGet()).isLessThan(200);
            LoadStep step = LoadStep.of(rate, new long[12]);
            return rate < 123.456 ? step : step.withBacklog(12, true);
        });

        assertThat(highest).isEqualTo(Math.nextDown(123.456));
    }

    @Test
    void refuses_rates_that_are_none() {
        for (double rate : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> SaturationSearch.from(rate)).hasMessageContaining("rate must be a finite number");
        }
    }
}
