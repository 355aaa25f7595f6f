package org.modelunit.onnx.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OnnxJavaType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written for a filling and for a mask, beyond the lengths that are written in one go as well. */
class ElementsTest {

    private static final int ROOM = 3000;
    private static final double UNTOUCHED = 7;

    private final ByteBuffer buffer =
            ByteBuffer.allocateDirect(ROOM * Long.BYTES).order(ByteOrder.nativeOrder());

    private static Port port(OnnxJavaType type) {
        return new Port("x", Port.Form.TENSOR, type, List.of(-1L, -1L), List.of(), true, false);
    }

    /** A writer to memory that another batch has written to. */
    private Elements elements(OnnxJavaType type) {
        Elements before = new Elements(port(type), buffer.clear());
        before.write(new double[] {1, 0, 1});
        if (type != OnnxJavaType.BOOL) {
            before.fill(UNTOUCHED, ROOM - 3);
        }
        return new Elements(port(type), buffer.clear());
    }

    private double[] written(OnnxJavaType type, int count) {
        NumberView view = NumberView.of(buffer, type, false);
        double[] numbers = new double[count];
        Arrays.setAll(numbers, view::get);
        return numbers;
    }

    private static double[] steps(int before, int ones, int after) {
        double[] expected = new double[before + ones + after];
        Arrays.fill(expected, before, before + ones, 1);
        return expected;
    }

    @ParameterizedTest
    @EnumSource(names = {"INT64", "INT32", "FLOAT", "DOUBLE", "FLOAT16", "BOOL"})
    void a_mask_has_ones_where_something_is_whatever_its_type(OnnxJavaType type) {
        elements(type).mask(2, 3, false);
        assertThat(written(type, 5)).containsExactly(steps(0, 2, 3));

        elements(type).mask(2, 3, true);
        assertThat(written(type, 5)).containsExactly(steps(3, 2, 0));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "0,1", "1,0", "511,513", "512,512", "513,511", "512,0", "0,512", "0,513", "513,0", "1100,1025"})
    void a_mask_is_as_long_as_its_row(int ones, int zeros) {
        elements(OnnxJavaType.INT64).mask(ones, zeros, false);
        assertThat(written(OnnxJavaType.INT64, ones + zeros)).containsExactly(steps(0, ones, zeros));
        assertThat(written(OnnxJavaType.INT64, ROOM)[Math.max(3, ones + zeros)]).isEqualTo(UNTOUCHED);

        elements(OnnxJavaType.INT64).mask(ones, zeros, true);
        assertThat(written(OnnxJavaType.INT64, ones + zeros)).containsExactly(steps(zeros, ones, 0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 9, -1})
    void a_filling_of_any_number_is_as_long_as_it_is_said(double value) {
        for (int times : new int[] {0, 1, 511, 512, 513, 1024, 1025}) {
            Elements elements = elements(OnnxJavaType.INT64);
            elements.write(new long[] {4, 5, 6, 7}, 1, 2);
            elements.fill(value, times);
            elements.write(new long[] {8});

            double[] written = written(OnnxJavaType.INT64, times + 3);
            assertThat(written).startsWith(5, 6).endsWith(8);
            assertThat(Arrays.copyOfRange(written, 2, 2 + times)).containsOnly(expected(value, times));
        }
    }

    private static double[] expected(double value, int times) {
        return times == 0 ? new double[0] : new double[] {value};
    }

    @Test
    void some_of_an_array_is_refused_by_an_input_that_cannot_hold_it() {
        Elements elements = elements(OnnxJavaType.INT8);
        elements.write(new long[] {1000, 1, 2, 1000}, 1, 2);
        assertThat(written(OnnxJavaType.INT8, 2)).containsExactly(1, 2);
        assertThatThrownBy(() -> elements.write(new long[] {1, 1000}, 0, 2))
                .isInstanceOf(Elements.Unfit.class)
                .hasMessageContaining("but int8 holds -128 to 127");
    }
}
