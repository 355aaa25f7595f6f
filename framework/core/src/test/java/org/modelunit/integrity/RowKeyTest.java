package org.modelunit.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.modelunit.Dataset;
import org.modelunit.Row;
import org.modelunit.error.DataException;
import org.modelunit.privacy.ShowingRows;
import org.modelunit.tensor.Tensor;

@ExtendWith(ShowingRows.class)
class RowKeyTest {

    private enum Sex {
        FEMALE,
        MALE
    }

    private record Address(String street, float latitude) {}

    private sealed interface Shape permits Circle, Square {}

    private record Circle(double size) implements Shape {}

    private record Square(double size) implements Shape {}

    private record Everything(
            byte small,
            short medium,
            char letter,
            boolean flag,
            int whole,
            long large,
            float single,
            double number,
            Sex sex,
            String text,
            Address address,
            Optional<Address> second,
            OptionalDouble income,
            Instant time,
            double[] signal,
            List<Integer> marks) {}

    private static final List<Object> COMPONENTS = List.of(
            (byte) 1,
            (short) 2,
            'c',
            true,
            5,
            6L,
            7.5f,
            8.25,
            Sex.FEMALE,
            "text",
            new Address("Elm St", 1.5f),
            Optional.of(new Address("Oak St", 2.5f)),
            OptionalDouble.of(3),
            Instant.EPOCH,
            new double[] {1, 2},
            List.of(1, 2));

    private static final List<Object> OTHERS = List.of(
            (byte) 2,
            (short) 3,
            'd',
            false,
            6,
            1L << 40,
            7.25f,
            Math.nextUp(8.25),
            Sex.MALE,
            "texts",
            new Address("Elm St", 1.25f),
            Optional.empty(),
            OptionalDouble.empty(),
            Instant.MAX,
            new double[] {1, 3},
            List.of(2, 1));

    /** A record whose component of a number is another one; the usual ones for -1. */
    private static Everything everythingBut(int changed) throws ReflectiveOperationException {
        Object[] components = COMPONENTS.toArray();
        if (changed >= 0) {
            components[changed] = OTHERS.get(changed);
        }
        return (Everything) Everything.class.getDeclaredConstructors()[0].newInstance(components);
    }

