package org.modelunit.tensor;

import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What the values of a tensor are; the names are those of NumPy and ONNX. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum ElementType {
    /** IEEE 754 double precision. */
    FLOAT64(52, -1022, 1023),
    /** IEEE 754 single precision. */
    FLOAT32(23, -126, 127),
    /** IEEE 754 half precision: 11 significant bits, at most 65504. */
    FLOAT16(10, -14, 15),
    /** The upper half of a FLOAT32: 8 significant bits and its range. */
    BFLOAT16(7, -126, 127),
    /** Whole numbers from -128 to 127. */
    INT8(Byte.MIN_VALUE, Byte.MAX_VALUE),
    /** Whole numbers of 16 bits. */
    INT16(Short.MIN_VALUE, Short.MAX_VALUE),
    /** Whole numbers of 32 bits. */
    INT32(Integer.MIN_VALUE, Integer.MAX_VALUE),
    /** Whole numbers of 64 bits. */
    INT64(Long.MIN_VALUE, Long.MAX_VALUE),
    /** Whole numbers from 0 to 255. */
    UINT8(0, 0xFF),
    /** Whole numbers from 0 to 65535. */
    UINT16(0, 0xFFFF),
    /** Whole numbers from 0 to 4294967295. */
    UINT32(0, 0xFFFF_FFFFL),
    /** Whole numbers from 0 to 2 to the power of 64, less 1; kept in longs, the upper half of them as negative ones. */
    UINT64(Long.MIN_VALUE, Long.MAX_VALUE),
    /** False and true, kept as 0 and 1. */
    BOOL(0, 1),
    /** Texts. */
    STRING(0, 0);

    private final int fractionBits;
    private final int leastExponent;
    private final int largestExponent;
    private final long least;
    private final long largest;

    ElementType(int fractionBits, int leastExponent, int largestExponent) {
        this.fractionBits = fractionBits;
        this.leastExponent = leastExponent;
        this.largestExponent = largestExponent;
        this.least = 0;
        this.largest = 0;
    }

    ElementType(long least, long largest) {
        this.fractionBits = 0;
        this.leastExponent = 0;
        this.largestExponent = 0;
        this.least = least;
        this.largest = largest;
    }

    /** Tells whether the values are floating-point numbers, which can be close to one another. */
    public boolean isFloating() {
        return fractionBits > 0;
    }

    /** Tells whether the values are whole numbers, BOOL included; they are compared exactly. */
    public boolean isWhole() {
        return !isFloating() && this != STRING;
    }

    /** Tells whether the values are texts; they are compared exactly. */
    public boolean isText() {
        return this == STRING;
    }

    /**
     * Returns the distance between neighbours of this type where a number lies: {@code Math.ulp} for FLOAT64, 2^-10 for a FLOAT16
     * of 1, 2^-7 for a BFLOAT16 of 1. Beyond the largest number of the type an ulp is as large as at the largest number.
     *
     * @param value a number; NaN has NaN, infinity has infinity
     * @throws IllegalStateException if the values are not floating-point numbers
     */
    public double ulp(double value) {
        if (!isFloating()) {
            throw new IllegalStateException(words() + " has no ulps, as it is exact");
        }
        if (this == FLOAT64 || !Double.isFinite(value)) {
            return Math.ulp(value);
        }
        int exponent = Math.min(Math.max(Math.getExponent(value), leastExponent), largestExponent);
        return Math.scalb(1.0, exponent - fractionBits);
    }

    /** How large an ulp is, for many numbers of this floating-point type at once. */
    UlpSize ulpSize() {
        return new UlpSize(
                Double.doubleToRawLongBits(Math.scalb(1.0, leastExponent)),
                Double.doubleToRawLongBits(Math.scalb(1.0, largestExponent)),
                Math.scalb(1.0, -fractionBits));
    }

    /**
     * Tells whether a number is one of this type's, so that nothing is lost when it is kept as one.
     *
     * @param value a number; NaN and infinities belong to every floating-point type, and to no other
     */
    public boolean holds(double value) {
        if (!isFloating()) {
            return isWhole() && value == Math.rint(value) && Math.abs(value) < 0x1p63 && holds((long) value);
        }
        if (this == FLOAT64 || !Double.isFinite(value)) {
            return true;
        }
        return Math.getExponent(value) <= largestExponent && Math.IEEEremainder(value, ulp(value)) == 0;
    }

    /** The nearest number of this floating-point type, half to even; infinite beyond its largest. */
    double rounded(double value) {
        if (this == FLOAT64 || !Double.isFinite(value)) {
            return value;
        }
        double ulp = ulp(value);
        double rounded = Math.rint(value / ulp) * ulp; // a power of two, so that only rint rounds
        return Math.getExponent(rounded) > largestExponent ? Math.copySign(Double.POSITIVE_INFINITY, value) : rounded;
    }

    /** Whether a whole number lies in the range. */
    boolean holds(long value) {
        return value >= least && value <= largest;
    }

    /**
     * Returns the one of two floating-point types with more significant bits.
     *
     * @param other another floating-point type
     */
    public ElementType finer(ElementType other) {
        return fractionBits >= other.fractionBits ? this : other;
    }

    /** Returns the type as NumPy writes it: "float32". */
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}
