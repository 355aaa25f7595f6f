package org.modelunit.onnx;

/** What is done to the numbers of a score output. */
enum Activation {
    /** They are probabilities, and nothing is done. */
    NONE,
    /** They are scores of any size, and nothing is done. */
    RAW,
    /** They are logits of labels of which exactly one holds. */
    SOFTMAX,
    /** They are logits, each on its own. */
    SIGMOID;

    /** How far rounding in float may carry a probability over 0 or 1. */
    private static final double SLACK = 1e-5;

    /** Tells whether a number can be what it is said to be. */
    boolean accepts(double number) {
        return this == NONE ? number >= -SLACK && number <= 1 + SLACK : !Double.isNaN(number);
    }

    /** Changes columns of scores, one for each label, in place. */
    void apply(double[][] columns) {
        switch (this) {
            case NONE -> clamp(columns);
            case RAW -> {}
            case SOFTMAX -> softmax(columns);
            case SIGMOID -> sigmoid(columns);
        }
    }

    /** Returns the score of the first of two labels, where a file gives that of the second. */
    double other(double score) {
        return this == RAW ? -score : 1 - score;
    }

    private static void clamp(double[][] columns) {
        for (double[] column : columns) {
            for (int row = 0; row < column.length; row++) {
                column[row] = Math.min(1, Math.max(0, column[row]));
            }
        }
    }

    private static void sigmoid(double[][] columns) {
        for (double[] column : columns) {
            for (int row = 0; row < column.length; row++) {
                column[row] = 1 / (1 + Math.exp(-column[row]));
            }
        }
    }

    /** Subtracts the largest logit first, so that no power overflows. */
    private static void softmax(double[][] columns) {
        for (int row = 0; row < columns[0].length; row++) {
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
