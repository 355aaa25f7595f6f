package org.modelunit.benchmarks.sidebyside;

/** Plain sums over arrays: what reading them costs, and no computation can do without. Four sums at once keep up with memory. */
final class Pass {

    private Pass() {}

    static void over(double[]... arrays) {
        double total = 0;
        for (double[] array : arrays) {
            total += sum(array);
        }
        require(!Double.isNaN(total));
    }

    static double sum(double[] array) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (int row = 0; row < array.length - 3; row += 4) {
            first += array[row];
            second += array[row + 1];
            third += array[row + 2];
            fourth += array[row + 3];
        }
        return first + second + third + fourth;
    }

    static void over(int[]... arrays) {
        int total = 0;
        for (int[] array : arrays) {
            for (int code : array) {
                total += code;
            }
        }
        require(total >= 0);
    }

    /** Keeps the compiler from leaving the sum out. */
    private static void require(boolean isTrue) {
        if (!isTrue) {
            throw new AssertionError("the data make no sense");
        }
    }
}
