package org.modelunit.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What float arithmetic settles for whole blocks is to the last bit what is found value by value, whatever bits the floats have. */
class FloatScanTest {

    private static final int GATHERED = BlockScan.GATHERED * BlockScan.BLOCK;
    private static final int[] SIZES = {
        0, 1, BlockScan.BLOCK - 1, BlockScan.BLOCK, BlockScan.BLOCK + 1, GATHERED - 1, 3 * GATHERED + 7
    };

    private static final List<Tolerance> TOLERANCES = List.of(
            Tolerance.exact(),
            Tolerance.absolute(0.5),
            Tolerance.absolute(1e-3),
            Tolerance.absolute(1 / 255.0),
            Tolerance.absolute(Float.MIN_VALUE),
            Tolerance.absolute(1.4 * Float.MIN_VALUE),
            Tolerance.absolute(1e-300),
            Tolerance.absolute(1e30),
            Tolerance.relative(0x1p-23),
            Tolerance.relative(1e-3),
            Tolerance.relative(1e-40),
            Tolerance.relative(1e6),
            Tolerance.relative(1e300),
            Tolerance.ulps(1),
            Tolerance.ulps(2),
            Tolerance.ulps((1 << 24) - 1),
            Tolerance.ulps((1 << 24) + 1),
            Tolerance.ulps(Integer.MAX_VALUE),
            Tolerance.absolute(1e-300).plus(Tolerance.relative(1e-3)),
            Tolerance.ulps(2).plus(Tolerance.absolute(1e-6)).plus(Tolerance.relative(1e-6)),
            manyTimes(Tolerance.relative(1e-4), 40));

    private static Tolerance manyTimes(Tolerance one, int times) {
        Tolerance sum = one;
        for (int i = 1; i < times; i++) {
            sum = one.plus(sum.plus(Tolerance.ulps(1)));
        }
        return sum;
    }

    /** From which floats a tensor is drawn. */
    private enum Floats {
        /** Any bits: NaN, infinities, subnormals and -0.0 among them. */
        ANY {
            @Override
            float draw(Random random) {
                return Float.intBitsToFloat(random.nextInt());
            }
        },
        /** Any bits of numbers whose squares are floats. */
        MODERATE {
            @Override
            float draw(Random random) {
                return Float.intBitsToFloat(random.nextInt(0x3f00_0000) + 0x2000_0000 | random.nextInt(2) << 31);
            }
        },
        SUBNORMAL {
            @Override
            float draw(Random random) {
                return (random.nextInt(41) - 20) * Float.MIN_VALUE;
            }
        },
        /** Pixels: many distances are the same. */
        PIXELS {
            @Override
            float draw(Random random) {
                return random.nextInt(256) / 255f;
            }
        },
        /** Many zeros, as of activations. */
        SPARSE {
            @Override
            float draw(Random random) {
                return random.nextBoolean() ? 0 : (float) random.nextGaussian();
            }
        },
        USUAL {
            @Override
            float draw(Random random) {
                return (float) random.nextGaussian();
            }
        };

        abstract float draw(Random random);
    }

    /** How a float becomes another one. */
    private enum Move {
        NONE {
            @Override
            float of(float value, Floats floats, Random random) {
                return value;
            }
        },
        OTHER {
            @Override
            float of(float value, Floats floats, Random random) {
                return floats.draw(random);
            }
        },
        FEW_ULPS {
            @Override
            float of(float value, Floats floats, Random random) {
                return Float.intBitsToFloat(Float.floatToRawIntBits(value) + random.nextInt(7) - 3);
            }
        },
        /** To around what a tolerance of 1e-3 allows, by a last bit more or less. */
        BORDER {
            @Override
            float of(float value, Floats floats, Random random) {
                float border = value + (random.nextBoolean() ? 1e-3f : Math.abs(value) * 1e-3f);
                return random.nextBoolean() ? border : Math.nextUp(border);
            }
        },
        SIGN {
            @Override
            float of(float value, Floats floats, Random random) {
                return -value;
            }
        },
        NEARLY {
            @Override
            float of(float value, Floats floats, Random random) {
                return value * (1 + 1e-4f * (float) random.nextGaussian());
            }
        },
        ONE_NAN {
            @Override
            float of(float value, Floats floats, Random random) {
                return random.nextInt(2_000) == 0 ? Float.NaN : value + 1;
            }
        },
        ALL_NAN {
            @Override
            float of(float value, Floats floats, Random random) {
                return Float.NaN;
            }
        };

        abstract float of(float value, Floats floats, Random random);
    }

    private static void compare(float[] actual, float[] expected, ElementType type) {
        Tensor ours = Tensor.of(actual, actual.length).as(type);
        Tensor theirs = Tensor.of(expected, expected.length).as(type);
        for (Tolerance tolerance : TOLERANCES) {
            assertThat(NaiveDifference.all(TensorDifference.of(ours, theirs, tolerance)))
                    .as("%d of %s within %s", actual.length, type, tolerance)
                    .isEqualTo(new NaiveDifference(ours, theirs, tolerance).all());
        }
    }

