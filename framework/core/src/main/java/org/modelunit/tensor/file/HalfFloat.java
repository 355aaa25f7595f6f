package org.modelunit.tensor.file;

/** Numbers of 16 bits (IEEE 754 binary16), which Java 17 has no conversion for. Each is a float exactly. */
final class HalfFloat {

    private HalfFloat() {}

    static float toFloat(short bits) {
        int exponent = bits >>> 10 & 0x1F;
        int fraction = bits & 0x3FF;
        float size =
                switch (exponent) {
                    case 0 -> fraction * 0x1p-24f;
                    case 0x1F -> fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
                    default -> Math.scalb(1 + fraction * 0x1p-10f, exponent - 15);
                };
        return bits < 0 ? -size : size;
    }
}
