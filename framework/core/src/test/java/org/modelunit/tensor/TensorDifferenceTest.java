package org.modelunit.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TensorDifferenceTest {

    private static final Tolerance EXACT = Tolerance.exact();

    private static Tensor doubles(double... values) {
        return Tensor.of(values, values.length);
    }

    private static Tensor floats(float... values) {
        return Tensor.of(values, values.length);
    }

    private static Tensor longs(ElementType type, long... values) {
        return Tensor.of(values, type, values.length);
    }

    private static TensorDifference between(double actual, double expected, Tolerance tolerance) {
        return TensorDifference.of(doubles(actual), doubles(expected), tolerance);
    }

    @Test
    void equal_tensors_do_not_differ() {
        Tensor same = doubles(1, Double.NaN, Double.POSITIVE_INFINITY, -0.0);
        TensorDifference difference =
                TensorDifference.of(same, doubles(1, Double.NaN, Double.POSITIVE_INFINITY, 0.0), EXACT);
        assertThat(difference.passes()).isTrue();
        assertThat(difference.counts()).isEqualTo(new TensorDifference.Counts(4, 0, 0, 0));
        assertThat(difference.least()).isEqualTo(new TensorDifference.Least(0, 0, 0));
        assertThat(difference.decades()).isEmpty();
        assertThat(difference.first()).isEmpty();
        assertThat(difference.worst()).isEmpty();
    }

    @Test
    void no_values_do_not_differ() {
        assertThat(TensorDifference.of(floats(), floats(), EXACT).passes()).isTrue();
    }

    @Test
    void differences_are_found_wherever_they_are() {
        int size = 5_000;
        for (int place : new int[] {0, 1, 1_023, 1_024, 1_025, 4_095, 4_096, size - 1}) {
            float[] moved = new float[size];
            moved[place] = 1e-3f;
            TensorDifference difference = TensorDifference.of(floats(moved), floats(new float[size]), EXACT);
            assertThat(difference.first()).hasValue(place);
            assertThat(difference.worst()).hasValue(place);
            assertThat(difference.counts().unequal()).isEqualTo(1);
            assertThat(difference.decades()).containsExactly(new Decade(-3, 1));
        }
    }

    @Test
    void the_least_tolerance_passes_and_nothing_below_it_does() {
        Random random = new Random(7);
        for (int trial = 0; trial < 200; trial++) {
            float[] expected = new float[9];
            float[] actual = new float[9];
            for (int i = 0; i < expected.length; i++) {
                expected[i] = (float) (random.nextGaussian() * Math.pow(10, random.nextInt(9) - 4));
                actual[i] = expected[i] + random.nextInt(9) * Math.ulp(expected[i]);
            }
            Tensor ours = floats(actual);
            Tensor theirs = floats(expected);
            TensorDifference.Least least =
                    TensorDifference.of(ours, theirs, EXACT).least();
            for (Tolerance enough : new Tolerance[] {
                Tolerance.absolute(least.absolute()),
                Tolerance.relative(least.relative()),
                Tolerance.ulps((int) least.ulps())
            }) {
                assertThat(TensorDifference.of(ours, theirs, enough).passes()).isTrue();
            }
            for (Tolerance little : new Tolerance[] {
                Tolerance.absolute(Math.nextDown(least.absolute())),
                Tolerance.relative(least.relative() * (1 - 1e-15)),
                Tolerance.ulps((int) least.ulps() - 1)
            }) {
                assertThat(TensorDifference.of(ours, theirs, little).passes()).isFalse();
            }
        }
    }

    @Test
    void it_counts_what_the_tolerance_does_not_allow_for_each_value() {
        Random random = new Random(8);
        double[] expected = random.doubles(3_000, -1, 1).toArray();
        double[] actual = new double[expected.length];
        for (int i = 0; i < expected.length; i++) {
            actual[i] = expected[i] + random.nextGaussian() * 1e-3;
        }
        for (Tolerance tolerance : new Tolerance[] {
            EXACT,
            Tolerance.absolute(1e-3),
            Tolerance.relative(1e-3),
            Tolerance.ulps(1 << 30),
            Tolerance.absolute(1e-4).plus(Tolerance.relative(1e-3)),
            Tolerance.absolute(1e-3).forAllBut(0.5)
        }) {
            int outside = 0;
            for (int i = 0; i < expected.length; i++) {
                outside += tolerance.allows(actual[i], expected[i], ElementType.FLOAT64) ? 0 : 1;
            }
            TensorDifference difference = TensorDifference.of(doubles(actual), doubles(expected), tolerance);
            assertThat(difference.counts().outside()).isEqualTo(outside);
            assertThat(difference.passes()).isEqualTo(outside <= tolerance.share() * expected.length);
            assertThat(difference.decades().stream().mapToLong(Decade::count).sum())
                    .isEqualTo(3_000);
        }
    }

    @Test
    void what_is_no_number_on_one_side_is_told_apart_and_never_forgiven() {
        TensorDifference difference = TensorDifference.of(
                doubles(1, Double.NaN, 5, Double.POSITIVE_INFINITY, 2),
                doubles(1.5, 1, Double.NaN, Double.NEGATIVE_INFINITY, 2),
                Tolerance.absolute(9).forAllBut(0.9));
        assertThat(difference.counts()).isEqualTo(new TensorDifference.Counts(5, 4, 3, 3));
        assertThat(difference.passes()).isFalse();
        assertThat(difference.worst()).hasValue(1);
        assertThat(difference.least().absolute()).isInfinite();
        assertThat(difference.least().ulps()).isInfinite();
        assertThat(difference.decades()).containsExactly(new Decade(-1, 1));
    }

    @Test
    void a_share_of_the_values_may_lie_outside() {
        float[] moved = new float[1_000];
        moved[7] = 1;
        Tolerance most = Tolerance.absolute(0.5).forAllBut(0.001);
        assertThat(TensorDifference.of(floats(moved), floats(new float[1_000]), most)
                        .passes())
                .isTrue();
        moved[9] = 1;
        assertThat(TensorDifference.of(floats(moved), floats(new float[1_000]), most)
                        .passes())
                .isFalse();
    }

    @Test
    void the_worst_exceeds_what_is_allowed_by_the_largest_factor() {
        Tolerance relative = Tolerance.relative(0.01);
        TensorDifference difference = TensorDifference.of(doubles(1.5, 1_100), doubles(1, 1_000), relative);
        assertThat(difference.worst()).hasValue(0);
        assertThat(TensorDifference.of(doubles(1.5, 1_100), doubles(1, 1_000), EXACT)
                        .worst())
                .hasValue(1);
    }

    @Test
    void ulps_are_those_of_the_coarser_type() {
        Tensor tenth = floats(0.1f);
        assertThat(TensorDifference.of(tenth, doubles(0.1), Tolerance.ulps(1)).passes())
                .isTrue();
        assertThat(TensorDifference.of(doubles(0.1), tenth, Tolerance.ulps(1)).passes())
                .isTrue();
        assertThat(TensorDifference.of(tenth, doubles(0.1), EXACT).passes()).isFalse();
        Tensor half = Tensor.of(new float[] {1.0009766f}, ElementType.FLOAT16, 1);
        TensorDifference difference = TensorDifference.of(half, floats(1), EXACT);
        assertThat(difference.least().ulps()).isEqualTo(1);
        Tensor brain = Tensor.of(new float[] {1.0078125f}, ElementType.BFLOAT16, 1);
        assertThat(TensorDifference.of(brain, doubles(1), EXACT).least().ulps()).isEqualTo(1);
        // beyond the largest float, whose ulp counts
        assertThat(between(1e300, 1.1e300, Tolerance.ulps(9)).passes()).isFalse();
        assertThat(TensorDifference.of(floats(Float.MAX_VALUE), doubles(1e300), Tolerance.ulps(9))
                        .passes())
                .isFalse();
    }

    @Test
    void whole_numbers_are_compared_exactly_whatever_their_width() {
        Tensor large = longs(ElementType.INT64, (1L << 53) + 1);
        assertThat(TensorDifference.of(large, longs(ElementType.INT64, 1L << 53), EXACT)
                        .counts()
                        .unequal())
                .isEqualTo(1);
        assertThat(TensorDifference.of(large, doubles(1L << 53), EXACT).passes())
                .isFalse();
        assertThat(TensorDifference.of(doubles(1L << 53), large, Tolerance.absolute(1))
                        .passes())
                .isTrue();
        assertThat(TensorDifference.of(longs(ElementType.INT32, 7), longs(ElementType.UINT8, 7), EXACT)
                        .passes())
                .isTrue();
        assertThat(TensorDifference.of(longs(ElementType.UINT64, -1), longs(ElementType.INT64, -1), EXACT)
                        .passes())
                .isFalse();
        assertThat(TensorDifference.of(
                                longs(ElementType.UINT64, Long.MAX_VALUE),
                                longs(ElementType.INT64, Long.MAX_VALUE),
                                EXACT)
                        .passes())
                .isTrue();
        assertThat(TensorDifference.of(longs(ElementType.BOOL, 1), doubles(1), EXACT)
                        .passes())
                .isTrue();
        TensorDifference difference =
                TensorDifference.of(longs(ElementType.INT8, 1), longs(ElementType.INT8, 3), Tolerance.ulps(0));
        assertThat(difference.least()).isEqualTo(new TensorDifference.Least(2, 2 / 3.0, Double.POSITIVE_INFINITY));
    }

    @Test
    void a_tolerance_for_what_is_exact_is_refused() {
        assertThatThrownBy(() -> TensorDifference.of(
                        longs(ElementType.INT64, 1), longs(ElementType.INT64, 2), Tolerance.absolute(1)))
                .hasMessage("values of int64 are compared exactly, so a tolerance of 1 cannot hold for them; ask for"
                        + " exact(), or convert them to doubles first");
        Tensor texts = Tensor.of(new String[] {"a"}, 1);
        assertThatThrownBy(() -> TensorDifference.of(texts, texts, Tolerance.ulps(2)))
                .hasMessageContaining("values of string are compared exactly");
        assertThatThrownBy(() -> TensorDifference.of(texts, floats(1), EXACT))
                .hasMessageContaining("texts cannot be compared with numbers");
        assertThatThrownBy(() -> TensorDifference.of(floats(1), floats(1, 2), EXACT))
                .hasMessage("tensors are compared value by value, but the shapes are [1] and, of the reference, [2]");
    }

    @Test
    void texts_are_equal_or_not() {
        TensorDifference difference = TensorDifference.of(
                Tensor.of(new String[] {"a", "b", "C"}, 3), Tensor.of(new String[] {"a", "x", "c"}, 3), EXACT);
        assertThat(difference.counts()).isEqualTo(new TensorDifference.Counts(3, 2, 2, 2));
        assertThat(difference.first()).hasValue(1);
        assertThat(difference.least().absolute()).isInfinite();
    }

    @Test
    void numbers_too_far_apart_for_a_double_differ_by_no_finite_distance() {
        TensorDifference difference = between(Double.MAX_VALUE, -Double.MAX_VALUE, Tolerance.absolute(1e300));
        assertThat(difference.passes()).isFalse();
        assertThat(difference.least().absolute()).isInfinite();
        assertThat(difference.counts().incomparable()).isZero();
        assertThat(difference.decades()).containsExactly(new Decade(308, 1));
    }

    @Test
    void differences_are_counted_by_powers_of_ten() {
        double[] sizes = {1e-6, 9.99e-6, 1e-5, Double.MIN_VALUE, 1e-310, 1e-308, 1, 10, Math.nextDown(10.0)};
        assertThat(TensorDifference.of(doubles(sizes), doubles(new double[sizes.length]), EXACT)
                        .decades())
                .containsExactly(
                        new Decade(-324, 1),
                        new Decade(-310, 1),
                        new Decade(-308, 1),
                        new Decade(-6, 2),
                        new Decade(-5, 1),
                        new Decade(0, 2),
                        new Decade(1, 1));
        for (int power = -307; power <= 308; power++) {
            double begin = Double.parseDouble("1e" + power);
            assertThat(between(begin, 0, EXACT).decades()).containsExactly(new Decade(power, 1));
            assertThat(between(Math.nextDown(begin), 0, EXACT).decades()).containsExactly(new Decade(power - 1, 1));
        }
    }
}
