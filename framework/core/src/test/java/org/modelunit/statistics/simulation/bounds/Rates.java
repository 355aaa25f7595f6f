package org.modelunit.statistics.simulation.bounds;

/**
 * How often claims at the true value are judged falsely, in many samples.
 *
 * @param samples how many samples there were
 * @param passes how many showed the value to be better than it is, at 95 % confidence
 * @param refutations how many showed it to be worse than it is
 * @param inconclusive how many had no bound, and said why
 */
record Rates(int samples, int passes, int refutations, int inconclusive) {

    static final double NOMINAL = 0.05;

    static final Rates NONE = new Rates(0, 0, 0, 0);

    Rates plus(Rates others) {
        return new Rates(
                samples + others.samples,
                passes + others.passes,
                refutations + others.refutations,
                inconclusive + others.inconclusive);
    }

    /** The larger one of the shares of false passes and of false refutations among all samples. */
    double worst() {
        return (double) Math.max(passes, refutations) / samples;
    }

    double share(int count) {
        return (double) count / samples;
    }

    /** Tells whether the larger share is above a goal by more than two of the standard errors that it has at the goal. */
    boolean isAbove(double goal) {
        return worst() > goal + 2 * Math.sqrt(goal * (1 - goal) / samples);
    }
}