    /** Which of some inputs are the same: "0 1 0" where the third is the first again. */
    private static <I> String classes(RowKey<? super I> key, List<? extends I> inputs) {
        Dataset<I, Integer> dataset = Dataset.of("rows", inputs, Collections.nCopies(inputs.size(), 1));
        return Arrays.stream(EqualRows.firstWithin(KeyedRows.<I>of(dataset, key)))
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static <I> String exactly(I... inputs) {
        return classes(RowKey.content(), List.of(inputs));
    }

    @Test
    void records_are_the_same_if_all_their_components_are() throws ReflectiveOperationException {
        List<Everything> all = new ArrayList<>(List.of(everythingBut(-1)));
        for (int component = 0; component < COMPONENTS.size(); component++) {
            all.add(everythingBut(component));
        }
        all.add(everythingBut(-1));

        assertThat(classes(RowKey.content(), all)).isEqualTo("0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 0");
    }

    @Test
    void nan_is_nan_and_the_sign_of_zero_does_not_count() {
        assertThat(exactly(new Circle(0.0), new Circle(-0.0), new Circle(Double.NaN), new Circle(0 / -0.0)))
                .isEqualTo("0 0 2 2");
        assertThat(exactly(0.0, -0.0, Double.NaN, -Double.NaN, Double.MIN_VALUE))
                .isEqualTo("0 0 2 2 4");
        assertThat(exactly(new float[] {-0f}, new float[] {0f})).isEqualTo("0 0");
    }

    @Test
    void what_is_missing_is_the_same_as_what_is_missing() {
        record Comment(@Nullable String text) {}

        assertThat(exactly(new Comment(null), new Comment("null"), new Comment(null)))
                .isEqualTo("0 1 0");
    }

    @Test
    void kinds_with_equal_components_are_not_the_same() {
        assertThat(exactly(new Circle(1), new Square(1), new Circle(1))).isEqualTo("0 1 0");
    }

    @Test
    void arrays_are_the_same_by_their_contents() {
        assertThat(exactly(new double[] {1, 2}, new double[] {1, 2}, new double[] {2, 1}, new double[] {1}))
                .isEqualTo("0 0 2 3");
        assertThat(exactly(new byte[] {1}, new byte[] {1}, new byte[] {-1})).isEqualTo("0 0 2");
        assertThat(exactly(new int[] {1}, new int[] {1}, new int[] {2})).isEqualTo("0 0 2");
        assertThat(exactly(new float[][] {{1}, {2}}, new float[][] {{1}, {2}}, new float[][] {{1, 2}, {}}))
                .isEqualTo("0 0 2");
        assertThat(exactly(
                        Tensor.of(new float[] {1, 2}, 2),
                        Tensor.of(new float[] {1, 2}, 1, 2),
                        Tensor.of(new float[] {1, 2}, 2)))
                .isEqualTo("0 1 0");
    }

    @Test
    void parts_do_not_run_together() {
        assertThat(exactly(List.of("ab", "c"), List.of("a", "bc"), List.of("abc"), List.of("ab", "c")))
                .isEqualTo("0 1 2 0");
        assertThat(exactly(List.of(List.of(1), List.of(2)), List.of(List.of(1, 2))))
                .isEqualTo("0 1");
        assertThat(exactly("Aa", "BB")).as("texts of one hash code").isEqualTo("0 1");
    }

    @Test
    void numbers_are_the_same_by_their_value_and_maps_by_their_entries() {
        assertThat(exactly(new BigDecimal("1.50"), new BigDecimal("1.5"), new BigDecimal("1.51")))
                .isEqualTo("0 0 2");
        assertThat(exactly(1L, 1, (short) 1, 1.0)).isEqualTo("0 0 0 3");
        Map<String, Object> turned = new LinkedHashMap<>();
        turned.put("b", "x");
        turned.put("a", 1);
        assertThat(exactly(Map.of("a", 1, "b", "x"), turned, Map.of("a", 1, "c", "x")))
                .isEqualTo("0 0 2");
        assertThat(exactly(Set.of(1, 2), Set.of(2, 1), Set.of(3))).isEqualTo("0 0 2");
    }

    @Test
    void rounded_numbers_are_nearly_the_same_and_whole_numbers_stay() {
        assertThat(classes(
                        RowKey.content().rounded(3), List.of(new Circle(1.2341), new Circle(1.2339), new Circle(1.25))))
                .isEqualTo("0 0 2");
        assertThat(classes(RowKey.content().rounded(1), List.of(2020, 2021))).isEqualTo("0 1");
        assertThat(classes(RowKey.content().rounded(2), List.of(new BigDecimal("1.234"), new BigDecimal("1.2"))))
                .isEqualTo("0 0");
    }

    @Test
    void cells_that_are_numbers_are_rounded_and_the_others_are_texts() {
        Row.Header header = Row.Header.of(List.of("id", "amount", "purpose"));
        List<Row> rows = List.of(
                Row.of(header, List.of("1", "12.3401", "Car")),
                Row.of(header, List.of("2", "12.34", "car ")),
                Row.of(header, List.of("3", "12.3401", "car")));

        assertThat(classes(RowKey.content(), rows)).isEqualTo("0 1 2");
        assertThat(classes(RowKey.content().ignoring("id").rounded(3), rows)).isEqualTo("0 1 2");
        assertThat(classes(RowKey.content().ignoring("id").normalized(), rows)).isEqualTo("0 1 0");
        assertThat(classes(RowKey.content().ignoring("id").normalized().rounded(3), rows))
                .isEqualTo("0 0 0");
    }

    @Test
    void ignored_components_are_left_out_at_any_depth() {
        record Customer(int id, Address address) {}
        List<Customer> customers = List.of(
                new Customer(1, new Address("Elm St", 1)),
                new Customer(2, new Address("Elm St", 2)),
                new Customer(2, new Address("Oak St", 2)));

        assertThat(classes(RowKey.content().ignoring("id", "latitude"), customers))
                .isEqualTo("0 0 2");
        assertThatThrownBy(() -> classes(RowKey.content().ignoring("idd"), customers))
                .isInstanceOf(DataException.class)
                .hasMessage("no row of rows has a 'idd' to ignore; there are [address, id, latitude, street]");
    }

    @Test
    void a_key_of_ones_own_may_be_rounded_and_normalized_too() {
        RowKey<Address> street = RowKey.by("street", Address::street);
        List<Address> addresses =
                List.of(new Address("Elm St.", 1), new Address("elm st", 2), new Address("Elm St.", 3));

        assertThat(classes(street, addresses)).isEqualTo("0 1 0");
        assertThat(classes(street.normalized(), addresses)).isEqualTo("0 0 0");
        assertThat(classes(RowKey.<Address>by("place", one -> List.of(one.street(), one.latitude() / 1000)), addresses))
                .isEqualTo("0 1 2");
    }

    @Test
    void what_has_no_equals_of_its_own_needs_a_key() {
        assertThatThrownBy(() -> exactly(new StringBuilder("a"), new StringBuilder("a")))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "rows: reading the content failed on row 0, which is a: java.lang.StringBuilder has no equals"
                                + " and hashCode of its own, so nothing tells which of its objects are the same; give a key:"
                                + " RowKey.by(\"what it is\", input -> …)");
        assertThat(classes(
                        RowKey.by("text", StringBuilder::toString),
                        List.of(new StringBuilder("a"), new StringBuilder("a"))))
                .isEqualTo("0 0");
    }

    @Test
    void an_accessor_that_fails_names_row_and_value() {
        record Picky(int value) {
            @Override
            public int value() {
                if (value > 1) {
                    throw new UnsupportedOperationException("too large");
                }
                return value;
            }

            @Override
            public String toString() {
                return "Picky";
            }
        }
        assertThatThrownBy(() -> exactly(new Picky(1), new Picky(2)))
                .hasMessage("rows: reading the content failed on row 1, which is Picky:"
                        + " java.lang.UnsupportedOperationException: too large");
    }

    @Test
    void a_key_says_what_it_is() {
        assertThat(RowKey.content()).hasToString("content");
        assertThat(RowKey.content().rounded(1).normalized().ignoring("b", "a"))
                .hasToString("content (numbers to 1 significant digit, texts normalized, 'a' and 'b' ignored)");
        assertThat(RowKey.by("id", input -> input)).hasToString("content by 'id'");
        assertThatThrownBy(() -> RowKey.by(" ", input -> input))
                .hasMessage("a key needs a name, which is part of each claim that uses it");
    }
}
