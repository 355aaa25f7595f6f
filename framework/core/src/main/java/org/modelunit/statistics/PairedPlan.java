package org.modelunit.statistics;

/**
 * What examples can tell about a difference of two proportions.
 *
 * @param examples how many there are
 * @param differing the share of them that counts for one proportion alone
 */
record PairedPlan(long examples, double differing) implements Plan {

    PairedPlan {
        if (examples < 1 || !(differing >= 0 && differing <= 1)) {
            throw new IllegalArgumentException("there must be examples, and the share that differs must lie between 0"
                    + " and 1, but they were " + examples + " and " + differing);
        }
    }

    @Override
    public String method() {
        return "Tango, corrected by half an example";
    }

    @Override
    public String caveat() {
        return differing > 0 ? "" : "no example tells the two apart";
    }

    /** The significance at which the first is shown to be better by the bar, from the examples that each alone wins. */
    double pValue(double winning, double losing, double bar) {
        if (bar <= -1 || bar >= 1) {
            return bar <= -1 ? 0 : 1;
        }
        return Normal.cdf(-Tango.statistic(winning, losing, examples, bar));
    }

    double upper(double onlyFirst, double onlySecond, double confidence) {
        return Bisection.least(
                (onlyFirst - onlySecond) / examples, 1, bar -> pValue(onlySecond, onlyFirst, -bar) <= 1 - confidence);
    }

    @Override
    public double passMark(Side side, double bar, double confidence) {
        if (side == Side.AT_MOST) {
            return -passMark(Side.AT_LEAST, -bar, confidence);
        }
        double differ = differing * examples;
        return Bisection.least(
                        -differ,
                        differ,
                        more -> pValue((differ + more) / 2, (differ - more) / 2, bar) <= 1 - confidence)
                / examples;
    }

    /** By the normal distribution of the difference of whole counts. */
    @Override
    public double power(Side side, double bar, double confidence, double truth) {
        if (side == Side.AT_MOST) {
            return power(Side.AT_LEAST, -bar, confidence, -truth);
        }
        double mark = passMark(Side.AT_LEAST, bar, confidence);
        if (Double.isNaN(mark) || Math.abs(truth) > 1) {
            return 0;
        }
        double variance = Math.max(differing, Math.abs(truth)) - truth * truth;
        double above = examples * truth - Math.ceil(mark * examples) + 0.5;
        return variance > 0 ? Normal.cdf(above / Math.sqrt(examples * variance)) : above > 0 ? 1 : 0;
    }

    @Override
    public double examplesNeeded(Side side, double bar, double confidence, double truth, double power) {
        double distance = side == Side.AT_LEAST ? truth - bar : bar - truth;
        if (!(distance > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.ceil(Bisection.least(1, n -> {
            PairedPlan larger = new PairedPlan((long) Math.ceil(n), differing);
            return larger.power(side, bar, confidence, truth) >= power;
        }));
    }

    @Override
    public double smallestDrop(Side side, double bar, double confidence, double power) {
        double farthest = side == Side.AT_LEAST ? bar + 1 : 1 - bar;
        double sign = side == Side.AT_LEAST ? -1 : 1;
        double drop = Bisection.least(0, farthest, d -> power(side.other(), bar, confidence, bar + sign * d) >= power);
        return Double.isNaN(drop) ? Double.POSITIVE_INFINITY : drop;
    }
}
