package org.modelunit.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.privacy.ShowingRows;

@ExtendWith(ShowingRows.class)
class RecordBindingTest extends CsvTestKit {

    enum Housing {
        RENT,
        FOR_FREE,
        own
    }

    enum Size {
        LITTLE
    }

    private record Sized(Size size) {}

    enum Savings {
        LITTLE("<100"),
        MUCH(">=100");

        private final String text;

        Savings(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private record Plain(int i, long l, float f, double d, boolean b, String s, LocalDate day, Housing housing) {}

    private record Boxed(Integer i, Long l, Float f, Double d, Boolean b) {}

    private record Optionals(
            OptionalInt i, OptionalLong l, OptionalDouble d, Optional<String> s, Optional<Housing> housing) {}

    private record Defaults(
            @Default("7") int i,
            @Default("none") String s,
            @Default("for free") Housing housing) {}

    private record Names(
            String creditAmount,
            String snake_case,
            @Column("personal status") String status,
            String x2) {}

    private record Living(Housing housing) {}

    private record Saving(Savings savings) {}

    @Test
    void reads_each_type() {
        assertThat(csv("i,l,f,d,b,s,day,housing\n-1,9000000000,0.1,1e-3,yes, x ,2026-03-31,rent\n")
                        .as(Plain.class))
                .containsExactly(new Plain(
                        -1, 9_000_000_000L, 0.1f, 0.001, true, " x ", LocalDate.of(2026, 3, 31), Housing.RENT));
        assertThat(csv("i,l,f,d,b\n1,2,3,4,no\n").as(Boxed.class)).containsExactly(new Boxed(1, 2L, 3f, 4.0, false));
    }

    @Test
    void columns_may_stand_in_any_order() {
        assertThat(csv("b,d,f,l,i\nno,4,3,2,1\n").as(Boxed.class)).containsExactly(new Boxed(1, 2L, 3f, 4.0, false));
    }

    @Test
    void optionals_hold_what_is_there() {
        assertThat(csv("i,l,d,s,housing\n1,2,3.5,x,rent\n,,,,\n").as(Optionals.class))
                .containsExactly(
                        new Optionals(
                                OptionalInt.of(1),
                                OptionalLong.of(2),
                                OptionalDouble.of(3.5),
                                Optional.of("x"),
                                Optional.of(Housing.RENT)),
                        new Optionals(
                                OptionalInt.empty(),
                                OptionalLong.empty(),
                                OptionalDouble.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }

    @Test
    void texts_that_mean_missing_can_be_declared() {
        assertThat(csv("i,l,d,s,housing\nNA,?,NaN,NA,?\n")
                        .missing("NA", "?", "NaN")
                        .as(Optionals.class))
                .containsExactly(new Optionals(
                        OptionalInt.empty(),
                        OptionalLong.empty(),
                        OptionalDouble.empty(),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(csv("i,l,d,s,housing\n?,?,?,,?\n").missing("?").as(Optionals.class))
                .extracting(Optionals::s)
                .containsExactly(Optional.of(""));
    }

    @Test
    void defaults_stand_for_missing_cells() {
        assertThat(csv("i,s,housing\n,,\n1,x,rent\n").as(Defaults.class))
                .containsExactly(new Defaults(7, "none", Housing.FOR_FREE), new Defaults(1, "x", Housing.RENT));
    }

    @Test
    void names_match_exactly_or_between_camel_case_and_snake_case_or_as_annotated() {
        assertThat(csv("credit_amount,snakeCase,personal status,x_2\na,b,c,d\n").as(Names.class))
                .containsExactly(new Names("a", "b", "c", "d"));
        assertThat(csv("creditAmount,snake_case,personal status,x2\na,b,c,d\n").as(Names.class))
                .containsExactly(new Names("a", "b", "c", "d"));
    }

    @Test
    void an_exact_name_goes_before_another_spelling() {
        assertThat(csv("credit_amount,creditAmount,snake_case,personal status,x2\na,exact,b,c,d\n")
                        .ignoring("credit_amount")
                        .as(Names.class))
                .extracting(Names::creditAmount)
                .containsExactly("exact");
    }

    @Test
    void other_columns_can_be_ignored() {
        assertThat(csv("x,d,y\n?,1,?\n").ignoring("x", "y").as(Number.class)).containsExactly(new Number(1));
        assertThat(csv("x,d,y\n?,1,?\n").ignoring("x").ignoring("y").as(Number.class))
                .containsExactly(new Number(1));
        assertThat(csv("x,d,y\n?,1,?\n").ignoringOtherColumns().as(Number.class))
                .containsExactly(new Number(1));
    }

    @ParameterizedTest
    @CsvSource({"RENT,RENT", "rent,RENT", "for free,FOR_FREE", "For-Free,FOR_FREE", "for_free,FOR_FREE", "OWN,own"})
    void enums_are_read_by_name(String text, Housing expected) {
        assertThat(csv("housing\n" + text + "\n").as(Living.class)).containsExactly(new Living(expected));
    }

    @Test
    void enums_are_read_by_the_text_that_they_print() {
        assertThat(csv("savings\n<100\n>=100\n").as(Saving.class))
                .extracting(Saving::savings)
                .containsExactly(Savings.LITTLE, Savings.MUCH);
    }

    @Test
    void enums_that_print_a_text_of_their_own_are_not_read_by_name_as_models_would_see_another_text() {
        assertRefused(
                () -> csv("savings\nlittle\n").as(Saving.class),
                "people.csv:2, column 'savings': expected one of '<100', '>=100', but found 'little'; correct the cell,"
                        + " or add a constant to Savings");
    }

    @Test
    void enums_are_read_the_same_way_in_turkish() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(csv("size\nlittle\n").as(Sized.class)).containsExactly(new Sized(Size.LITTLE));
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", "Yes", "yes", "1"})
    void says_yes(String text) {
        assertThat(csv("b\n" + text + "\n").as(Flag.class)).containsExactly(new Flag(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "False", "NO", "no", "0"})
    void says_no(String text) {
        assertThat(csv("b\n" + text + "\n").as(Flag.class)).containsExactly(new Flag(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "+1.5", ".5", "5.", "1e3", "1.5E-7", "0.1", "123456789.123456789"})
    void numbers_have_digits_a_point_and_an_exponent(String text) {
        assertThat(csv("d\n" + text + "\n").as(Number.class)).containsExactly(new Number(Double.parseDouble(text)));
    }

    @Test
    void arrays_are_written_as_json_does() {
        record Vectors(float[] v, List<String> words) {}

        Vectors read = csv("v,words\n\"[0.1, -2e3]\",\"[\"\"a\"\", \"\"b,c\"\"]\"\n")
                .as(Vectors.class)
                .get(0);

        assertThat(read.v()).containsExactly(0.1f, -2000);
        assertThat(read.words()).containsExactly("a", "b,c");
        assertRefused(
                () -> csv("v,words\n0.1 0.2,[]\n").as(Vectors.class),
                "people.csv:2, column 'v': expected an array in which each element is a number, but found '0.1 0.2';"
                        + " write it as JSON does: [0.5, 1, 2]");
    }
}
