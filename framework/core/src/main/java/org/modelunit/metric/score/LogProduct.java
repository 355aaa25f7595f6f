package org.modelunit.metric.score;

/**
 * The sum of the logarithms of many numbers as the logarithm of their product, as a multiplication takes a twentieth of the time.
 * Each rounds by half a unit in the last place, which is as if the number had been rounded so, and nothing else is lost: powers of 2
 * are kept apart before a product could underflow, and come in as whole multiples of log 2.
 */
final class LogProduct {

    private static final int FACTORS = 16; // 2^-52 to the 16th is far from the smallest double

    private double mantissa = 1; // grows by less than 2 for each product, so that 1,000 of them fit
    private long exponent;

    private LogProduct() {}

    /** The sum of the logarithms of the first of some numbers from 2<sup>-52</sup> to 1, at most 4,096. */
    static double of(double[] numbers, int size) {
        LogProduct product = new LogProduct();
        int i = 0;
        for (; i <= size - FACTORS; i += FACTORS) {
            // four products at once, as each multiplication waits for the one before it
            double first = numbers[i] * numbers[i + 4] * numbers[i + 8] * numbers[i + 12];
            double second = numbers[i + 1] * numbers[i + 5] * numbers[i + 9] * numbers[i + 13];
            double third = numbers[i + 2] * numbers[i + 6] * numbers[i + 10] * numbers[i + 14];
            double fourth = numbers[i + 3] * numbers[i + 7] * numbers[i + 11] * numbers[i + 15];
            product.times(first * second * (third * fourth));
        }
        for (; i < size; i++) {
            product.times(numbers[i]);
        }
        return product.log();
    }

    private void times(double factor) {
        int power = Math.getExponent(factor);
        exponent += power;
        mantissa *= factor * powerOfTwo(-power);
    }

    /** Close to 1, a product is left as it is: log 2 added and taken away again would cost all digits. */
    private double log() {
        int power = Math.getExponent(mantissa);
        double rest = mantissa * powerOfTwo(-power);
        long powers = exponent + power;
        if (rest > Math.sqrt(2)) {
            rest /= 2;
            powers++;
        }
        return Math.log(rest) + powers * Math.log(2);
    }

    private static double powerOfTwo(int power) {
        return Double.longBitsToDouble((long) (power + Double.MAX_EXPONENT) << 52);
    }
}
