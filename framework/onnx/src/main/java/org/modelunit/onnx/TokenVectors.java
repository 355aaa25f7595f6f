package org.modelunit.onnx;

import org.jspecify.annotations.Nullable;
import org.modelunit.onnx.tensor.NumberView;

/**
 * The vectors of a batch's tokens, and what is made of those of an example.
 *
 * @param numbers all numbers: examples, their tokens, their vectors
 * @param tokens how many tokens each example has, filling included
 * @param width how many numbers each vector has
 * @param mask what each token weighs; null where all are meant
 */
record TokenVectors(
        NumberView numbers, int tokens, int width, @Nullable NumberView mask) {

    /**
     * Makes one vector of those of an example.
     *
     * @param row the example's number within the batch
     * @param kind how
     * @param vector where the numbers go
     * @return false where the mask leaves no token
     */
    boolean pool(int row, Pooling.Kind kind, double[] vector) {
        return switch (kind) {
            case MEAN -> mean(row, vector);
            case FIRST_TOKEN, OUTPUT -> copy(row, 0, vector);
            case LAST_TOKEN -> copy(row, last(row), vector);
        };
    }

    private boolean mean(int row, double[] vector) {
        java.util.Arrays.fill(vector, 0);
        double all = 0;
        for (int token = 0; token < tokens; token++) {
            double weight = weight(row, token);
            if (weight != 0) { // filling may be anything, NaN included
                int at = (row * tokens + token) * width;
                for (int i = 0; i < width; i++) {
                    vector[i] += weight * numbers.get(at + i);
                }
                all += weight;
            }
        }
        for (int i = 0; i < width; i++) {
            vector[i] /= all;
        }
        return all != 0;
    }

    private double weight(int row, int token) {
        return mask == null ? 1 : mask.get(row * tokens + token);
    }

    private int last(int row) {
        int token = tokens - 1;
        while (token >= 0 && weight(row, token) == 0) {
            token--;
        }
        return token;
    }

    private boolean copy(int row, int token, double[] vector) {
        if (token < 0 || token >= tokens) {
            return false;
        }
        int at = (row * tokens + token) * width;
        for (int i = 0; i < width; i++) {
            vector[i] = numbers.get(at + i);
        }
        return true;
    }
}
