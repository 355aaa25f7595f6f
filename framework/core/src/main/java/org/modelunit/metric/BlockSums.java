package org.modelunit.metric;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Sums terms block by block: at most {@link Sum#BLOCK} neighbouring rows at once. One belongs to one thread, and may keep arrays for
 * what it copies.
 */
@FunctionalInterface
@API(status = Status.INTERNAL, since = "0.1")
public interface BlockSums {

    /** The sum of the terms of rows. */
    double sum(int from, int to);

    /** Four sums at once, as each addition waits for the one before it; the same four whatever the machine. */
    static double sum(double[] terms, int size) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = 0;
        for (; i < size - 3; i += 4) {
            first += terms[i];
            second += terms[i + 1];
            third += terms[i + 2];
            fourth += terms[i + 3];
        }
        for (; i < size; i++) {
            first += terms[i];
        }
        return first + second + (third + fourth);
    }
}
