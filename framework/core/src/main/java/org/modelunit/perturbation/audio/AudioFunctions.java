package org.modelunit.perturbation.audio;

import org.modelunit.perturbation.Draw;

/** What is done to sound. Each function returns another array, or the same where there is nothing to change. */
final class AudioFunctions {

    private static final float FULL_SCALE = 32_768;

    /** Noise of four times the strongest sound stays below. */
    private static final float MOST_WITH_NOISE = 32;

    private AudioFunctions() {}

    static float[] gain(float[] samples, double decibels) {
        requireDivided(samples);
        double factor = StrictMath.pow(10, decibels / 20);
        float[] changed = new float[samples.length];
        for (int i = 0; i < changed.length; i++) {
            changed[i] = (float) Math.max(-1, Math.min(1, samples[i] * factor));
        }
        return changed;
    }

    /** Refuses samples of another scale: whole numbers, or far beyond -1 to 1. Noise may have brought some a little beyond. */
    private static void requireDivided(float[] samples) {
        boolean areWhole = true;
        float most = 0;
        for (float sample : samples) {
            areWhole &= Float.isNaN(sample) || sample == Math.rint(sample);
            most = Math.max(most, Float.isNaN(sample) ? 0 : Math.abs(sample));
        }
        if (most > MOST_WITH_NOISE || most > 1 && areWhole) {
            throw new IllegalArgumentException("samples lie within -1 and 1, but one of them does not; divide them by"
                    + " their full scale first, and change the gain before strong noise, not after it");
        }
    }

    /** Adds noise with exactly a share of the signal's root mean square. */
    static float[] noisy(float[] samples, double share, Draw draw) {
        double[] noise = new double[samples.length];
        double signalPower = 0;
        double noisePower = 0;
        for (int i = 0; i < samples.length; i++) {
            if (Float.isFinite(samples[i])) {
                noise[i] = draw.normal();
                signalPower += (double) samples[i] * samples[i];
                noisePower += noise[i] * noise[i];
            }
        }
        if (!(signalPower > 0)) {
            return samples;
        }
        double factor = share * Math.sqrt(signalPower / noisePower);
        float[] changed = new float[samples.length];
        for (int i = 0; i < changed.length; i++) {
            changed[i] = Float.isFinite(samples[i]) ? (float) (samples[i] + factor * noise[i]) : samples[i];
        }
        return changed;
    }

    static float[] shifted(float[] samples, double count) {
        int silent = (int) Math.min(samples.length, Math.max(1, Math.round(count)));
        float[] changed = new float[samples.length];
        System.arraycopy(samples, 0, changed, silent, samples.length - silent);
        return changed;
    }

    static float[] floats(short[] samples) {
        float[] floats = new float[samples.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = samples[i] / FULL_SCALE;
        }
        return floats;
    }

    static short[] shorts(float[] samples) {
        short[] shorts = new short[samples.length];
        for (int i = 0; i < shorts.length; i++) {
            int rounded = Math.round(samples[i] * FULL_SCALE);
            shorts[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, rounded));
        }
        return shorts;
    }
}
