package org.modelunit.onnx.output;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What is done to the numbers of a score output. */
@API(status = Status.INTERNAL, since = "0.1")
public enum Activation {
    /** They are probabilities, and nothing is done. */
    NONE,
    /** They are scores of any size, and nothing is done. */
    RAW,
    /** They are logits of labels that exclude each other. */
    SOFTMAX,
    /** They are logits, each on its own. */
    SIGMOID;

    /** How far rounding in float may carry a probability over 0 or 1. */
    private static final double SLACK = 1e-5;

    /**
     * Returns the first row whose number cannot be what it is said to be, or -1. A probability that rounding carried over 0 or 1 is put
     * back, in the same loop, as every answer passes here.
     */
    int firstRefused(double[] column, int from, int to) {
        double least = least();
        double most = most();
        for (int row = from; row < to; row++) {
            double number = column[row];
            if (!(number >= least && number <= most)) { // NaN, too
                if (!(number >= least - SLACK && number <= most + SLACK)) {
                    return row;
                }
                column[row] = number < least ? least : most;
            }
        }
        return -1;
    }

    /** Tells whether numbers stay as they are. */
    boolean isNone() {
        return this == NONE || this == RAW;
    }

    /** Returns the least number that may be activated. */
    double least() {
        return this == NONE ? 0 : Double.NEGATIVE_INFINITY;
    }

    /** Returns the largest number that may be activated. */
    double most() {
        return this == NONE ? 1 : Double.POSITIVE_INFINITY;
    }

    /** Changes some rows of columns of scores, one for each label, in place. */
    void apply(double[][] columns, int from, int to) {
        switch (this) {
            case NONE, RAW -> {}
            case SOFTMAX -> softmax(columns, from, to);
            case SIGMOID -> sigmoid(columns, from, to);
        }
    }

    /** Returns the score of the first of two labels, where a file gives the second's. */
    double other(double score) {
        return this == RAW ? -score : 1 - score;
    }

    private static void sigmoid(double[][] columns, int from, int to) {
        for (double[] column : columns) {
            for (int row = from; row < to; row++) {
                column[row] = 1 / (1 + Math.exp(-column[row]));
            }
        }
    }

    /** Subtracts the largest logit first, so that no power overflows. */
    private static void softmax(double[][] columns, int from, int to) {
        for (int row = from; row < to; row++) {
            double largest = Double.NEGATIVE_INFINITY;
            for (double[] column : columns) {
                largest = Math.max(largest, column[row]);
            }
            double sum = 0;
            for (double[] column : columns) {
                column[row] = Math.exp(column[row] - largest);
                sum += column[row];
            }
            for (double[] column : columns) {
                column[row] /= sum;
            }
        }
    }
}
