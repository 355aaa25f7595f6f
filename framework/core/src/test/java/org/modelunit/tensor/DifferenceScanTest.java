package org.modelunit.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DifferenceScanTest {

    private static final double[] EXTREMES = {
        0.0,
        -0.0,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        -3 * Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Float.MIN_VALUE,
        Float.MIN_NORMAL,
        -Float.MAX_VALUE,
        65504,
        0x1p-24,
        0x1p53,
        1,
        -1
    };

    private static final List<Tolerance> TOLERANCES = List.of(
            Tolerance.exact(),
            Tolerance.absolute(1e-3),
            Tolerance.absolute(Double.MIN_VALUE),
            Tolerance.absolute(Double.MAX_VALUE).plus(Tolerance.absolute(Double.MAX_VALUE)),
            Tolerance.relative(1e-3),
            Tolerance.relative(3),
            Tolerance.relative(0),
            Tolerance.ulps(1),
            Tolerance.ulps(100),
            Tolerance.absolute(1e-6).plus(Tolerance.relative(1e-4)),
            Tolerance.relative(0.1).plus(Tolerance.relative(0.2)).plus(Tolerance.ulps(3)),
            Tolerance.ulps(1).plus(Tolerance.absolute(1e-30).plus(Tolerance.relative(1e-7))),
            Tolerance.absolute(1e-3).forAllBut(0.01),
            Tolerance.ulps(2).forAllBut(0.5),
            Tolerance.exact().forAllBut(0.999));

    /** Ways in which a value becomes another, from none that does to all of them. */
    private enum Change {
        NONE(0),
        FEW(0.001),
        SOME(0.1),
        ALL(1);

        private final double share;

        Change(double share) {
            this.share = share;
        }
    }

    private static double value(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextGaussian();
            case 1 -> random.nextInt(5) - 2;
            case 2 -> random.nextGaussian() * Math.pow(10, random.nextInt(80) - 40);
            default -> random.nextInt(256) / 255.0;
        };
    }

    private static double changed(Random random, double value, ElementType type, boolean isExtreme) {
        return switch (random.nextInt(isExtreme ? 6 : 5)) {
            case 0 -> value + (type.isFloating() ? random.nextInt(4) * type.ulp(value) : 1);
            case 1 -> value * (1 + 1e-3 * random.nextGaussian());
            case 2 -> value + 1e-3 * random.nextGaussian();
            case 3 -> -value;
            case 4 -> value + 1 / 255.0;
            default -> EXTREMES[random.nextInt(EXTREMES.length)];
        };
    }

    private static Tensor tensor(double[] values, ElementType type) {
        int size = values.length;
        if (type.isText()) {
            return Tensor.of(Arrays.stream(values).mapToObj(Double::toString).toArray(String[]::new), size);
        }
        if (type.isFloating()) {
            return Tensor.of(values, size).as(type);
        }
        IntToDoubleFunction inRange = i -> type == ElementType.BOOL ? values[i] == 0 ? 0 : 1 : Math.abs(values[i]);
        int bits = type == ElementType.INT64 || type == ElementType.UINT64 ? 62 : 7;
        long[] longs = IntStream.range(0, size)
                .mapToLong(i -> (long) inRange.applyAsDouble(i) % (1L << bits))
                .toArray();
        return Tensor.of(longs, type, size);
    }

    private static void compare(Tensor actual, Tensor expected, Tolerance tolerance) {
        assertThat(NaiveDifference.all(TensorDifference.of(actual, expected, tolerance)))
                .as("%s beside %s within %s", actual, expected, tolerance)
                .isEqualTo(new NaiveDifference(actual, expected, tolerance).all());
    }

    private static void compareAll(Random random, ElementType ofActual, ElementType ofExpected) {
        int gathered = BlockScan.GATHERED * BlockScan.BLOCK;
        for (int size : new int[] {0, 1, BlockScan.BLOCK - 1, BlockScan.BLOCK, 3 * BlockScan.BLOCK + 3, gathered + 1}) {
            for (Change change : Change.values()) {
                for (boolean isExtreme : new boolean[] {false, true}) {
                    double[] expected = random.doubles(size).toArray();
                    Arrays.setAll(
                            expected,
                            i -> isExtreme && random.nextInt(50) == 0
                                    ? EXTREMES[random.nextInt(EXTREMES.length)]
                                    : value(random));
                    double[] actual = expected.clone();
                    for (int i = 0; i < size; i++) {
                        if (random.nextDouble() < change.share) {
                            actual[i] = changed(random, expected[i], ofActual, isExtreme && random.nextInt(9) == 0);
                        }
                    }
                    boolean isExact = !ofActual.isFloating() && !ofExpected.isFloating();
                    Tensor one = tensor(actual, ofActual);
                    Tensor other = tensor(expected, ofExpected);
                    for (Tolerance tolerance : TOLERANCES) {
                        if (!isExact || tolerance.isExact()) {
                            compare(one, other, tolerance);
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ElementType.class)
    void tensors_of_one_type_differ_as_their_values_do_one_by_one(ElementType type) {
        compareAll(new Random(type.ordinal()), type, type);
    }

    @ParameterizedTest
    @EnumSource(value = ElementType.class, mode = EnumSource.Mode.EXCLUDE, names = "STRING")
    void tensors_of_two_types_differ_as_their_values_do_one_by_one(ElementType type) {
        Random random = new Random(100 + type.ordinal());
        for (ElementType other : new ElementType[] {ElementType.FLOAT32, ElementType.FLOAT64, ElementType.UINT64}) {
            compareAll(random, type, other);
        }
    }

    @Test
    void the_first_of_equally_bad_values_is_the_worst_wherever_the_others_are() {
        for (Tolerance tolerance : TOLERANCES) {
            double[] ones = new double[5 * BlockScan.BLOCK];
            Arrays.fill(ones, 1);
            double[] twos = new double[ones.length];
            Arrays.fill(twos, 100);
            compare(tensor(twos, ElementType.FLOAT32), tensor(ones, ElementType.FLOAT32), tolerance);
            compare(tensor(twos, ElementType.FLOAT64), tensor(new double[twos.length], ElementType.FLOAT64), tolerance);
        }
    }

    @Test
    void values_that_get_worse_and_worse_are_found() {
        double[] growing = IntStream.range(0, 5 * BlockScan.BLOCK)
                .mapToDouble(i -> 1 + i * 1e-5)
                .toArray();
        double[] ones = new double[growing.length];
        Arrays.fill(ones, 1);
        for (Tolerance tolerance : TOLERANCES) {
            compare(tensor(growing, ElementType.FLOAT32), tensor(ones, ElementType.FLOAT32), tolerance);
            compare(tensor(growing, ElementType.FLOAT64), tensor(ones, ElementType.FLOAT32), tolerance);
        }
    }

    @Test
    void what_lies_between_two_floats_is_not_rounded_away() {
        // the distance of these floats is no float, so that a float's arithmetic would say 1
        float[] ones = new float[3 * BlockScan.BLOCK];
        float[] little = new float[ones.length];
        Arrays.fill(ones, 1);
        Arrays.fill(little, -1e-9f);
        for (Tolerance tolerance : List.of(Tolerance.absolute(1), Tolerance.absolute(Math.nextUp(1.0)))) {
            compare(Tensor.of(ones, ones.length), Tensor.of(little, ones.length), tolerance);
        }
        assertThat(TensorDifference.of(
                                Tensor.of(ones, ones.length), Tensor.of(little, ones.length), Tolerance.absolute(1))
                        .counts()
                        .outside())
                .isEqualTo(ones.length);
    }

    @Test
    void the_worst_of_the_smallest_numbers_is_found_though_their_products_are_rounded() {
        double[] expected = new double[3 * BlockScan.BLOCK];
        double[] actual = new double[expected.length];
        expected[0] = 10 * Double.MIN_VALUE; // may lie 3 away
        actual[0] = 14 * Double.MIN_VALUE;
        int last = expected.length - 1;
        expected[last] = 17 * Double.MIN_VALUE; // may lie 5 away
        actual[last] = 24 * Double.MIN_VALUE;
        Tensor ours = Tensor.of(actual, actual.length);
        Tensor theirs = Tensor.of(expected, expected.length);
        compare(ours, theirs, Tolerance.relative(0.3));
        assertThat(TensorDifference.of(ours, theirs, Tolerance.relative(0.3)).worst())
                .hasValue(last);
    }

    @Test
    void each_least_tolerance_grows_by_itself() {
        // the reference and the distance of a value in the first block, and of one in the last block
        for (double[] pair : new double[][] {{1_000, 10, 1, 0.011}, {1, 0.01, 0.6, 0.0059}, {1, 0.01, 1_000, 0.0101}}) {
            double[] expected = new double[3 * BlockScan.BLOCK];
            Arrays.fill(expected, 1);
            double[] actual = expected.clone();
            for (int i = 0; i < 2; i++) {
                int place = i * (expected.length - 1);
                expected[place] = pair[2 * i];
                actual[place] = pair[2 * i] + pair[2 * i + 1];
            }
            compare(tensor(actual, ElementType.FLOAT64), tensor(expected, ElementType.FLOAT64), Tolerance.exact());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void parts_that_threads_share_differ_as_their_values_do_one_by_one(int beyond) {
        int size = 2 * BlockScan.PART + beyond;
        Random random = new Random(size);
        float[] expected = new float[size];
        float[] actual = new float[size];
        for (int i = 0; i < size; i++) {
            expected[i] = random.nextInt(256) / 255f;
            actual[i] = random.nextInt(3) == 0
                    ? (float) changed(random, expected[i], ElementType.FLOAT32, false)
                    : expected[i];
        }
        for (int border : new int[] {0, BlockScan.PART - 1, BlockScan.PART, 2 * BlockScan.PART - 2, size - 1}) {
            expected[border] = 1;
            actual[border] = 1e9f + border; // worse and worse
        }
        Tensor ours = Tensor.of(actual, size);
        Tensor theirs = Tensor.of(expected, size);
        Tolerance tolerance = Tolerance.absolute(1e-6).plus(Tolerance.relative(1e-4));
        compare(ours, theirs, tolerance);
        actual[BlockScan.PART] = Float.NaN;
        expected[size - 1] = Float.NEGATIVE_INFINITY;
        compare(Tensor.of(actual, size), Tensor.of(expected, size), tolerance);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void any_number_of_threads_finds_the_same(int threads) {
        double[] expected = new double[3 * BlockScan.PART + 5];
        double[] actual = new double[expected.length];
        Random random = new Random(7);
        Arrays.setAll(expected, i -> value(random));
        Arrays.setAll(actual, i -> changed(random, expected[i], ElementType.FLOAT64, false));
        Tensor ours = Tensor.of(actual, actual.length);
        Tensor theirs = Tensor.of(expected, actual.length);
        System.setProperty("modelunit.threads", Integer.toString(threads));
        try {
            compare(ours, theirs, Tolerance.relative(1e-3));
        } finally {
            System.clearProperty("modelunit.threads");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ElementType.class,
            names = {"FLOAT32", "FLOAT16", "BFLOAT16"})
    void an_ulp_is_as_large_by_arithmetic_as_by_the_bits(ElementType type) {
        float[] numbers = new float[BlockScan.BLOCK];
        float[] sizes = new float[numbers.length];
        Random random = new Random(type.ordinal());
        for (int exponent = -150; exponent < 128; exponent++) {
            double power = Math.scalb(1.0, exponent);
            for (int i = 4; i < numbers.length; i++) {
                numbers[i] = (float) type.rounded(power * (1 + random.nextDouble()));
            }
            numbers[0] = (float) type.rounded(power);
            numbers[1] = -numbers[0];
            numbers[2] = (float) type.rounded(power - type.ulp(power) / 2);
            numbers[3] = 0;
            type.ulpSize().fill(numbers, numbers.length, 1, sizes);
            for (int i = 0; i < numbers.length; i++) {
                if (Math.abs(numbers[i]) < 0x1p104f) {
                    assertThat((double) sizes[i]).as("%s %s", type, numbers[i]).isEqualTo(type.ulp(numbers[i]));
                } else {
                    assertThat(Float.isFinite(sizes[i]) && sizes[i] != type.ulp(numbers[i]))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void what_is_asked_twice_is_found_once() {
        TensorDifference difference = TensorDifference.of(
                Tensor.of(new double[] {1, 2}, 2), Tensor.of(new double[] {1, 3}, 2), Tolerance.exact());
        assertThat(difference.least()).isSameAs(difference.least());
        assertThat(difference.decades()).isSameAs(difference.decades());
    }
}
