package org.modelunit.perturbation.audio;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.perturbation.Perturbation;
import org.modelunit.perturbation.RangedChange;
import org.modelunit.text.Numbers;

/**
 * Ready-made perturbations of sound as samples of one channel (PCM). They are for {@code float[]} from -1 to 1; {@link #shorts} makes them
 * fit 16 bits. Silence has no power, so noise at a ratio to it is nothing, and it stays as it is.
 *
 * <pre>{@code
 * Audio.noise(20)                                   // 20 dB below the signal
 * Audio.shorts(Audio.louder())                      // of short[]
 * Audio.shift(16_000).in(Clip::samples, Clip::withSamples)
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Audio {

    private static final double MOST_DECIBELS = 100;
    private static final String GAIN = "in decibels";

    private Audio() {}

    /**
     * Returns a perturbation to louder sound; what exceeds -1 to 1 is clipped, as converters do. The strength is the gain in dB, 6 unless
     * told otherwise and at most 100: the amplitude times 10^(dB/20).
     */
    public static Perturbation<float[]> louder() {
        return RangedChange.graded(
                "louder", 6, GAIN, MOST_DECIBELS, (samples, draw) -> AudioFunctions.gain(samples, draw.strength()));
    }

    /** Returns a perturbation to quieter sound: farther away. The strength is the loss in dB, 6 unless told otherwise and at most 100. */
    public static Perturbation<float[]> quieter() {
        return RangedChange.graded(
                "quieter", 6, GAIN, MOST_DECIBELS, (samples, draw) -> AudioFunctions.gain(samples, -draw.strength()));
    }

    /**
     * Returns a perturbation by white noise, whose strength is the noise's root mean square as a share of the signal's: 0.1 unless told
     * otherwise, an SNR of 20 dB. Nothing is clipped, unless by {@link #shorts}.
     */
    public static Perturbation<float[]> noise() {
        return RangedChange.graded(
                "white noise",
                0.1,
                "the noise's root mean square as a share of the signal's",
                1000,
                (samples, draw) -> AudioFunctions.noisy(samples, draw.strength(), draw));
    }

    /**
     * Returns a perturbation by white noise at a ratio of signal to noise: the power of the samples that are drawn, not of their
     * distribution, is exactly so far below the signal's. Nothing is clipped, unless by {@link #shorts}.
     *
     * @param snr the ratio of the powers in dB, from -60 to 100: 20 for noise of a tenth of the amplitude
     */
    public static Perturbation<float[]> noise(double snr) {
        if (!(snr >= -60 && snr <= 100)) {
            throw new IllegalArgumentException("a ratio of signal to noise is from -60 to 100 dB, but was " + snr);
        }
        double share = StrictMath.pow(10, -snr / 20);
        return Perturbation.drawn(
                "white noise at an SNR of " + Numbers.plain(snr) + " dB",
                (samples, draw) -> AudioFunctions.noisy(samples, share, draw));
    }

    /**
     * Returns a perturbation that moves sound to later, with silence before it: a recording that began earlier. The strength is in
     * milliseconds, 10 unless told otherwise; at least one sample. The length stays.
     *
     * @param sampleRate how many samples there are in a second, above 0
     */
    public static Perturbation<float[]> shift(int sampleRate) {
        if (sampleRate <= 0) {
            throw new IllegalArgumentException("a sample rate is above 0, but was " + sampleRate);
        }
        return RangedChange.graded(
                "shift of sound at " + Numbers.count(sampleRate) + " Hz",
                10,
                "in milliseconds",
                Double.POSITIVE_INFINITY,
                (samples, draw) -> AudioFunctions.shifted(samples, draw.strength() * sampleRate / 1000));
    }

    /**
     * Returns a perturbation of sound as one of samples with 16 bits: rounded, and clipped at the ends of their range.
     *
     * @param perturbation one of sound
     */
    public static Perturbation<short[]> shorts(Perturbation<float[]> perturbation) {
        requireNonNull(perturbation, "perturbation");
        return perturbation.in(AudioFunctions::floats, (before, after) -> AudioFunctions.shorts(after));
    }
}