    @ParameterizedTest
    @EnumSource(Move.class)
    void floats_of_all_kinds_differ_as_they_do_one_by_one(Move move) {
        Random random = new Random(move.ordinal());
        for (Floats floats : Floats.values()) {
            for (int size : SIZES) {
                float[] expected = new float[size];
                float[] actual = new float[size];
                for (int i = 0; i < size; i++) {
                    expected[i] = floats.draw(random);
                    actual[i] = move.of(expected[i], floats, random);
                }
                compare(actual, expected, ElementType.FLOAT32);
                compare(actual, expected, size % 2 == 0 ? ElementType.FLOAT16 : ElementType.BFLOAT16);
            }
        }
    }

    @Test
    void a_distance_that_is_rounded_to_the_border_is_judged_by_what_it_was() {
        // in floats both distances are 1
        for (float little : new float[] {-0x1p-30f, 0x1p-30f}) {
            float[] expected = new float[GATHERED];
            float[] actual = new float[GATHERED];
            Arrays.fill(expected, little);
            Arrays.fill(actual, 1);
            compare(actual, expected, ElementType.FLOAT32);
            TensorDifference difference = TensorDifference.of(
                    Tensor.of(actual, GATHERED), Tensor.of(expected, GATHERED), Tolerance.absolute(1));
            assertThat(difference.counts().outside()).isEqualTo(little < 0 ? GATHERED : 0);
        }
    }

    @Test
    void a_worse_value_is_found_though_its_distance_as_a_float_is_the_worst_one() {
        float[] expected = new float[2 * GATHERED];
        float[] actual = new float[expected.length];
        Arrays.fill(actual, 1);
        int worst = expected.length - 3;
        expected[worst] = -0x1p-30f;
        for (Tolerance tolerance : List.of(Tolerance.exact(), Tolerance.absolute(1e-3), Tolerance.relative(1e-3))) {
            assertThat(TensorDifference.of(
                                    Tensor.of(actual, actual.length), Tensor.of(expected, expected.length), tolerance)
                            .worst())
                    .hasValue(tolerance instanceof Tolerance.Relative ? 0 : worst);
        }
        assertThat(TensorDifference.of(
                                Tensor.of(actual, actual.length),
                                Tensor.of(expected, expected.length),
                                Tolerance.exact())
                        .least()
                        .absolute())
                .isEqualTo(1 + 0x1p-30);
        compare(actual, expected, ElementType.FLOAT32);
    }

    @Test
    void a_worse_value_is_found_though_the_worst_one_is_nearest_to_its_distance() {
        float[] expected = new float[2 * GATHERED];
        float[] actual = new float[expected.length];
        actual[0] = 1;
        expected[0] = -(0x1p-24f + 0x1p-26f);
        int worst = expected.length - 3;
        actual[worst] = 1 + 0x1p-23f;
        TensorDifference difference = TensorDifference.of(
                Tensor.of(actual, actual.length), Tensor.of(expected, expected.length), Tolerance.exact());
        assertThat(difference.worst()).hasValue(worst);
        assertThat(difference.least().absolute()).isEqualTo(1 + 0x1p-23);
    }

    @Test
    void distances_around_powers_of_ten_are_counted_by_what_they_were_before_they_were_rounded() {
        float[] actual = new float[9 * 84];
        float[] expected = new float[actual.length];
        int place = 0;
        for (int power = -45; power < 39; power++) {
            float nearest = (float) Double.parseDouble("1e" + power);
            for (float value : new float[] {Math.nextDown(nearest), nearest, Math.nextUp(nearest)}) {
                for (int sign = -1; sign <= 1; sign++) {
                    actual[place] = value;
                    expected[place++] = sign * value * 0x1p-30f;
                }
            }
        }
        compare(actual, expected, ElementType.FLOAT32);
    }

    @Test
    void whether_a_distance_was_rounded_is_known() {
        Random random = new Random(3);
        float[] ours = new float[BlockScan.BLOCK];
        float[] theirs = new float[BlockScan.BLOCK];
        for (int i = 0; i < ours.length; i++) {
            ours[i] = (float) (random.nextGaussian() * Math.pow(2, random.nextInt(20)));
            theirs[i] = (float) (random.nextGaussian() * Math.pow(2, random.nextInt(20)));
        }
        FloatDistances distances = new FloatDistances();
        distances.read(ours, theirs, 0, ours.length);
        for (int i = 0; i < ours.length; i++) {
            double exact = Math.abs((double) ours[i] - theirs[i]) * FloatDistances.SCALE;
            float nearest = (float) exact;
            assertThat(distances.apart[i]).isEqualTo(nearest);
            if (nearest == exact) {
                assertThat(distances.atMost[i]).isEqualTo(nearest);
            } else {
                assertThat(distances.atMost[i])
                        .isGreaterThan(nearest)
                        .isLessThanOrEqualTo(Math.nextUp(Math.nextUp(nearest)));
            }
        }
    }
}
