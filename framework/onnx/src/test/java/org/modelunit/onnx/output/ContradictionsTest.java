package org.modelunit.onnx.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ContradictionsTest {

    private static boolean tooMany(int[] decided, double[]... columns) {
        return Contradictions.count(decided, columns).areTooMany();
    }

    private static double[] constant(int rows, double value) {
        double[] column = new double[rows];
        Arrays.fill(column, value);
        return column;
    }

    private static int[] all(int rows, int label) {
        int[] decided = new int[rows];
        Arrays.fill(decided, label);
        return decided;
    }

    @Test
    void one_row_tells_nothing() {
        assertThat(tooMany(new int[] {1}, new double[] {0.9}, new double[] {0.1}))
                .isFalse();
        assertThat(tooMany(new int[0], new double[0], new double[0])).isFalse();
    }

    @Test
    void ten_rows_that_all_contradict_tell() {
        assertThat(tooMany(all(10, 1), constant(10, 0.9), constant(10, 0.1))).isTrue();
        assertThat(tooMany(all(9, 1), constant(9, 0.9), constant(9, 0.1))).isFalse();
    }

    @Test
    void ties_contradict_nothing() {
        assertThat(tooMany(all(50, 1), constant(50, 0.5), constant(50, 0.5))).isFalse();
    }

    @Test
    void a_cut_off_that_moves_most_rows_is_no_contradiction_of_labels() {
        double[] second = new double[100];
        int[] decided = new int[100];
        for (int row = 0; row < 100; row++) {
            second[row] = row / 250.0; // none reaches one half
            decided[row] = second[row] >= 0.05 ? 1 : 0;
        }
        double[] first = Arrays.stream(second).map(score -> 1 - score).toArray();
        assertThat(tooMany(decided, first, second)).isFalse();
        assertThat(tooMany(decided, second, first)).isFalse(); // decisions for one label alone contradict
    }

    @Test
    void three_labels_in_a_circle_are_noticed() {
        int[] decided = new int[60];
        double[][] columns = new double[3][60];
        for (int row = 0; row < 60; row++) {
            decided[row] = row % 3;
            columns[(row + 1) % 3][row] = 0.9;
        }
        assertThat(tooMany(decided, columns)).isTrue();
    }
}
