package org.modelunit.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementTypeTest {

    @ParameterizedTest
    @CsvSource({
        // numpy.spacing, and ml_dtypes' for bfloat16
        "FLOAT16, 1, 0x1p-10",
        "FLOAT16, 65504, 32",
        "FLOAT16, 1e9, 32",
        "FLOAT16, 0, 0x1p-24",
        "FLOAT16, -6.1e-5, 0x1p-24",
        "FLOAT16, 2048, 2",
        "BFLOAT16, 1, 0x1p-7",
        "BFLOAT16, 256, 2",
        "BFLOAT16, 0, 0x1p-133",
        "FLOAT32, 1, 0x1p-23",
        "FLOAT32, 0, 0x1p-149",
        "FLOAT32, 1e300, 0x1p104",
        "FLOAT64, 1, 0x1p-52",
        "FLOAT64, 0, 0x1p-1074"
    })
    void neighbours_are_as_far_apart_as_their_type_has_digits(ElementType type, double value, double ulp) {
        assertThat(type.ulp(value)).isEqualTo(ulp);
    }

    @Test
    void floats_have_the_ulps_of_java() {
        for (float value = 1e-45f; value < 1e38f; value *= 3.7f) {
            assertThat(ElementType.FLOAT32.ulp(value)).isEqualTo(Math.ulp(value));
            assertThat(ElementType.FLOAT32.ulp(-value)).isEqualTo(Math.ulp(value));
        }
        assertThat(ElementType.FLOAT32.ulp(Double.NaN)).isNaN();
        assertThat(ElementType.FLOAT16.ulp(Double.NEGATIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @ParameterizedTest
    @CsvSource({
        "FLOAT16, 65504, true",
        "FLOAT16, 65505, false",
        "FLOAT16, 65536, false",
        "FLOAT16, 0x1p-24, true",
        "FLOAT16, 0x1p-25, false",
        "FLOAT16, 2049, false",
        "FLOAT16, NaN, true",
        "FLOAT16, -0.0, true",
        "BFLOAT16, 256, true",
        "BFLOAT16, 257, false",
        "BFLOAT16, 3.3895313892515355e38, true",
        "FLOAT32, 0.1, false",
        "FLOAT32, Infinity, true",
        "FLOAT64, 0.1, true",
        "UINT8, 255, true",
        "UINT8, 256, false",
        "INT8, -128, true",
        "INT8, 1.5, false",
        "INT8, NaN, false",
        "BOOL, 1, true",
        "BOOL, 2, false",
        "STRING, 0, false"
    })
    void a_type_holds_its_own_numbers(ElementType type, double value, boolean holds) {
        assertThat(type.holds(value)).isEqualTo(holds);
    }

    @Test
    void what_is_exact_has_no_ulps() {
        assertThatThrownBy(() -> ElementType.INT32.ulp(1)).hasMessage("int32 has no ulps, as it is exact");
        assertThat(ElementType.BOOL.isWhole()).isTrue();
        assertThat(ElementType.STRING.isWhole()).isFalse();
        assertThat(ElementType.FLOAT16.finer(ElementType.BFLOAT16)).isEqualTo(ElementType.FLOAT16);
        assertThat(ElementType.FLOAT16.finer(ElementType.FLOAT64)).isEqualTo(ElementType.FLOAT64);
    }
}
