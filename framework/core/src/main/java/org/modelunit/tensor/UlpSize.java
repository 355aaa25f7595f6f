package org.modelunit.tensor;

/**
 * How large an ulp is, for many finite numbers: {@link ElementType#ulp} without a decision. The exponent's bits of a double are by
 * themselves the power of two that it reaches, and an ulp is a fixed part of it.
 *
 * @param least the bits of the smallest normal number of the type, below which ulps stay as they are
 * @param largest the bits of the largest power of two of the type, beyond which they do
 * @param part the ulp of 1
 */
record UlpSize(long least, long largest, double part) {

    private static final long EXPONENT = 0x7ff0_0000_0000_0000L;

    /** The size for the coarser one of two types where a number lies. */
    static double[] coarser(UlpSize one, UlpSize other, double[] numbers, int count, double[] target) {
        for (int i = 0; i < count; i++) {
            target[i] = one.of(numbers[i]);
        }
        if (!one.equals(other)) {
            for (int i = 0; i < count; i++) {
                target[i] = Math.max(target[i], other.of(numbers[i]));
            }
        }
        return target;
    }

    double of(double number) {
        long power = Double.doubleToRawLongBits(number) & EXPONENT;
        return Double.longBitsToDouble(Math.min(Math.max(power, least), largest)) * part;
    }
}
