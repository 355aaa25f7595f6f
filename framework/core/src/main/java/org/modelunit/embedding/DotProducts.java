package org.modelunit.embedding;

/**
 * Products of a few vectors with another one. Each sum waits for the addition before; four of them side by side keep the processor busy
 * without changing the order within one, so a product has the same bits whichever others stand beside it.
 */
final class DotProducts {

    /** How many are computed side by side. */
    static final int ROWS = 4;

    private DotProducts() {}

    /** Multiplies neighbouring rows of one block with a row of another one. */
    static void of(float[] block, int row, int rows, float[] others, int other, int width, double[] products) {
        if (rows < ROWS) {
            for (int i = 0; i < rows; i++) {
                products[i] = one(block, (row + i) * width, others, other * width, width);
            }
            return;
        }
        int first = row * width;
        int second = first + width;
        int third = second + width;
        int fourth = third + width;
        int at = other * width;
        double sum = 0;
        double sum2 = 0;
        double sum3 = 0;
        double sum4 = 0;
        for (int i = 0; i < width; i++) {
            double factor = others[at + i];
            sum += block[first + i] * factor;
            sum2 += block[second + i] * factor;
            sum3 += block[third + i] * factor;
            sum4 += block[fourth + i] * factor;
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
