package org.modelunit.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TensorConversionTest {

    private static Tensor one(double value) {
        return Tensor.of(new double[] {value}, 1);
    }

    @ParameterizedTest
    @CsvSource({
        // numpy.float16(x), and torch.tensor(x).bfloat16()
        "FLOAT16, 0.1, 0.0999755859375",
        "FLOAT16, 65519.9, 65504",
        "FLOAT16, 65520, Infinity",
        "FLOAT16, -1e9, -Infinity",
        "FLOAT16, 2049, 2048",
        "FLOAT16, 2051, 2052",
        "FLOAT16, 2.9802322387695312e-8, 0",
        "FLOAT16, 3e-8, 5.960464477539063e-8",
        "FLOAT16, 0.99999, 1",
        "BFLOAT16, 0.1, 0.10009765625",
        "BFLOAT16, 257, 256",
        "BFLOAT16, 3.4e38, Infinity",
        "FLOAT32, 0.1, 0.10000000149011612",
        "FLOAT32, 1e300, Infinity",
        "INT8, -128, -128",
        "BOOL, 1, 1"
    })
    void numbers_become_the_nearest_of_their_type(ElementType type, double value, double nearest) {
        Tensor converted = one(value).as(type);
        assertThat(converted.elementType()).isEqualTo(type);
        assertThat(converted.get(0)).isEqualTo(nearest);
    }

    @Test
    void whole_numbers_keep_every_bit() {
        Tensor large = Tensor.of(new long[] {(1L << 62) + 1}, ElementType.INT64, 1);
        assertThat(large.as(ElementType.UINT64).getLong(0)).isEqualTo((1L << 62) + 1);
        assertThat(large.as(ElementType.FLOAT64).get(0)).isEqualTo(0x1p62);
        assertThat(large.as(ElementType.INT64)).isSameAs(large);
    }

    @Test
    void what_a_type_does_not_hold_is_refused() {
        assertThatThrownBy(() -> one(0.5).as(ElementType.INT32))
                .hasMessage("the value at index 0 is none of int32; round it first, or take a wider type");
        assertThatThrownBy(() -> one(Double.NaN).as(ElementType.INT64)).hasMessageContaining("none of int64");
        assertThatThrownBy(
                        () -> Tensor.of(new long[] {-1}, ElementType.INT64, 1).as(ElementType.UINT64))
                .hasMessageContaining("none of uint64");
        assertThatThrownBy(
                        () -> Tensor.of(new long[] {-1}, ElementType.UINT64, 1).as(ElementType.INT64))
                .hasMessageContaining("none of int64");
        assertThatThrownBy(
                        () -> Tensor.of(new long[] {300}, ElementType.INT64, 1).as(ElementType.UINT8))
                .hasMessageContaining("outside the range of uint8");
        assertThatThrownBy(() -> Tensor.of(new String[] {"1"}, 1).as(ElementType.FLOAT32))
                .hasMessage("string cannot become float32, as texts are no numbers");
    }
}
