package org.modelunit.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.latency.Traces.millis;
import static org.modelunit.latency.Traces.spread;
import static org.modelunit.latency.Traces.withLate;

import org.junit.jupiter.api.Test;
import org.modelunit.claim.Fact;
import org.modelunit.claim.VerdictStatus;

class PercentileClaimTest {

    private static final LatencyLimit LIMIT = LatencyLimit.atMost(millis(5)).withConfidence(0.99);

    private static LatencyVerdict verdict(double... times) {
        return PercentileClaim.of(spread(times), 99, LIMIT).judge();
    }

    @Test
    void ten_of_2010_late_calls_pass_and_eleven_do_not() {
        assertThat(verdict(withLate(2010, 4, 10, 6)).status()).isEqualTo(VerdictStatus.SHOWN);
        assertThat(verdict(withLate(2010, 4, 11, 6)).status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(verdict(withLate(2010, 4, 40, 6)).status()).isEqualTo(VerdictStatus.REFUTED);
    }

    @Test
    void the_pass_mark_is_a_number_of_calls() {
        assertThat(verdict(withLate(2010, 4, 3, 6)).facts())
                .contains(new Fact("pass mark", "at most 10 of 2,010 calls above 5 ms", "3 are"));
    }

    @Test
    void fewer_than_2010_calls_show_nothing() {
        LatencyVerdict verdict = verdict(withLate(2009, 4, 0, 6));

        assertThat(verdict.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(verdict.sentence())
                .endsWith("but the data cannot tell: a p99 with 99% confidence takes 2,010 calls in blocks of 5, and"
                        + " these count for 2,009.");
    }
}
