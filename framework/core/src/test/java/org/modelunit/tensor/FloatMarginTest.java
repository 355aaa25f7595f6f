package org.modelunit.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Float arithmetic is rounded, so it settles nothing without a margin. The first values are known when the last one's block is judged. */
class FloatMarginTest {

    private static final int LAST = 2 * BlockScan.GATHERED * BlockScan.BLOCK - 1;

    private final float[] expected = new float[LAST + 1];
    private final float[] actual = new float[LAST + 1];

    @BeforeEach
    void all_differ_by_little() {
        Arrays.fill(expected, 1);
        Arrays.fill(actual, 1 + 0x1p-20f);
    }

    private void put(int index, float value, float reference) {
        actual[index] = value;
        expected[index] = reference;
    }

    private static Tensor tensor(float[] values) {
        return Tensor.of(values, values.length);
    }

    private TensorDifference difference(Tolerance tolerance) {
        return TensorDifference.of(tensor(actual), tensor(expected), tolerance);
    }

    /** 8/3 times what is allowed is rounded up to a float, which times the last one's allowance is its distance. */
    @Test
    void a_value_that_is_worse_by_less_than_a_float_is_found() {
        put(0, 7, 3);
        put(LAST, -3_000_001, 9_000_002);
        assertThat(difference(Tolerance.relative(0.5)).worst()).hasValue(LAST);
    }

    /** Each of the sums is rounded up, which is together more than by how much the last value is worse. */
    @Test
    void a_value_that_is_worse_by_less_than_a_long_sum_is_rounded_by_is_found() {
        Tolerance tolerance = Tolerance.absolute(1);
        for (int i = 0; i < 300; i++) {
            tolerance = tolerance.plus(Tolerance.relative(0.6 * 0x1p-23));
        }
        put(0, 5, 1);
        put(LAST, 5 + 0x1p-16f, 1);
        assertThat(difference(tolerance).worst()).hasValue(LAST);
    }

    /** What the last value may differ by is 1.5 times the smallest float, to scale, and rounded up to 2 times. */
    @Test
    void a_worse_value_is_found_where_floats_for_what_is_allowed_are_subnormal() {
        put(0, 0, 0x1p-130f);
        put(LAST, -0x1p-149f, 0x1p-140f);
        assertThat(difference(Tolerance.relative(0.75 * 0x1p-88)).worst()).hasValue(LAST);
    }

    /** The share of the first, times the last reference, is rounded up to the last distance. Another is farther away by distance and ulps. */
    @Test
    void a_share_that_is_larger_by_less_than_a_float_is_found() {
        put(0, -0x1p-12f, 1);
        put(1, 0.75f, 1.9999f);
        put(LAST, -0x1p-12f - 0x1p-23f, 1 + 0x1p-12f + 0x1p-23f);
        TensorDifference difference = difference(Tolerance.exact());
        assertThat(difference.least().relative()).isGreaterThan(1 + 0x1p-12);
        assertThat(difference.least())
                .isEqualTo(new NaiveDifference(tensor(actual), tensor(expected), Tolerance.exact()).least());
    }

    /** The share of a tiny reference is as large as 2^60, and so many times an ordinary one is no float. */
    @Test
    void a_huge_share_leaves_no_doubt_of_ordinary_values() {
        put(0, 1, 0x1p-60f);
        for (int i = 1; i <= BlockScan.BLOCK; i++) {
            put(i, 1_000.5f, 1_000);
        }
        LeastScan scan =
                new LeastScan((ArrayTensor) tensor(actual), (ArrayTensor) tensor(expected), new LeastScan.Reached());
        scan.run(0, 1);
        scan.distances.read(actual, expected, 1, BlockScan.BLOCK);
        scan.gather(BlockScan.BLOCK);
        assertThat(scan.areSettled()).isTrue();
    }
}
