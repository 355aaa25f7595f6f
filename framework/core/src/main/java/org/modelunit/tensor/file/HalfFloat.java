package org.modelunit.tensor.file;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Numbers of 16 bits (IEEE 754 binary16), which Java 17 has no conversion for. Each is a float exactly. */
@API(status = Status.INTERNAL, since = "0.1")
public final class HalfFloat {

    private HalfFloat() {}

    /**
     * Returns the float of the same value.
     *
     * @param bits the number's bits
     */
    public static float toFloat(short bits) {
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
