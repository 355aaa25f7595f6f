package org.modelunit.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TensorTest {

    private static final Tensor TEXTS = Tensor.of(new String[] {"a", "b", "c", "d"}, 2, 2);

    @Test
    void whole_numbers_are_exact() {
        Tensor tensor = Tensor.of(new long[] {Long.MAX_VALUE, -1}, ElementType.INT64, 2);
        assertThat(tensor.getLong(0)).isEqualTo(Long.MAX_VALUE);
        assertThat(tensor.get(1)).isEqualTo(-1);
        assertThat(tensor.text(0)).isEqualTo("9223372036854775807");
        assertThat(tensor).hasToString("tensor of int64 [2]");
        assertThat(tensor.isFloat()).isFalse();
    }

    @Test
    void the_upper_half_of_unsigned_longs_is_positive() {
        Tensor tensor = Tensor.of(new long[] {-1, Long.MIN_VALUE, Long.MIN_VALUE + 1025}, ElementType.UINT64, 3);
        assertThat(tensor.get(0)).isEqualTo(0x1p64);
        assertThat(tensor.get(1)).isEqualTo(0x1p63);
        assertThat(tensor.get(2)).isEqualTo(Math.nextUp(0x1p63)); // 1025 of 2048 rounds up
        assertThat(tensor.text(0)).isEqualTo("18446744073709551615");
    }

    @Test
    void values_that_their_type_does_not_hold_are_refused() {
        assertThatThrownBy(() -> Tensor.of(new long[] {0, 256}, ElementType.UINT8, 2))
                .hasMessage("the value at index 1 lies outside the range of uint8");
        assertThatThrownBy(() -> Tensor.of(new long[] {2}, ElementType.BOOL, 1)).hasMessageContaining("bool");
        assertThatThrownBy(() -> Tensor.of(new float[] {1, 2049}, ElementType.FLOAT16, 2))
                .hasMessage("the value at index 1 is none of float16; round it first, or keep the values as float32");
        assertThatThrownBy(() -> Tensor.of(new float[1], ElementType.FLOAT64, 1))
                .hasMessageContaining("float64");
        assertThatThrownBy(() -> Tensor.of(new long[1], ElementType.FLOAT32, 1)).hasMessageContaining("float32");
        assertThatThrownBy(() -> Tensor.of(new String[] {"a", null}, 2)).hasMessage("the text at index 1");
    }

    @Test
    void texts_are_no_numbers() {
        assertThat(TEXTS.text(3)).isEqualTo("d");
        assertThat(TEXTS.elementType()).isEqualTo(ElementType.STRING);
        assertThatThrownBy(() -> TEXTS.get(0)).hasMessageContaining("use text(index)");
        assertThatThrownBy(() -> TEXTS.getLong(0)).hasMessageContaining("use text(index)");
        assertThatThrownBy(() -> Tensor.of(new float[1], 1).getLong(0)).hasMessageContaining("use get(index)");
    }

    @Test
    void every_kind_of_tensor_gives_rows_in_an_order() {
        Map<String, Tensor> kinds = Map.of(
                "float", Tensor.of(new float[] {0, 1, 2, 3, 4, 5}, 3, 2),
                "half", Tensor.of(new float[] {0, 1, 2, 3, 4, 5}, ElementType.FLOAT16, 3, 2),
                "double", Tensor.of(new double[] {0, 1, 2, 3, 4, 5}, 3, 2),
                "long", Tensor.of(new long[] {0, 1, 2, 3, 4, 5}, ElementType.UINT8, 3, 2),
                "text", Tensor.of(new String[] {"0", "1", "2", "3", "4", "5"}, 3, 2));
        NamedTensors turned = NamedTensors.of(kinds).rows(2, 0, 2);
        assertThat(turned.rows()).isEqualTo(3);
        kinds.forEach((name, tensor) -> {
            Tensor rows = turned.get(name);
            assertThat(rows.elementType()).isEqualTo(tensor.elementType());
            assertThat(rows.shape()).containsExactly(3, 2);
            assertThat(List.of(rows.text(1), rows.text(2), rows.text(5)))
                    .containsExactly(tensor.text(5), tensor.text(0), tensor.text(5));
            Tensor joined = TensorRows.joined(List.of(
                    TensorRows.range(tensor, 0, 1), TensorRows.range(tensor, 1, 1), TensorRows.range(tensor, 1, 3)));
            assertThat(TensorDifference.of(joined, tensor, Tolerance.exact()).passes())
                    .isTrue();
        });
        assertThatThrownBy(() -> turned.rows(3)).hasMessage("there is no row 3 among 3");
    }

    @Test
    void tensors_by_name_have_the_same_rows() {
        NamedTensors two = NamedTensors.of("ids", TEXTS).and("mask", Tensor.of(new long[2], ElementType.BOOL, 2));
        assertThat(two.names()).containsExactly("ids", "mask");
        assertThat(two).hasToString("{ids: tensor of string [2, 2], mask: tensor of bool [2]}");
        assertThatThrownBy(() -> two.and("ids", TEXTS)).hasMessage("there is a tensor 'ids' already");
        assertThatThrownBy(() -> two.and("more", Tensor.of(new float[3], 3)))
                .hasMessage("tensors by name have the same rows, but 'ids' has 2 and 'more' has 3");
        assertThatThrownBy(() -> two.get("other")).hasMessage("there is no tensor 'other', but [ids, mask]");
        assertThatThrownBy(two::only).hasMessageContaining("[ids, mask]");
        assertThatThrownBy(() -> NamedTensors.of(Map.of())).hasMessageContaining("there has to be a tensor");
        assertThatThrownBy(() -> NamedTensors.of("one", Tensor.of(new float[1])))
                .hasMessage("'one' has no axis, but its first axis has to count rows");
    }

    @Test
    void rows_of_other_kinds_do_not_follow_one_another() {
        assertThatThrownBy(() -> TensorRows.joined(List.of(TEXTS, Tensor.of(new float[4], 2, 2))))
                .hasMessage("rows of a tensor of float [2, 2] cannot follow those of a tensor of string [2, 2]");
        assertThatThrownBy(() -> NamedTensors.joined(List.of(NamedTensors.of("a", TEXTS), NamedTensors.of("b", TEXTS))))
                .hasMessage("rows of [b] cannot follow those of [a]");
    }
}
