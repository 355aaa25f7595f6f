package org.modelunit.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.modelunit.tensor.TensorDifference.Least;

class LeastScanTest {

    private static final int SIZE = BlockScan.PART + 1;

    private static ArrayTensor tensor(float... values) {
        return (ArrayTensor) Tensor.of(values, values.length);
    }

    private static ArrayTensor tensor(double... values) {
        return (ArrayTensor) Tensor.of(values, values.length);
    }

    private static Least afterOthers(ArrayTensor actual, ArrayTensor expected) {
        LeastScan.Reached reached = new LeastScan.Reached();
        assertThat(new LeastScan(actual, expected, reached).least()).isEqualTo(new Least(0, 0, 0));
        new LeastScan(actual, expected, reached).run(0, actual.size());
        return new LeastScan(actual, expected, reached).least();
    }

    @Test
    void a_part_begins_with_what_others_have_reached() {
        assertThat(afterOthers(tensor(1.5f, 10), tensor(1f, 11))).isEqualTo(new Least(1, 0.5, 0x1p22));
    }

    @Test
    void a_part_of_doubles_begins_with_no_share() {
        assertThat(afterOthers(tensor(1.5, 10), tensor(1.0, 11))).isEqualTo(new Least(1, 0, 0x1p51));
    }

    /** The share of the subnormal one is 1/3, though 0.2 of 3 would be rounded to 1 as well. */
    @Test
    void the_share_of_a_part_does_not_depend_on_other_parts() {
        double[] expected = new double[SIZE];
        Arrays.fill(expected, 1);
        double[] actual = expected.clone();
        actual[0] = 1.2;
        expected[SIZE - 1] = 3 * Double.MIN_VALUE;
        actual[SIZE - 1] = 4 * Double.MIN_VALUE;
        assertThat(LeastScan.of(tensor(actual), tensor(expected)).relative()).isEqualTo(1 / 3.0);
    }

    @Test
    void what_one_part_reaches_is_the_least_of_all() {
        for (int place : new int[] {0, BlockScan.PART - 1, BlockScan.PART}) {
            float[] expected = new float[SIZE];
            Arrays.fill(expected, 1);
            float[] actual = new float[SIZE];
            Arrays.fill(actual, 1 + 0x1p-20f);
            expected[place] = 2;
            actual[place] = 1;
            assertThat(LeastScan.of(tensor(actual), tensor(expected))).isEqualTo(new Least(1, 0.5, 0x1p22));
            expected[place] = 0; // an infinite share, and others go on
            assertThat(LeastScan.of(tensor(actual), tensor(expected)))
                    .isEqualTo(new Least(1, Double.POSITIVE_INFINITY, 0x1p149));
        }
    }
}
