package org.modelunit.statistics;

/** A proportion with Wilson's bounds; its chances are exact sums of the binomial distribution. */
record WilsonEstimate(long successes, long trials, long examples) implements Estimate {

    WilsonEstimate {
        if (successes < 0 || trials <= 0 || successes > trials) {
            throw new IllegalArgumentException("there cannot be " + successes + " successes in " + trials + " trials");
        }
    }

    @Override
    public double value() {
        return (double) successes / trials;
    }

    @Override
    public String method() {
        return "Wilson";
    }

    @Override
    public String caveat() {
        return "";
    }

    @Override
    public double bound(Side side, double confidence) {
        return bound(side, successes, confidence);
    }

    private double bound(Side side, long count, double confidence) {
        return side == Side.AT_LEAST
                ? Wilson.lower(count, trials, confidence)
                : Wilson.upper(count, trials, confidence);
    }

    @Override
    public double passMark(Side side, double bar, double confidence) {
        long count = passCount(side, bar, confidence);
        return count < 0 || count > trials ? Double.NaN : (double) count / trials;
    }

    /** One count nearer to the bar than the last that refutes. */
    @Override
    public double refutationLimit(Side side, double bar, double confidence) {
        long refuting = passCount(side.other(), bar, confidence);
        long next = side == Side.AT_LEAST ? refuting + 1 : refuting - 1;
        return refuting < 0 || refuting > trials ? Double.NaN : (double) next / trials;
    }

    /** The count nearest to the bar whose bound reaches it, by bisection; one beyond the possible counts if none does. */
    private long passCount(Side side, double bar, double confidence) {
        long passes = side == Side.AT_LEAST ? trials + 1 : -1;
        long misses = side == Side.AT_LEAST ? -1 : trials + 1;
        while (Math.abs(passes - misses) > 1) {
            long middle = Math.floorDiv(passes + misses, 2);
            if (side.holds(bound(side, middle, confidence), bar)) {
                passes = middle;
            } else {
                misses = middle;
            }
        }
        return passes;
    }

    @Override
    public double power(Side side, double bar, double confidence, double truth) {
        long count = passCount(side, bar, confidence);
        return side == Side.AT_LEAST
                ? Binomial.upperTail(count, trials, truth)
                : 1 - Binomial.upperTail(count + 1, trials, truth);
    }

    /** The usual formula of a score test (Fleiss, Statistical Methods for Rates and Proportions, 1981, section 2.3). */
    @Override
    public double examplesNeeded(Side side, double bar, double confidence, double truth, double power) {
        double distance = side == Side.AT_LEAST ? truth - bar : bar - truth;
        if (!(distance > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        double root = (Normal.quantile(confidence) * Math.sqrt(bar * (1 - bar))
                        + Normal.quantile(power) * Math.sqrt(truth * (1 - truth)))
                / distance;
        return Math.ceil(root * root * examples / trials);
    }
}
