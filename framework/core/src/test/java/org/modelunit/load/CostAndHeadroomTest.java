package org.modelunit.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.claim.Threshold.atMost;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.latency.LatencyVerdict;

class CostAndHeadroomTest {

    private static final long MILLI = 1_000_000;

    private static LoadStep constant(double rate, int calls, long millis) {
        long[] nanos = new long[calls];
        Arrays.fill(nanos, millis * MILLI);
        return LoadStep.of(rate, nanos);
    }

    private static LoadProfile profile(LoadStep... steps) {
        return LoadProfile.of("m", List.of(steps));
    }

    @Test
    void three_times_a_rate_is_computed_in_decimals() {
        LoadProfile load = profile(constant(3.3, 60, 1)).withRateOfToday(1.1);

        assertThat(HeadroomClaim.survives(load, 3).judge().status()).isEqualTo(VerdictStatus.MET);
    }

    @Test
    void headroom_is_a_multiple_of_the_rate_of_today() {
        LoadProfile load = profile(
                        constant(100, 60, 1),
                        constant(300, 60, 1),
                        constant(400, 60, 1).withBacklog(9, true))
                .withRateOfToday(100);

        assertThat(HeadroomClaim.survives(load, 3).judge().status()).isEqualTo(VerdictStatus.MET);
        assertThat(HeadroomClaim.survives(load, 4).judge().status()).isEqualTo(VerdictStatus.MISSED);
        assertThat(HeadroomClaim.survives(load, 3.5).judge().status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThatThrownBy(() -> HeadroomClaim.survives(profile(constant(1, 1, 1)), 3))
                .hasMessageContaining("say it by withRateOfToday");
        assertThatThrownBy(() -> HeadroomClaim.survives(load, -3)).hasMessageContaining("above 0");
    }

    @Test
    void a_cost_is_open_where_higher_rates_were_not_offered() {
        Price price = Price.perHour("EUR", 0.18).atUtilization(0.5);
        LoadProfile open = profile(constant(100, 60, 1));

        assertThat(CostClaim.of(open, price, atMost(1)).judge().status()).isEqualTo(VerdictStatus.MET);
        assertThat(CostClaim.of(open, price, atMost(0.9)).judge().status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        LoadProfile closed = profile(constant(100, 60, 1), constant(110, 60, 1).withBacklog(60, true));
        assertThat(CostClaim.of(closed, price, atMost(0.9)).judge().status()).isEqualTo(VerdictStatus.MISSED);
        assertThat(CostClaim.of(closed, price, atMost(0.95).withConfidence(0.99))
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.INCONCLUSIVE);
        LoadProfile never = profile(constant(100, 60, 1).withBacklog(60, true));
        assertThat(CostClaim.of(never, price, atMost(0.9)).judge().status()).isEqualTo(VerdictStatus.MISSED);
        assertThatThrownBy(() -> never.machinesFor(100, price)).hasMessageContaining("kept up at no rate");
    }

    @Test
    void only_what_kept_up_with_all_rates_is_said_to_have_done_so() {
        Price price = Price.perHour("EUR", 0.18).atUtilization(0.5);
        LoadProfile all = profile(constant(100, 60, 1), constant(200, 60, 1)).withRateOfToday(100);
        LoadProfile few = profile(constant(100, 60, 1), constant(200, 6, 1)).withRateOfToday(100);

        assertThat(CostClaim.of(all, price, atMost(0.4)).judge().sentence())
                .contains("it kept up with all rates that were offered, and may cost less at higher ones");
        assertThat(CostClaim.of(few, price, atMost(0.4)).judge().sentence())
                .contains("at 200 calls per second nobody can say whether it kept up; offer the rate for longer");
        assertThat(HeadroomClaim.survives(all, 3).judge().sentence())
                .contains("it kept up with all rates that were offered, up to 200 calls per second; offer 300");
        assertThat(HeadroomClaim.survives(few, 3).judge().sentence()).doesNotContain("kept up with all");
    }

    @Test
    void a_cost_is_open_where_nobody_can_say_whether_a_cheaper_rate_was_kept_up_with() {
        Price price = Price.perHour("EUR", 0.18).atUtilization(0.5); // 1 EUR at 100 per second, 0.5 at 200
        LoadProfile load = profile(
                constant(100, 60, 1), constant(200, 6, 1), constant(400, 60, 1).withBacklog(60, true));

        assertThat(CostClaim.of(load, price, atMost(0.6)).judge().status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(CostClaim.of(load, price, atMost(0.6)).judge().sentence())
                .contains("at 200 calls per second nobody can say whether it kept up; offer the rate for longer");
        assertThat(CostClaim.of(load, price, atMost(0.4)).judge().status()).isEqualTo(VerdictStatus.MISSED);
    }

    @Test
    void a_cost_and_headroom_that_calls_which_threw_have_made_red_say_so() {
        long[] nanos = new long[60];
        Arrays.fill(nanos, MILLI);
        nanos[7] = LoadStep.FAILED;
        LoadProfile load =
                profile(constant(100, 60, 1), LoadStep.of(200, nanos)).withRateOfToday(100);
        Price price = Price.perHour("EUR", 0.18).atUtilization(0.5);

        for (LatencyVerdict verdict : List.of(
                HeadroomClaim.survives(load, 2).judge(),
                CostClaim.of(load, price, atMost(0.4)).judge())) {
            assertThat(verdict.status()).isEqualTo(VerdictStatus.MISSED);
            assertThat(verdict.sentence()).endsWith("but 1 of 60 calls threw at 200 calls per second.");
        }
        assertThat(HeadroomClaim.survives(load, 1).judge().status()).isEqualTo(VerdictStatus.MET);
    }

    @ParameterizedTest
    @CsvSource({
        "90, 0.7, 63, 1",
        "90, 0.7, 63.1, 2",
        "90, 0.7, 126, 2",
        "100, 0.55, 55, 1",
        "1.1, 1, 3.3, 3",
        "10, 0.6, 0.001, 1",
        "90, 0.6666666666666666, 60, 1",
        "90, 0.6666666666666666, 60.001, 2",
        "1000, 0.3333333333333333, 1000, 3"
    })
    void machines_that_just_suffice_are_enough(double kept, double share, double rate, int machines) {
        LoadProfile load = profile(constant(kept, 60, 1));

        assertThat(load.machinesFor(rate, Price.perHour("EUR", 1).atUtilization(share)))
                .isEqualTo(machines);
    }

    @Test
    void more_machines_than_can_be_counted_are_refused() {
        LoadProfile slow = profile(constant(0.001, 60, 1));

        assertThatThrownBy(() -> slow.machinesFor(1e9, Price.perHour("EUR", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1000000000 calls per second take more than 2,147,483,647 machines of 0.001 each");
    }

    @Test
    void refuses_prices_that_are_none() {
        assertThatThrownBy(() -> Price.perHour("EUR", -1)).hasMessageContaining("0 or more");
        assertThatThrownBy(() -> Price.perHour(" ", 1)).hasMessageContaining("currency");
        assertThatThrownBy(() -> Price.perHour("EUR", 1).atUtilization(60)).hasMessageContaining("did you mean 0.6?");
        assertThat(Price.perHour("EUR", 0).perMillion(0)).isZero();
        assertThat(Price.perHour("EUR", 1).perMillion(0)).isInfinite();
    }
}
