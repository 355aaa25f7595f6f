package org.modelunit.weakspot;

/**
 * What the losses of all rows look like: what the sum of a slice's losses is judged by.
 *
 * @param rows how many rows there are
 * @param mean their mean loss
 * @param deviation their standard deviation
 * @param skewness their skewness
 */
record LossMoments(int rows, double mean, double deviation, double skewness) {

    /** Of the rows that are not hidden. */
    static LossMoments of(double[] losses, boolean[] hidden) {
        int rows = 0;
        double sum = 0;
        for (int row = 0; row < losses.length; row++) {
            if (!hidden[row]) {
                rows++;
                sum += losses[row];
            }
        }
        double mean = sum / rows;
        double squares = 0;
        double cubes = 0;
        for (int row = 0; row < losses.length; row++) {
            if (!hidden[row]) {
                double distance = losses[row] - mean;
                squares += distance * distance;
                cubes += distance * distance * distance;
            }
        }
        double deviation = Math.sqrt(squares / rows);
        double skewness = deviation > 0 ? cubes / rows / (deviation * deviation * deviation) : 0;
        return new LossMoments(rows, mean, deviation, skewness);
    }

    /**
     * What a slice's sum of losses, less what as many rows have on average, is multiplied by to be comparable with any other
     * slice's: one over its standard deviation when losses are permuted, and less for few rows of skewed losses. Such a sum is itself
     * skewed, and its extremes would hide those of all the larger slices. So each is measured by the quantile that matters, which a
     * gamma distribution of that skewness has in Wilson and Hilferty's approximation (PNAS 17, 1931).
     *
     * @param size how many rows the slice has
     * @param typical the normal quantile at which slices of all sizes are made comparable, about the critical value
     */
    double weight(int size, double typical) {
        double share = (double) size / rows;
        double error = deviation * Math.sqrt(size * (1 - share));
        double skew = skewness * (1 - 2 * share) / Math.sqrt(size * (1 - share));
        if (Math.abs(skew) < 1e-6) {
            return 1 / error;
        }
        double root = Math.max(0.1, 1 + skew / 6 * (typical - skew / 6));
        double quantile = 2 / skew * (root * root * root - 1);
        return typical / (quantile * error);
    }
}
