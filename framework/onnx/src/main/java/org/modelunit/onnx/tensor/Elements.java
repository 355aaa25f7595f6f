package org.modelunit.onnx.tensor;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.platform.Fp16Conversions;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.privacy.ShownValues;

/**
 * Writes values as the elements of a tensor. A real number is rounded to what the input takes; a whole one that it cannot hold, and one that
 * would become infinite, is refused, as nothing may change on its way unseen.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class Elements {

    private static final int FEW = 512; // more than most fillings

    /** Zeros, ones and zeros, {@value #FEW} of each, never written to: any of one and then of the other are beside each other. */
    private static final long[] STEPS = new long[3 * FEW];

    static {
        Arrays.fill(STEPS, FEW, 2 * FEW, 1);
    }

    private final Port port;
    private final OnnxJavaType type;
    private final ByteBuffer target;
    private final LongBuffer longs; // where a target of int64 is written to

    /**
     * Makes a writer.
     *
     * @param port the input, which has the type
     * @param target where the elements go, from its position on
     */
    public Elements(Port port, ByteBuffer target) {
        this.port = port;
        this.type = port.type();
        this.target = target;
        this.longs = target.asLongBuffer();
    }

    /** A value does not fit the input; whoever knows the row says so. */
    public static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String fix;

        Unfit(String wrong, String fix) {
            super(wrong);
            this.fix = fix;
        }

        /** Returns what to do. */
        public String fix() {
            return fix;
        }
    }

    /**
     * Writes an array of float, double, long, byte or boolean. Inputs of uint8 and int8 take the bits of bytes, as files and images have
     * them; for other inputs a byte below 0 is refused, as Java's are signed, and those of images are not.
     *
     * @throws Unfit if the input cannot hold one of them
     */
    public void write(Object flat) {
        if (flat instanceof float[] floats) {
            if (type == OnnxJavaType.FLOAT) {
                for (float value : floats) {
                    target.putFloat(value);
                }
            } else {
                for (float value : floats) {
                    real(value);
                }
            }
        } else if (flat instanceof double[] doubles) {
            for (double value : doubles) {
                real(value);
            }
        } else if (flat instanceof long[] wholes) {
            write(wholes, 0, wholes.length);
        } else if (flat instanceof byte[] bytes) {
            if (type == OnnxJavaType.UINT8 || type == OnnxJavaType.INT8) {
                target.put(bytes);
            } else {
                for (byte value : bytes) {
                    whole(notNegative(value));
                }
            }
        } else if (flat instanceof boolean[] truths) {
            for (boolean value : truths) {
                whole(value ? 1 : 0);
            }
        } else {
            throw new Unfit(
                    "gave a text, but the input takes " + typeInWords(), "give numbers, encoded as training did");
        }
    }

    /**
     * Writes some of an array's whole numbers.
     *
     * @param from the first one's index
     * @param size how many
     * @throws Unfit if the input cannot hold one of them
     */
    public void write(long[] wholes, int from, int size) {
        if (type == OnnxJavaType.INT64) {
            longs.put(wholes, from, size);
            return;
        }
        for (int i = from; i < from + size; i++) {
            whole(wholes[i]);
        }
    }

    /**
     * Writes a real number several times.
     *
     * @throws Unfit if the input cannot hold it
     */
    public void fill(double value, int times) {
        if (type == OnnxJavaType.INT64 && times > 0) {
            fill(asWhole(value), times);
            return;
        }
        for (int i = 0; i < times; i++) {
            real(value);
        }
    }

    private void fill(long value, int times) {
        if (value != 0 && value != 1) {
            for (int i = 0; i < times; i++) {
                longs.put(value);
            }
            return;
        }
        for (int left = times; left > 0; left -= FEW) {
            longs.put(STEPS, value == 0 ? 0 : FEW, Math.min(left, FEW));
        }
    }

    /**
     * Writes a row of a mask: ones where there is something, and zeros where it is filled up.
     *
     * @param ones how many ones
     * @param zeros how many zeros
     * @param isLeft whether the zeros come first
     * @throws Unfit if the input holds no numbers
     */
    public void mask(int ones, int zeros, boolean isLeft) {
        if (type == OnnxJavaType.INT64 && ones <= FEW && zeros <= FEW) { // in one go, as every text passes here
            longs.put(STEPS, isLeft ? FEW - zeros : 2 * FEW - ones, ones + zeros);
            return;
        }
        fill(isLeft ? 0.0 : 1.0, isLeft ? zeros : ones);
        fill(isLeft ? 1.0 : 0.0, isLeft ? ones : zeros);
    }

    private static byte notNegative(byte value) {
        if (value < 0) {
            throw new Unfit(
                    "gave a byte below 0, which may stand for a level above 127",
                    "give ints: value & 0xff for levels, (int) value for signed bytes");
        }
        return value;
    }

    private void real(double value) {
        switch (type) {
            case FLOAT -> target.putFloat(finite((float) value, value));
            case DOUBLE -> target.putDouble(value);
            case FLOAT16 -> target.putShort(half(value));
            case BFLOAT16 -> target.putShort(brain(value));
            default -> whole(asWhole(value));
        }
    }

    private long asWhole(double value) {
        long whole = (long) value;
        if (whole != value || value == 0x1p63) {
            throw new Unfit(
                    "gave " + shown(value) + ", which is no whole number, but the input takes " + typeInWords(),
                    "give whole numbers, or export the model with an input of float" + advice());
        }
        return whole;
    }

    private void whole(long value) {
        switch (type) {
            case FLOAT -> target.putFloat((float) exact((float) value, value));
            case DOUBLE -> target.putDouble(exact((double) value, value));
            case FLOAT16 -> {
                short half = half(value);
                exact(Fp16Conversions.fp16ToFloat(half), value);
                target.putShort(half);
            }
            case BFLOAT16 -> {
                short brain = brain(value);
                exact(Fp16Conversions.bf16ToFloat(brain), value);
                target.putShort(brain);
            }
            case INT64 -> longs.put(value);
            case INT32 -> target.putInt((int) within(value, Integer.MIN_VALUE, Integer.MAX_VALUE));
            case INT16 -> target.putShort((short) within(value, Short.MIN_VALUE, Short.MAX_VALUE));
            case INT8 -> target.put((byte) within(value, Byte.MIN_VALUE, Byte.MAX_VALUE));
            case UINT8 -> target.put((byte) within(value, 0, 255));
            case BOOL -> target.put((byte) within(value, 0, 1));
            default -> throw new Unfit("cannot fill " + typeInWords(), "export the model with another type of input");
        }
    }

    private short half(double value) {
        short half = Fp16Conversions.floatToFp16(finite((float) value, value));
        finite(Fp16Conversions.fp16ToFloat(half), value);
        return half;
    }

    private short brain(double value) {
        short brain = Fp16Conversions.floatToBf16(finite((float) value, value));
        finite(Fp16Conversions.bf16ToFloat(brain), value);
        return brain;
    }

    /** Tells whether a number became infinite when it was rounded. */
    public static boolean isOverflow(float rounded, double value) {
        return Float.isInfinite(rounded) && !Double.isInfinite(value);
    }

    /** Tells whether a real number is just a whole one. */
    public static boolean isExactly(double held, long whole) {
        return held != 0x1p63 && (long) held == whole;
    }

    private float finite(float rounded, double value) {
        if (isOverflow(rounded, value)) {
            throw new Unfit(
                    "gave " + shown(value) + ", more than " + typeInWords() + " can hold",
                    "scale it as training did, or export the model with an input of double" + advice());
        }
        return rounded;
    }

    private double exact(double held, long value) {
        if (!isExactly(held, value)) {
            throw new Unfit(
                    "gave " + shown(value) + ", which " + typeInWords() + " cannot hold without changing it",
                    "give it as a float or double if rounding does no harm" + advice());
        }
        return held;
    }

    private long within(long value, long least, long most) {
        if (value < least || value > most) {
            throw new Unfit(
                    "gave " + shown(value) + ", but " + typeInWords() + " holds " + least + " to " + most,
                    "give values in that range, as training did" + advice());
        }
        return value;
    }

    private String shown(double value) {
        return ShownValues.now().number(port.name(), value);
    }

    private String shown(long value) {
        return ShownValues.now().number(port.name(), value);
    }

    private String advice() {
        return ShownValues.now().advice(port.name());
    }

    private String typeInWords() {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
