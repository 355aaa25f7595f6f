package org.modelunit.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelunit.claim.VerdictStatus;

/** How often a claim on a slowdown errs and decides, by simulated sessions of four shapes that vary by 1.7 %; the tolerance is 10 %. */
class SlowdownErrorRatesTest {

    private static final double TOLERANCE = 0.1;
    private static final int ROUNDS = 60;

    private static Map<VerdictStatus, Integer> verdicts(SimulatedSessions sessions, double slowdown, int checks) {
        Map<VerdictStatus, Integer> counts = new EnumMap<>(VerdictStatus.class);
        for (int check = 0; check < checks; check++) {
            LatencyComparison comparison =
                    sessions.comparison(slowdown, LatencyComparison.MOST_PAIRS, ROUNDS, 1_000_003L * check + 17);
            counts.merge(SlowdownClaim.of(comparison, TOLERANCE).judge().status(), 1, Integer::sum);
        }
        return counts;
    }

    private static void assertRates(SimulatedSessions sessions, int checks) {
        Map<VerdictStatus, Integer> atTheBar = verdicts(sessions, 0.10, checks);
        assertThat(share(atTheBar, VerdictStatus.SHOWN, checks)).isLessThanOrEqualTo(0.01);
        assertThat(share(atTheBar, VerdictStatus.REFUTED, checks)).isLessThanOrEqualTo(0.01);
        assertThat(share(verdicts(sessions, 0.05, checks), VerdictStatus.SHOWN, checks))
                .isGreaterThanOrEqualTo(0.95);
        assertThat(share(verdicts(sessions, 0.13, checks), VerdictStatus.SHOWN, checks))
                .isLessThanOrEqualTo(0.01);
        assertThat(share(verdicts(sessions, 0.15, checks), VerdictStatus.REFUTED, checks))
                .isGreaterThanOrEqualTo(0.95);
        assertThat(share(verdicts(sessions, 0, checks), VerdictStatus.REFUTED, checks))
                .isLessThanOrEqualTo(0.002);
    }

    private static double share(Map<VerdictStatus, Integer> counts, VerdictStatus status, int checks) {
        return counts.getOrDefault(status, 0) / (double) checks;
    }

    @ParameterizedTest
    @EnumSource
    void a_model_at_the_bar_is_rarely_decided_and_one_away_from_it_nearly_always(SimulatedSessions sessions) {
        assertRates(sessions, 100);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("slow")
    void so_it_is_in_thousands_of_checks(SimulatedSessions sessions) {
        assertRates(sessions, 2_000);
    }
}
