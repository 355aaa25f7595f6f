package org.modelunit.metric.regression;

import org.modelunit.column.NumberColumn;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.Sum;
import org.modelunit.sample.RowWeights;

/**
 * The mean of a number and the sum of its squared distances from it, weighted, with their digits whatever the offset. A first pass
 * finds the mean, a second one sums the distances and corrects for what the mean was off by (Chan, Golub and LeVeque, The American
 * Statistician 37, 1983, which also says how parts merge).
 */
final class Moments {

    static final Moments NOTHING = new Moments(0, 0, 0, 0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    private final double weight;
    private final double centre; // about the mean
    private final double offset; // of the mean from the centre: what one double does not hold
    private final double squares;
    private final double lowest;
    private final double highest;

    private Moments(double weight, double centre, double offset, double squares, double lowest, double highest) {
        this.weight = weight;
        this.centre = centre;
        this.offset = offset;
        this.squares = squares;
        this.lowest = lowest;
        this.highest = highest;
    }

    /**
     * Returns the moments of a column.
     *
     * @param weights how much each row counts
     * @param numbers one for each row
     */
    static Moments of(RowWeights weights, NumberColumn numbers) {
        int first = 0;
        while (first < weights.size() && !(weights.get(first) > 0)) {
            first++;
        }
        return first == weights.size() ? NOTHING : of(weights, numbers, numbers.get(first));
    }

    /** Distances from one of the numbers are exact where all lie close together. */
    private static Moments of(RowWeights weights, NumberColumn numbers, double pivot) {
        double low = pivot;
        double high = pivot;
        double weight = 0;
        double distances = 0;
        for (int from = 0; from < weights.size(); from += Sum.BLOCK) {
            double blockWeight = 0; // sums of blocks lose no more digits than a block has rows
            double blockDistances = 0;
            for (int row = from; row < Math.min(from + Sum.BLOCK, weights.size()); row++) {
                double rowWeight = weights.get(row);
                if (rowWeight > 0) {
                    double number = numbers.get(row);
                    low = Math.min(low, number);
                    high = Math.max(high, number);
                    blockWeight += rowWeight;
                    blockDistances += rowWeight * (number - pivot);
                }
            }
            weight += blockWeight;
            distances += blockDistances;
        }
        return about(pivot + distances / weight, weights, numbers, new Moments(weight, pivot, 0, 0, low, high));
    }

    private static Moments about(double centre, RowWeights weights, NumberColumn numbers, Moments found) {
        double distances = 0;
        double squares = 0;
        for (int from = 0; from < weights.size(); from += Sum.BLOCK) {
            double blockDistances = 0;
            double blockSquares = 0;
            for (int row = from; row < Math.min(from + Sum.BLOCK, weights.size()); row++) {
                double rowWeight = weights.get(row);
                if (rowWeight > 0) {
                    double distance = numbers.get(row) - centre;
                    blockDistances += rowWeight * distance;
                    blockSquares += rowWeight * (distance * distance);
                }
            }
            distances += blockDistances;
            squares += blockSquares;
        }
        double offset = distances / found.weight;
        double corrected = Math.max(0, squares - distances * offset);
        return new Moments(found.weight, centre, offset, corrected, found.lowest, found.highest);
    }

    /**
     * Returns the moments of both parts together.
     *
     * @param other the moments of other rows
     */
    Moments plus(Moments other) {
        if (weight == 0 || other.weight == 0) {
            return weight == 0 ? other : this;
        }
        double total = weight + other.weight;
        double distance = distanceTo(other);
        return new Moments(
                total,
                centre,
                offset + distance * (other.weight / total),
                squares + other.squares + distance * distance * mixture(other),
                Math.min(lowest, other.lowest),
                Math.max(highest, other.highest));
    }

    /** By how much the other's mean exceeds this one's. */
    double distanceTo(Moments other) {
        return (other.centre - centre) + (other.offset - offset);
    }

    /** By what a product of distances of means counts in the sum of two parts. */
    double mixture(Moments other) {
        return weight * (other.weight / (weight + other.weight));
    }

    double weight() {
        return weight;
    }

    double centre() {
        return centre;
    }

    /** By how much the mean exceeds {@link #centre()}. */
    double offset() {
        return offset;
    }

    /** The sum of squared distances from the mean. */
    double squares() {
        return squares;
    }

    /** Returns the variance, dividing by the sum of weights. */
    double variance() {
        return squares / weight;
    }

    /** Whether all numbers are the same. */
    boolean isConstant() {
        return !(lowest < highest);
    }

    /**
     * Throws where numbers are so far apart, or so close to each other, that doubles do not hold their squares.
     *
     * @param name the metric, for the message
     */
    void requireSquares(String name) {
        if (!(squares < Double.POSITIVE_INFINITY)) {
            throw new UndefinedMetricException(name + " is undefined here: numbers from " + lowest + " to " + highest
                    + " have squares beyond all doubles; measure them in a larger unit");
        }
        if (Squares.isLost((highest - lowest) * (highest - lowest))) {
            throw new UndefinedMetricException(name + " is undefined here: numbers from " + lowest + " to " + highest
                    + " differ by so little that squares lie below all doubles; measure them in a smaller unit");
        }
    }

    /** Tells whether all sums are finite. */
    boolean isFinite() {
        return Double.isFinite(lowest) && Double.isFinite(highest);
    }
}
