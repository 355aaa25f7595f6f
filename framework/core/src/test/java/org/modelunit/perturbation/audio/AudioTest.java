package org.modelunit.perturbation.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.perturbation.Applied;
import org.modelunit.perturbation.Perturbation;

class AudioTest {

    private static final float[] TONE = tone(16_000);

    private static float[] tone(int length) {
        float[] tone = new float[length];
        for (int i = 0; i < length; i++) {
            tone[i] = (float) (0.3 * Math.sin(2 * Math.PI * 440 * i / 16_000));
        }
        return tone;
    }

    private static double power(float[] samples) {
        double power = 0;
        for (float sample : samples) {
            power += (double) sample * sample;
        }
        return power / samples.length;
    }

    private static double snr(float[] before, float[] after) {
        double noise = 0;
        for (int i = 0; i < before.length; i++) {
            noise += Math.pow((double) after[i] - before[i], 2);
        }
        return 10 * Math.log10(power(before) * before.length / noise);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-20, 0, 3, 20, 40})
    void noise_has_exactly_its_ratio(double snr) {
        assertThat(snr(TONE, Applied.to(TONE, Audio.noise(snr)))).isCloseTo(snr, offset(1e-6));
    }

    @Test
    void noise_by_its_share_is_the_same_idea() {
        assertThat(snr(TONE, Applied.to(TONE, Audio.noise()))).isCloseTo(20, offset(1e-6));
        assertThat(snr(TONE, Applied.to(TONE, Audio.noise().at(1)))).isCloseTo(0, offset(1e-6));
    }

    @Test
    void noise_is_white() {
        float[] noisy = Applied.to(TONE, Audio.noise(0));
        double neighbours = 0;
        double squares = 0;
        for (int i = 1; i < noisy.length; i++) {
            double noise = noisy[i] - TONE[i];
            neighbours += noise * (noisy[i - 1] - TONE[i - 1]);
            squares += noise * noise;
        }
        assertThat(neighbours / squares).isCloseTo(0, offset(0.03)); // 1 / sqrt(16,000) is 0.008
    }

    @Test
    void noise_of_silence_is_nothing() {
        for (float[] silence : List.of(new float[100], new float[0], new float[] {Float.NaN, 0})) {
            assertThat(Applied.to(silence, Audio.noise(0))).isSameAs(silence);
        }
        float[] noisy = Applied.to(new float[] {0.5f, Float.NaN, -0.5f}, Audio.noise(10));
        assertThat(noisy[1]).isNaN();
        assertThat(noisy[0]).isNotEqualTo(0.5f).isFinite();
        assertThat(snr(new float[] {0.5f}, Applied.to(new float[] {0.5f}, Audio.noise(10))))
                .isCloseTo(10, offset(1e-5));
    }

    @Test
    void a_gain_is_in_decibels_and_clips() {
        float[] louder = Applied.to(
                new float[] {0.1f, -0.4f, 0.6f, -1, Float.NaN}, Audio.louder().at(20 * Math.log10(2)));
        assertThat(louder).containsExactly(new float[] {0.2f, -0.8f, 1, -1, Float.NaN}, offset(1e-6f));
        assertThat(Applied.to(new float[] {0.5f, -1}, Audio.quieter().at(20)))
                .containsExactly(new float[] {0.05f, -0.1f}, offset(1e-7f));
    }

    @Test
    void sound_that_was_never_divided_by_its_full_scale_is_told() {
        for (float[] samples : List.of(new float[] {0, 1200}, new float[] {0.5f, -40.5f}, new float[] {1, 2, -3})) {
            assertThatThrownBy(() -> Applied.to(samples, Audio.louder()))
                    .hasMessage("samples lie within -1 and 1, but one of them does not; divide them by their full scale"
                            + " first, and change the gain before strong noise, not after it");
        }
        assertThatThrownBy(() -> Applied.to(TONE, Audio.noise(-60).then(Audio.louder())))
                .hasMessageContaining("change the gain before strong noise");
        assertThat(Applied.to(TONE, Audio.louder().then(Audio.noise(-60)))).hasSize(TONE.length);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-6, 0, 6, 20})
    void a_gain_clips_what_noise_has_brought_beyond_full_scale(double snr) {
        float[] full = new float[TONE.length];
        for (int i = 0; i < full.length; i++) {
            full[i] = TONE[i] / 0.3f;
        }
        for (Perturbation<float[]> gain : List.of(Audio.louder(), Audio.quieter())) {
            float[] changed = Applied.to(full, Audio.noise(snr).then(gain));
            for (float sample : changed) {
                assertThat(sample).isBetween(-1f, 1f);
            }
        }
    }

    @Test
    void a_shift_is_in_milliseconds_after_silence() {
        float[] sound = {1, .5f, .25f, .125f};
        assertThat(Applied.to(sound, Audio.shift(1000).at(2))).containsExactly(0, 0, 1, .5f);
        assertThat(Applied.to(sound, Audio.shift(16_000).at(0.001))).containsExactly(0, 1, .5f, .25f);
        assertThat(Applied.to(sound, Audio.shift(48_000).at(1e12))).containsOnly(0);
        assertThat(Applied.to(new float[0], Audio.shift(48_000))).isEmpty();
    }

    @Test
    void sixteen_bits_are_rounded_and_clipped() {
        short[] sound = {100, -100, 20_000, Short.MIN_VALUE, Short.MAX_VALUE};
        assertThat(Applied.to(sound, Audio.shorts(Audio.louder().at(20 * Math.log10(2)))))
                .containsExactly((short) 200, (short) -200, Short.MAX_VALUE, Short.MIN_VALUE, Short.MAX_VALUE);
        assertThat(Applied.to(sound, Audio.shorts(Audio.shift(1000).at(1))))
                .containsExactly((short) 0, (short) 100, (short) -100, (short) 20_000, Short.MIN_VALUE);
        assertThat(Applied.to(sound, Audio.shorts(Audio.noise(10)))).isNotEqualTo(sound);
        assertThat(Applied.to(new short[3], Audio.shorts(Audio.noise(10)))).containsOnly(0);
    }

    @Test
    void what_makes_no_sense_is_an_error_at_once() {
        assertThatThrownBy(() -> Audio.noise(Double.NaN)).hasMessageContaining("-60 to 100 dB");
        assertThatThrownBy(() -> Audio.noise(200)).hasMessageContaining("-60 to 100 dB");
        assertThatThrownBy(() -> Audio.shift(0)).hasMessage("a sample rate is above 0, but was 0");
        assertThatThrownBy(() -> Audio.louder().at(101)).hasMessageContaining("in decibels, above 0 and at most 100");
    }

    @Test
    void names_say_what_was_told() {
        assertThat(List.of(Audio.noise(12.5), Audio.shift(16_000), Audio.shorts(Audio.quieter())).stream()
                        .map(Perturbation::name))
                .containsExactly(
                        "white noise at an SNR of 12.5 dB", "shift of sound at 16,000 Hz at 10", "quieter at 6");
    }
}
