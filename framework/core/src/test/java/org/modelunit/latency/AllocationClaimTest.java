package org.modelunit.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.claim.Fact;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;

class AllocationClaimTest {

    private static LatencyProfile allocating(long... bytes) {
        return Traces.spread(1)
                .withAllocations(
                        Allocations.of(bytes, IntStream.range(0, bytes.length).toArray()));
    }

    private static LatencyVerdict verdict(LatencyProfile profile, Threshold threshold) {
        return AllocationClaim.of(profile, threshold).judge();
    }

    private static LatencyProfile constant(int inputs, long bytes) {
        long[] all = new long[inputs];
        Arrays.fill(all, bytes);
        return allocating(all);
    }

    @Test
    void the_mean_is_held_against_the_limit() {
        assertThat(verdict(allocating(4000, 4192), Threshold.atMost(4096)).status())
                .isEqualTo(VerdictStatus.MET);
        assertThat(verdict(allocating(4000, 4194), Threshold.atMost(4096)).status())
                .isEqualTo(VerdictStatus.MISSED);
        assertThat(verdict(allocating(4000, 4194), Threshold.atMost(4096))
                        .facts()
                        .get(0))
                .isEqualTo(Fact.of("most", "4,194 bytes for one input"));
    }

    @Test
    void each_input_counts_once_however_often_it_is_called() {
        Allocations twice = Allocations.of(new long[] {100, 100, 100, 700}, new int[] {4, 4, 4, 9});

        assertThat(verdict(Traces.spread(1).withAllocations(twice), Threshold.atMost(400))
                        .value()
                        .measurement()
                        .value())
                .isEqualTo(400);
    }

    @Test
    void with_confidence_an_input_that_was_not_seen_is_reckoned_with() {
        Threshold shown = Threshold.atMost(4096).withConfidence(0.95);

        assertThat(verdict(constant(100, 2048), shown).status()).isEqualTo(VerdictStatus.SHOWN);
        assertThat(verdict(constant(100, 4096), shown).status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(verdict(constant(100, 9000), shown).status()).isEqualTo(VerdictStatus.REFUTED);
        assertThat(verdict(constant(1, 4000), shown).status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(verdict(constant(3, 0), shown).status()).isEqualTo(VerdictStatus.SHOWN);
    }

    @Test
    void what_the_virtual_machine_does_not_tell_is_open() {
        LatencyProfile unknown = Traces.spread(1).withAllocations(Allocations.unknown("nobody counts here"));

        for (Threshold threshold :
                new Threshold[] {Threshold.atMost(1), Threshold.atMost(1).withConfidence(0.95)}) {
            LatencyVerdict verdict = verdict(unknown, threshold);
            assertThat(verdict.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
            assertThat(verdict.sentence()).endsWith("but the data cannot tell: nobody counts here.");
        }
    }

    @Test
    void calls_that_threw_fail_it_whatever_the_others_allocated() {
        CallTimes times = new CallTimes(List.of(CallBlock.of(0, 1, 1)), List.of(new FailedCall(0, 1, "no more")));
        LatencyProfile some =
                LatencyProfile.of("m", times).withAllocations(Allocations.of(new long[] {10, 10}, new int[] {0, 1}));
        LatencyProfile none = LatencyProfile.of("m", new CallTimes(List.of(), times.failures()));

        assertThat(verdict(some, Threshold.atMost(4096)).status()).isEqualTo(VerdictStatus.MISSED);
        assertThat(verdict(some, Threshold.atMost(4096)).sentence()).contains("1 of 3 calls threw");
        assertThat(verdict(some, Threshold.atMost(4096)).facts().get(0))
                .isEqualTo(new Fact("failed calls", "1", "the first for " + some.nameOf(1) + ": no more"));
        assertThat(verdict(none, Threshold.atMost(4096)).status()).isEqualTo(VerdictStatus.MISSED);
    }

    @Test
    void thresholds_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> verdict(constant(1, 1), Threshold.atMost(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> verdict(constant(1, 1), Threshold.atLeast(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Allocations.of(new long[] {-1}, new int[] {0}))
                .hasMessageContaining("0 bytes or more");
        assertThatThrownBy(() -> Allocations.of(new long[0], new int[0])).hasMessageContaining("0 calls");
    }
}
