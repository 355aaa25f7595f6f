package org.modelunit.perturbation;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.statistics.Streams;

/**
 * What one change of one input draws from: a stream of its own, which depends on the seed of the run, the name of the perturbation, what
 * the input says, and the number of the copy. Neither its row nor its neighbours, other copies or threads have a say. For one thread.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Draw {

    private final long seed;
    private final double strength; // NaN: as strong as the perturbation is by itself
    private final Set<String> spared;
    private @Nullable SplittableRandom random;
    private double spareNormal = Double.NaN;
    private final Draw whole; // it is a part of, or itself
    private boolean isUsed;

    Draw(long seed, double strength, Set<String> spared) {
        this.seed = seed;
        this.strength = strength;
        this.spared = spared;
        this.whole = this;
    }

    private Draw(long seed, double strength, Set<String> spared, Draw whole) {
        this.seed = seed;
        this.strength = strength;
        this.spared = spared;
        this.whole = whole;
    }

    /** Returns the stream; the same one each time. */
    public SplittableRandom random() {
        SplittableRandom drawn = random;
        if (drawn == null) {
            drawn = Streams.replicate(seed, 0);
            random = drawn;
            whole.isUsed = true;
        }
        return drawn;
    }

    /**
     * Tells whether something happens that does so with a probability.
     *
     * @param probability from 0 to 1
     */
    public boolean happens(double probability) {
        return random().nextDouble() < probability;
    }

    /**
     * Returns a number of the standard normal distribution, by Marsaglia's polar method (SIAM Review 6, 1964), which is the same in every
     * Java; {@code nextGaussian} of the JDK is not.
     */
    public double normal() {
        double spare = spareNormal;
        spareNormal = Double.NaN;
        while (Double.isNaN(spare)) {
            double x = 2 * random().nextDouble() - 1;
            double y = 2 * random().nextDouble() - 1;
            double square = x * x + y * y;
            if (square < 1 && square > 0) {
                double factor = Math.sqrt(-2 * StrictMath.log(square) / square);
                spareNormal = y * factor;
                return x * factor;
            }
        }
        return spare;
    }

    /** Returns how strongly to change, as the perturbation was told; in units of the perturbation's own. */
    public double strength() {
        return strength;
    }

    /**
     * Tells whether a word has to stay as it is.
     *
     * @param word the word, without the punctuation around it, in any case of letters
     */
    public boolean isSpared(String word) {
        return !spared.isEmpty() && spared.contains(SparedWords.key(word));
    }

    /** Another draw for a part of the change, which draws from a stream of its own. */
    Draw part(int number, double partStrength) {
        return new Draw(Streams.replicate(seed, number + 1).nextLong(), partStrength, spared, whole);
    }

    /** The same draw, which spares words beside those that it spares already. */
    Draw sparing(Set<String> words) {
        Set<String> all = new HashSet<>(spared);
        all.addAll(words);
        return new Draw(seed, strength, Set.copyOf(all), whole);
    }

    /** Whether anything was drawn, by a part or by the whole. */
    boolean isUsed() {
        return whole.isUsed;
    }

    Set<String> spared() {
        return spared;
    }
}
