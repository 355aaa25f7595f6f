package org.modelunit.data;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.privacy.ShowingRows;

@ExtendWith(ShowingRows.class)
class RecordBindingErrorsTest extends CsvTestKit {

    enum Housing {
        RENT("rent"),
        FOR_FREE("for free");

        private final String text;

        Housing(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private record Person(String name, int age) {}

    private record Loan(double creditAmount) {}

    private record Renamed(@Column("personal_status") String status) {}

    private record Small(float f) {}

    private record Large(long l) {}

    private record Day(LocalDate day) {}

    private record Living(Housing housing) {}

    private record Ambiguous(Same same) {}

    private record Address(URI uri) {}

    private record Lists(Optional<List<URI>> names) {}

    private record BadDefault(@Default("none") int age) {}

    private record OptionalDefault(@Default("1") OptionalInt age) {}

    private record Adult(int age) {
        Adult {
            if (age < 18) {
                throw new IllegalArgumentException("age must be at least 18, but was " + age);
            }
        }
    }

    @Test
    void a_component_without_a_column() {
        assertRefused(
                () -> csv("amount,name\n1,x\n").as(Loan.class),
                "people.csv has no column for the component 'creditAmount' of Loan (looked for 'creditAmount' or"
                        + " 'credit_amount'); its columns are 'amount', 'name'; name the component's column by"
                        + " @Column(\"...\")");
        assertRefused(
                () -> csv("status\nx\n").as(Renamed.class),
                "people.csv has no column for the component 'status' of Renamed (looked for 'personal_status');"
                        + " its columns are 'status'; name the component's column by @Column(\"...\")");
    }

    @Test
    void a_header_with_another_separator() {
        assertRefused(
                () -> csv("name;age\nAnna;34\n").as(Person.class),
                "people.csv has no column for the component 'name' of Person (looked for 'name'); its columns are"
                        + " 'name;age'; if cells are separated by ';', say separatedBy(';')");
    }

    @Test
    void a_component_of_an_ignored_column() {
        assertRefused(
                () -> csv("name,age\nAnna,34\n").ignoring("age").as(Person.class),
                "the column 'age' of people.csv is to be ignored, but the component 'age' of Person takes it");
    }

    @Test
    void columns_that_nothing_takes() {
        assertRefused(
                () -> csv("name,telephone,age\nAnna,yes,34\n").as(Person.class),
                "nothing in Person takes the column 'telephone' of people.csv; add components, or read with"
                        + " ignoring(\"telephone\") or ignoringOtherColumns()");
        assertRefused(
                () -> csv("name,telephone,age,class\nAnna,yes,34,good\n").as(Person.class),
                "nothing in Person takes the columns 'telephone', 'class' of people.csv; add components, or read with"
                        + " ignoring(\"telephone\", \"class\") or ignoringOtherColumns()");
    }

    @Test
    void a_cell_that_is_no_number_with_its_line_and_column() {
        assertRefused(
                () -> csv("name,age\r\n\"Anna\r\nMaria\",34\r\n\r\n\"Ben\r\nJan\",forty\r\n")
                        .as(Person.class),
                "people.csv:6, column 'age': expected a whole number, but found 'forty'; correct the cell, or if it means"
                        + " missing, say missing(\"\", \"forty\")");
    }

    @ParameterizedTest
    @CsvSource({
        "3.5,use a double for numbers with a decimal point",
        "3000000000,'an int holds at most 2147483647, so use a long'"
    })
    void a_number_that_an_int_cannot_hold(String text, String hint) {
        assertRefused(
                () -> csv("name,age\nAnna," + text + "\n").as(Person.class),
                "people.csv:2, column 'age': expected a whole number, but found '" + text + "'; " + hint);
    }

    @Test
    void numbers_that_are_too_large() {
        assertRefused(
                () -> csv("l\n9223372036854775808\n").as(Large.class),
                "people.csv:2, column 'l': expected a whole number, but found '9223372036854775808';"
                        + " a long holds at most 9223372036854775807, so use a double");
        assertRefused(
                () -> csv("d\n1e309\n").as(Number.class),
                "people.csv:2, column 'd': expected a number, but found '1e309'; it is too large for a double");
        assertRefused(
                () -> csv("f\n1e39\n").as(Small.class),
                "people.csv:2, column 'f': expected a number, but found '1e39'; it is too large for a float");
    }

    @ParameterizedTest
    @CsvSource({"NaN", "-inf", "Infinity"})
    void numbers_that_are_none(String text) {
        assertRefused(
                () -> csv("d\n" + text + "\n").as(Number.class),
                "people.csv:2, column 'd': expected a number, but found '" + text
                        + "'; NaN and infinity would reach the model as numbers;"
                        + " correct the cell, or if it means missing, say missing(\"\", \"" + text + "\")");
    }

    @ParameterizedTest
    @CsvSource({
        "1d, : 'd' belongs to no number",
        "0x1p3, : 'x' belongs to no number",
        "1_000, : '_' belongs to no number",
        "--1, ''",
        "e5, ''",
        "., ', or if it means missing, say missing(\"\", \".\")'",
        "٣, : write the digits 0 to 9 and not '٣' (U+0663 ARABIC-INDIC DIGIT THREE)"
    })
    void numbers_that_only_java_reads(String text, String remedy) {
        assertRefused(
                () -> csv("d\n" + text + "\n").as(Number.class),
                "people.csv:2, column 'd': expected a number, but found '" + text + "'; correct the cell" + remedy);
    }

    @Test
    void numbers_with_commas_or_spaces() {
        assertRefused(
                () -> csv("d\n\"1,5\"\n").as(Number.class),
                "people.csv:2, column 'd': expected a number, but found '1,5'; write numbers with a decimal point and"
                        + " without separators between thousands");
        assertRefused(
                () -> csv("d\n 1\n").as(Number.class),
                "people.csv:2, column 'd': expected a number, but found ' 1'; take away the spaces around it");
    }

    @Test
    void a_cell_that_is_missing() {
        assertRefused(
                () -> csv("name,age\nAnna,\n").as(Person.class),
                "people.csv:2, column 'age': expected a whole number, but the cell is empty; if it may be missing, make the"
                        + " component 'age' of Person an OptionalInt, or give it a value by @Default");
        assertRefused(
                () -> csv("name,age\n?,34\n").missing("?").as(Person.class),
                "people.csv:2, column 'name': expected a text, but found '?', which means missing; if it may be missing,"
                        + " make the component 'name' of Person an Optional<String>, or give it a value by @Default");
        assertRefused(
                () -> csv("housing,x\n,\n").ignoring("x").as(Living.class),
                "people.csv:2, column 'housing': expected one of 'rent', 'for free', but the cell is empty; if it may be"
                        + " missing, make the component 'housing' of Living an Optional<Housing>, or give it a value by"
                        + " @Default");
    }

    @Test
    void an_empty_cell_that_does_not_mean_missing() {
        assertRefused(
                () -> csv("name,age\nAnna,\n").missing("?").as(Person.class),
                "people.csv:2, column 'age': expected a whole number, but the cell is empty; if an empty cell means missing,"
                        + " too, say missing(\"\", \"?\")");
    }

    @Test
    void an_unknown_category() {
        assertRefused(
                () -> csv("housing\nrent\ncastle\n").as(Living.class),
                "people.csv:3, column 'housing': expected one of 'rent', 'for free', but found 'castle'; correct the cell,"
                        + " or add a constant to Housing");
    }

    @Test
    void an_enum_that_prints_the_same_twice() {
        assertRefused(
                () -> csv("same\nsame\n").as(Ambiguous.class),
                "two constants of Same, ONE and TWO, both print 'same'; give each a text of its own in toString()");
    }

    @Test
    void flags_and_dates() {
        assertRefused(
                () -> csv("b\nmaybe\n").as(Flag.class),
                "people.csv:2, column 'b': expected true or false (or yes or no, 1 or 0), but found 'maybe'; correct the"
                        + " cell, or read the column as a String or an enum");
        assertRefused(
                () -> csv("day\n31.03.2026\n").as(Day.class),
                "people.csv:2, column 'day': expected a date such as 2026-03-31, but found '31.03.2026'; write dates as"
                        + " year-month-day, or read the column as a String");
    }

    @Test
    void components_that_no_cell_can_become() {
        String rest =
                ", which no cell can become; a component may be an int, long, float, double or boolean, boxed or not,"
                        + " a String, a LocalDate or an enum, an array or a List of these, an Optional of these, an OptionalInt,"
                        + " OptionalLong or OptionalDouble";

        assertRefused(
                () -> csv("uri\nx\n").as(Address.class),
                "the component 'uri' of Address is of type java.net.URI" + rest);
        assertRefused(
                () -> csv("names\nx\n").as(Lists.class),
                "the component 'names' of Lists is of type java.util.Optional<java.util.List<java.net.URI>>" + rest);
    }

    @Test
    void a_default_that_the_component_cannot_hold() {
        assertRefused(
                () -> csv("age\n1\n").as(BadDefault.class),
                "@Default(\"none\") of the component 'age' of BadDefault must be a whole number");
    }

    @Test
    void a_default_of_an_optional() {
        assertRefused(
                () -> csv("age\n1\n").as(OptionalDefault.class),
                "the component 'age' of OptionalDefault is empty where its cell is missing, so that it can have no"
                        + " @Default; take away one of the two");
    }

    @Test
    void a_row_that_the_record_refuses() {
        assertRefused(
                () -> csv("age\n18\n17\n").as(Adult.class),
                "people.csv:3: Adult refuses this row: java.lang.IllegalArgumentException: age must be at least 18, but was"
                        + " 17; correct the row, or what the record requires");
    }
}
