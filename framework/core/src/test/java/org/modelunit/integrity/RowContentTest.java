package org.modelunit.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.modelunit.Dataset;
import org.modelunit.Row;
import org.modelunit.error.DataException;
import org.modelunit.tensor.Tensor;

/** Each part of a row counts: two rows that differ in it are two rows. */
class RowContentTest {

    record Pair(@Nullable Object first, @Nullable Object second) {}

    private static boolean areDuplicates(RowKey<Object> key, Object one, Object other) {
        Dataset<Object, String> rows = Dataset.of("rows", List.of(one, other), List.of("x", "x"));
        return DataCheck.duplicates(rows, key).judge().status().isRed();
    }

    private static Row row(String... cells) {
        return Row.of(
                Row.Header.of(IntStream.range(0, cells.length)
                        .mapToObj(column -> "c" + column)
                        .toList()),
                List.of(cells));
    }

    static Stream<Arguments> different() {
        return Stream.of(
                Arguments.of("which one is missing", new Pair(null, "a"), new Pair("a", null)),
                Arguments.of(
                        "which one is empty",
                        new Pair(Optional.empty(), Optional.of("a")),
                        new Pair(Optional.of("a"), Optional.empty())),
                Arguments.of("what is optional", Optional.of("a"), Optional.of("b")),
                Arguments.of(
                        "an optional from what it holds", new Pair(Optional.of(1), "a"), new Pair(List.of(1), "b")),
                Arguments.of("an optional number", OptionalDouble.of(1), OptionalDouble.of(2)),
                Arguments.of("an optional whole number", OptionalInt.of(1), OptionalInt.of(2)),
                Arguments.of("an optional large number", OptionalLong.of(1), OptionalLong.of(2)),
                Arguments.of("a very large number", BigInteger.ONE, BigInteger.TWO),
                Arguments.of("the sizes of arrays of numbers", new Pair(doubles(1, 2), doubles()), pair(1, 2)),
                Arguments.of("single-precision numbers", new float[] {1}, new float[] {2}),
                Arguments.of("a tensor's shape", tensor(2, 3), tensor(3, 2)),
                Arguments.of("a tensor's numbers", Tensor.of(new float[] {1}, 1), Tensor.of(new float[] {2}, 1)),
                Arguments.of("a map's values", Map.of("a", 1), Map.of("a", 2)),
                Arguments.of(
                        "the sizes of maps",
                        List.of(Map.of("a", 1), Map.of("b", 2)),
                        List.of(Map.of("a", 1, "b", 2), Map.of())),
                Arguments.of("the sizes of rows", List.of(row("a"), row("b", "c")), List.of(row("a", "b"), row("c"))),
                Arguments.of("a cell", row("a", "1"), row("a", "2")));
    }

    private static double[] doubles(double... numbers) {
        return numbers;
    }

    private static Pair pair(double first, double second) {
        return new Pair(doubles(first), doubles(second));
    }

    private static Tensor tensor(int... shape) {
        return Tensor.of(new float[] {1, 2, 3, 4, 5, 6}, shape);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("different")
    void rows_are_told_apart_by(String what, Object one, Object other) {
        assertThat(areDuplicates(RowKey.content(), one, other)).as(what).isFalse();
        assertThat(areDuplicates(RowKey.content(), one, one)).as("the same").isTrue();
    }

    @Test
    void rounded_cells_are_told_apart_by_the_digits_that_are_kept() {
        RowKey<Object> rounded = RowKey.content().rounded(2);

        assertThat(areDuplicates(rounded, row("1.5"), row("1.6"))).isFalse();
        assertThat(areDuplicates(rounded, row("1.51"), row("1.49"))).isTrue();
        assertThat(areDuplicates(rounded, new BigDecimal("1.5"), new BigDecimal("1.6")))
                .isFalse();
    }

    @Test
    void rows_of_many_blocks_are_all_read() {
        for (int size : new int[] {8_191, 8_192, 8_193, 16_385}) {
            Dataset<Integer, String> rows = Dataset.of(
                    "rows",
                    IntStream.range(0, size)
                            .mapToObj(row -> row == size - 1 ? 0 : row)
                            .toList(),
                    Collections.nCopies(size, "x"));

            assertThat(DataCheck.duplicates(rows, RowKey.content()).judge().sentence())
                    .endsWith("1 of " + String.format("%,d", size) + " rows repeats an earlier one.");
        }
    }

    @Test
    void what_is_equal_but_has_no_hash_code_of_its_own_needs_a_key() {
        @SuppressWarnings("overrides")
        final class OnlyEquals {

            @Override
            public boolean equals(@Nullable Object other) {
                return other instanceof OnlyEquals;
            }
        }
        assertThatThrownBy(() -> areDuplicates(RowKey.content(), new OnlyEquals(), new OnlyEquals()))
                .hasMessageContaining("OnlyEquals has no equals and hashCode of its own");
    }

    static Stream<Arguments> missing() {
        return Stream.of(
                        Float.NaN,
                        Double.NaN,
                        Optional.empty(),
                        Optional.of(Double.NaN),
                        Optional.of(Optional.empty()),
                        OptionalDouble.empty(),
                        OptionalDouble.of(Double.NaN),
                        OptionalInt.empty(),
                        OptionalLong.empty())
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("missing")
    void a_key_that_is_not_there_is_refused(Object key) {
        assertThatThrownBy(() -> areDuplicates(RowKey.by("key", input -> key), "a", "b"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("it has none, and rows without a key cannot be told apart");
    }

    static Stream<Arguments> present() {
        return Stream.of(1f, 1.0, Optional.of(1.0), OptionalDouble.of(1), OptionalInt.of(1), OptionalLong.of(1), "", 0)
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("present")
    void a_key_that_is_there_is_compared(Object key) {
        assertThat(areDuplicates(RowKey.by("key", input -> key), "a", "b")).isTrue();
    }
}
