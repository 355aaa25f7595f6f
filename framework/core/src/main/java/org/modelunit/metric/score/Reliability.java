package org.modelunit.metric.score;

import java.util.Arrays;
import org.modelunit.error.UndefinedMetricException;

/** Scores in bins, and how far they lie from how often the label is true there; what a reliability diagram shows. */
final class Reliability {

    private static final double ROUNDING =
            1e-9; // a middle this close to a border lies on it, whatever weights sum up to

    private final double[] weights; // of each bin
    private final double[] excess; // of each bin: the sum of scores, less what the label's examples weigh
    private final double[] highest; // score of each bin; negative infinity where it is empty

    private Reliability(int bins) {
        this.weights = new double[bins];
        this.excess = new double[bins];
        this.highest = new double[bins];
        Arrays.fill(highest, Double.NEGATIVE_INFINITY);
    }

    /** Divides the scores of a ranking. */
    static Reliability of(Ranking ranking, CalibrationBins bins) {
        Reliability reliability = new Reliability(bins.number());
        double all = ranking.positives() + ranking.negatives();
        if (!(all > 0)) {
            throw new UndefinedMetricException(
                    "a calibration error is undefined on rows that weigh nothing; give at least one row a weight above 0");
        }
        double[] below = {0};
        ranking.ascending((score, positives, negatives) -> {
            double weight = positives + negatives;
            double middle = (below[0] + weight / 2) / all;
            int bin = bins.binning() == Binning.EQUAL_WIDTH
                    ? ofWidth(score, bins.number())
                    : ofMass(middle, bins.number());
            if (weight > 0) {
                reliability.add(bin, score, weight, positives);
            }
            below[0] += weight;
        });
        return reliability;
    }

    private void add(int bin, double score, double weight, double positives) {
        weights[bin] += weight;
        excess[bin] += weight * score - positives;
        highest[bin] = score;
    }

    /** The bin (i / bins, (i + 1) / bins] of a score, by comparison with the borders as doubles; 0 belongs to the first. */
    private static int ofWidth(double score, int bins) {
        int bin = (int) Math.min(bins - 1.0, Math.max(0, Math.floor(score * bins)));
        if (score <= (double) bin / bins) {
            bin--;
        } else if (score > (bin + 1.0) / bins) {
            bin++;
        }
        return Math.max(0, Math.min(bins - 1, bin));
    }

    private static int ofMass(double middle, int bins) {
        return (int) Math.min(bins - 1.0, Math.floor(middle * bins + ROUNDING));
    }

    /** The bin of a score that is among those divided. */
    int binOf(double score) {
        int bin = 0;
        while (highest[bin] < score) {
            bin++;
        }
        return bin;
    }

    /** The number of bins, empty ones included. */
    int bins() {
        return weights.length;
    }

    /** The sum of each bin's scores, less what its examples of the label weigh. */
    double[] excess() {
        return excess;
    }

    /** The mean distance of scores from truth in the bins, each counting by what it weighs, with an excess of its own or another. */
    double expectedError(double[] excess) {
        return Arrays.stream(excess).map(Math::abs).sum()
                / Arrays.stream(weights).sum();
    }

    /** The largest distance in any bin, with an excess of its own or another. */
    double maximumError(double[] excess) {
        double largest = 0;
        for (int bin = 0; bin < weights.length; bin++) {
            largest = Math.max(largest, weights[bin] > 0 ? Math.abs(excess[bin]) / weights[bin] : 0);
        }
        return largest;
    }
}
