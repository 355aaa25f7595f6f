package org.modelunit.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.claim.Threshold.atMost;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.latency.LatencyLimit;
import org.modelunit.latency.LatencyVerdict;

class SustainedClaimTest {

    private static final LatencyLimit LIMIT =
            LatencyLimit.atMost(Duration.ofMillis(50)).withConfidence(0.99);

    private static LoadStep step(double rate, int calls, int late) {
        long[] nanos = new long[calls];
        Arrays.fill(nanos, 1_000_000);
        for (int i = 0; i < late; i++) {
            nanos[i * (calls / late)] = 60_000_000;
        }
        return LoadStep.of(rate, nanos);
    }

    private static LatencyVerdict judge(double rate, LoadStep... steps) {
        return SustainedClaim.of(LoadProfile.of("m", List.of(steps)), rate, 99, LIMIT)
                .judge();
    }

    @Test
    void a_rate_is_sustained_where_few_enough_calls_are_late() {
        assertThat(judge(200, step(200, 2010, 10)).status()).isEqualTo(VerdictStatus.SHOWN);
        assertThat(judge(200, step(200, 2010, 11)).status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(judge(200, step(200, 2010, 60)).status()).isEqualTo(VerdictStatus.REFUTED);
    }

    @Test
    void a_model_that_falls_behind_fails_with_its_backlog() {
        LatencyVerdict verdict = judge(200, step(200, 2010, 0).withBacklog(1000, true));

        assertThat(verdict.status()).isEqualTo(VerdictStatus.REFUTED);
        assertThat(verdict.seen().get(0).value()).isEqualTo("1,000 calls outstanding at 200 per second");
    }

    @Test
    void a_rate_that_was_not_offered_is_inconclusive() {
        assertThat(judge(300, step(200, 2010, 0)).status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
    }

    @Test
    void a_million_calls_cost_what_the_machines_do() {
        LoadProfile profile = LoadProfile.of(
                "m", List.of(step(400, 500, 0).withBacklog(500, true), step(200, 500, 0), step(100, 500, 0)));
        Price price = Price.perHour("EUR", 0.18).atUtilization(0.5);

        LatencyVerdict verdict = CostClaim.of(profile, price, atMost(0.5)).judge();

        assertThat(verdict.status()).isEqualTo(VerdictStatus.MET);
        assertThat(verdict.value().measurement().value()).isEqualTo(0.5);
        assertThat(profile.machinesFor(1000, price)).isEqualTo(10);
    }
}
