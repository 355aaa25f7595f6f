package org.modelunit.embedding;

/**
 * Products of a few vectors with another one. Each sum waits for the addition before; four of them side by side keep the processor busy
 * without changing the order within one, so a product has the same bits whichever others stand beside it.
 */
final class DotProducts {

    /** How many are computed side by side. */
    static final int ROWS = 4;

    private DotProducts() {}

    /** Returns rows of a block as doubles, number by number of all {@value #ROWS} rows; zeros where there are fewer. */
    static double[] sideBySide(float[] block, int row, int rows, int width) {
        double[] numbers = new double[ROWS * width];
        for (int i = 0; i < rows; i++) {
            for (int at = 0; at < width; at++) {
                numbers[at * ROWS + i] = block[(row + i) * width + at];
            }
        }
        return numbers;
    }

    /** Multiplies rows that lie side by side with a row of another block. */
    static void of(double[] rows, float[] others, int other, int width, double[] products) {
        double sum = 0;
        double sum2 = 0;
        double sum3 = 0;
        double sum4 = 0;
        int at = other * width;
        for (int i = 0; i < width; i++) {
            double factor = others[at + i];
            sum += rows[ROWS * i] * factor;
            sum2 += rows[ROWS * i + 1] * factor;
            sum3 += rows[ROWS * i + 2] * factor;
            sum4 += rows[ROWS * i + 3] * factor;
        }
        products[0] = sum;
        products[1] = sum2;
        products[2] = sum3;
        products[3] = sum4;
    }

    static double one(float[] one, int from, float[] other, int at, int width) {
        double sum = 0;
        for (int i = 0; i < width; i++) {
            sum += (double) one[from + i] * other[at + i];
        }
        return sum;
    }
}
