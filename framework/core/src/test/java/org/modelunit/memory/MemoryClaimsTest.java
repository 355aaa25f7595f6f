package org.modelunit.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.claim.Threshold.atMost;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.latency.LatencyVerdict;

class MemoryClaimsTest {

    private static final int SAMPLES = 21;
    private static final long CALLS = 10_000;
    private static final long MEGABYTE = 1_000_000;

    private static MemoryProfile profile(LongUnaryOperator bytesAfterCalls) {
        List<MemorySample> samples = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            long calls = i * CALLS / (SAMPLES - 1);
            long bytes = bytesAfterCalls.applyAsLong(calls);
            samples.add(new MemorySample(calls, bytes, bytes));
        }
        return MemoryProfile.of("m", 700 * MEGABYTE, samples);
    }

    /** Goes up and down by a tenth of a megabyte, and now and then by several: garbage collected late, compiled code. */
    private static LongUnaryOperator noise(int seed) {
        Random random = new Random(seed);
        return calls -> 50 * MEGABYTE
                + (long) (random.nextGaussian() * 100_000)
                + (random.nextInt(10) == 0 ? random.nextInt(8) * MEGABYTE : 0);
    }

    private static VerdictStatus leak(MemoryProfile profile) {
        return GrowthClaim.noLeak(profile, MemoryKind.HEAP).judge().status();
    }

    @Test
    void a_leak_of_a_kilobyte_per_call_is_found_and_noise_is_none() {
        long found = IntStream.range(0, 300)
                .filter(seed -> leak(profile(calls -> noise(seed).applyAsLong(calls) + 1024 * calls))
                        .isRed())
                .count();
        long falseAlarms = IntStream.range(0, 300)
                .filter(seed -> leak(profile(noise(seed))).isRed())
                .count();

        assertThat(found).isEqualTo(300);
        assertThat(falseAlarms).isLessThanOrEqualTo(1);
        assertThat(leak(profile(noise(1)))).isEqualTo(VerdictStatus.NOT_REFUTED);
    }

    @Test
    void what_grows_once_is_no_leak() {
        assertThat(leak(profile(calls -> calls < 2000 ? 50 * MEGABYTE : 60 * MEGABYTE)))
                .isEqualTo(VerdictStatus.NOT_REFUTED);
    }

    @Test
    void growth_is_the_slope_and_outliers_do_not_move_it() {
        MemoryProfile growing = profile(calls -> calls == 5000 ? 900 * MEGABYTE : 50 * MEGABYTE + 100 * calls);

        LatencyVerdict verdict = GrowthClaim.of(
                        growing, MemoryKind.HEAP, atMost(1.1).withConfidence(0.95))
                .judge();

        assertThat(verdict.value().measurement().value()).isEqualTo(1.0);
        assertThat(verdict.status()).isEqualTo(VerdictStatus.SHOWN);
        assertThat(verdict.figures()).hasSize(2);
    }

    @Test
    void memory_that_stays_the_same_or_shrinks_does_not_grow() {
        assertThat(leak(profile(calls -> 50 * MEGABYTE))).isEqualTo(VerdictStatus.NOT_REFUTED);
        assertThat(leak(profile(calls -> 50 * MEGABYTE - calls))).isEqualTo(VerdictStatus.NOT_REFUTED);
    }

    @Test
    void the_order_of_samples_does_not_matter() {
        MemoryProfile growing = profile(calls -> 50 * MEGABYTE + 1000 * calls);
        List<MemorySample> shuffled = new ArrayList<>(growing.samples());
        Collections.shuffle(shuffled, new Random(1));

        assertThat(MemoryProfile.of("m", 0, shuffled).samples()).isEqualTo(growing.samples());
    }

    @Test
    void what_a_system_does_not_tell_is_inconclusive() {
        List<MemorySample> unknown = IntStream.range(0, SAMPLES)
                .mapToObj(i -> new MemorySample(i, 1, MemorySample.UNKNOWN))
                .toList();
        MemoryProfile profile = MemoryProfile.of("m", MemorySample.UNKNOWN, unknown);

        assertThat(GrowthClaim.noLeak(profile, MemoryKind.RESIDENT).judge().sentence())
                .contains("the data cannot tell: this system does not tell how much resident memory is held");
        assertThat(PeakClaim.of(profile, atMost(1)).judge().status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
    }

    @Test
    void too_few_samples_show_no_trend() {
        MemoryProfile one = MemoryProfile.of("m", 0, List.of(new MemorySample(0, 1, 1)));

        assertThat(leak(one)).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(one.calls()).isZero();
    }

    @Test
    void a_peak_is_one_number() {
        MemoryProfile profile = profile(calls -> 1);

        assertThat(PeakClaim.of(profile, atMost(700)).judge().status()).isEqualTo(VerdictStatus.MET);
        assertThat(PeakClaim.of(profile, atMost(699)).judge().status()).isEqualTo(VerdictStatus.MISSED);
        assertThat(PeakClaim.of(profile, atMost(700).withConfidence(0.95))
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.INCONCLUSIVE);
    }

    @Test
    void refuses_negative_bytes() {
        assertThatThrownBy(() -> new MemorySample(-1, 0, 0)).hasMessageContaining("-1 calls");
        assertThatThrownBy(() -> MemoryProfile.of("m", 0, List.of())).hasMessageContaining("at least one sample");
    }
}
