package org.modelunit.statistics.ratio;

/**
 * How much a ratio of sums varies from sample to sample, by the pulls of its units (Cochran, Sampling Techniques, 1977, section 6.3).
 *
 * @param error the standard error
 * @param relativeErrorOfVariance how much the variance behind it varies itself, as a share of it
 */
record Spread(double error, double relativeErrorOfVariance) {

    /** About the mean of each stratum. */
    static Spread of(Units units, double value) {
        double weight = 0;
        double squares = 0;
        double fourths = 0;
        double scale = scale(units, value); // so that doubles hold fourth powers
        int from = 0;
        while (from < units.size()) {
            int to = from;
            double sum = 0;
            while (to < units.size() && units.strata()[to] == units.strata()[from]) {
                sum += pull(units, to, value);
                weight += units.denominators()[to];
                to++;
            }
            double mean = sum / (to - from);
            double correction = to - from > 1 ? (to - from) / (to - from - 1.0) : 1;
            for (int unit = from; unit < to; unit++) {
                double off = (pull(units, unit, value) - mean) / scale;
                squares += correction * off * off;
                fourths += off * off * off * off;
            }
            from = to;
        }
        double relative = squares > 0 ? Math.sqrt(Math.max(0, fourths / (squares * squares) - 1.0 / units.size())) : 0;
        return new Spread(Math.sqrt(squares) / weight * scale, relative);
    }

    private static double scale(Units units, double value) {
        double largest = 0;
        for (int unit = 0; unit < units.size(); unit++) {
            largest = Math.max(largest, Math.abs(pull(units, unit, value)));
        }
        return largest > 0 ? largest : 1;
    }

    private static double pull(Units units, int unit, double value) {
        return units.numerators()[unit] - value * units.denominators()[unit];
    }

    /** What to multiply the standard error by, so that the true one is smaller in most samples. */
    double caution(double deviates) {
        return Math.sqrt(1 + deviates * relativeErrorOfVariance);
    }
}
