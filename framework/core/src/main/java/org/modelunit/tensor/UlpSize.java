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
    private static final float TO_POWER = 0x1p23f + 1;
    private static final float BELOW_ONE = Math.nextDown(1f);

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

    /**
     * Writes some times the sizes for finite numbers of the type itself, which must not be FLOAT64; infinity or NaN beyond 2^104. The
     * power of two is found by arithmetic alone: S. M. Rump, "Error estimation of floating-point summation and dot product", BIT 52
     * (2012), for the unit in the first place. The larger one of two powers is half of their sum and their distance.
     */
    void fill(float[] numbers, int count, double times, float[] target) {
        float smallest = (float) Double.longBitsToDouble(least);
        float halfPart = (float) (times * part / 2);
        int i = 0;
        do {
            float scaled = Math.abs(numbers[i]) * TO_POWER;
            float power = Math.abs(scaled - scaled * BELOW_ONE);
            target[i] = (Math.abs(power - smallest) - (-smallest - power)) * halfPart;
        } while (++i < count);
    }

    double of(double number) {
        long power = Double.doubleToRawLongBits(number) & EXPONENT;
        return Double.longBitsToDouble(Math.min(Math.max(power, least), largest)) * part;
    }
}
