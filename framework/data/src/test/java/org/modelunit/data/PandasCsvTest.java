package org.modelunit.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.Row;
import org.modelunit.privacy.ShowingRows;

/** Files as pandas writes them. */
@ExtendWith(ShowingRows.class)
class PandasCsvTest extends CsvTestKit {

    private record Passenger(OptionalInt age, boolean survived) {}

    private record Large(long n) {}

    private record Small(int n) {}

    private record Customer(String customerID, int HTTPStatus, int pH, int BMI) {}

    private record Bill(double creditAmount) {}

    private record Size(int größe) {}

    private record Index(@Column("") int index, int a) {}

    private record A(int a) {}

    @Test
    void whole_numbers_with_a_point_where_others_are_missing() {
        assertThat(csv(",Age,Survived\n0,38.0,True\n1,,False\n2,4.0,True\n").as(Passenger.class))
                .containsExactly(
                        new Passenger(OptionalInt.of(38), true),
                        new Passenger(OptionalInt.empty(), false),
                        new Passenger(OptionalInt.of(4), true));
    }

    @Test
    void flags_with_a_point_where_others_are_missing() {
        assertThat(csv("Age,Survived\n1.0,1.0\n2.0,0.0\n").as(Passenger.class))
                .extracting(Passenger::survived)
                .containsExactly(true, false);
    }

    @ParameterizedTest
    @CsvSource({"38.0,38", "-38.000,-38", "+7.,7", "0.0,0", "2147483647.0,2147483647"})
    void whole_numbers_keep_their_value(String text, int value) {
        assertThat(csv("n\n" + text + "\n").as(Small.class)).containsExactly(new Small(value));
        assertThat(csv("n\n" + text + "\n").as(Large.class)).containsExactly(new Large(value));
    }

    @ParameterizedTest
    @CsvSource({
        "38.5,use a double for numbers with a decimal point",
        "1e3,use a double for numbers with a decimal point",
        ".0,use a double for numbers with a decimal point",
        "3000000000.0,'an int holds at most 2147483647, so use a long'"
    })
    void numbers_that_are_not_whole_are_refused(String text, String hint) {
        assertRefused(
                () -> csv("n\n" + text + "\n").as(Small.class),
                "people.csv:2, column 'n': expected a whole number, but found '" + text + "'; " + hint);
    }

    @Test
    void an_index_without_a_name_is_neither_a_component_nor_a_part_of_a_row() {
        assertThat(csv(",a\n0,5\n1,6\n").as(A.class)).containsExactly(new A(5), new A(6));
        assertThat(csv(",a\n0,5\n1,6\n").rows()).extracting(Row::toString).containsExactly("a=5", "a=6");
        assertThat(csv(",a,y\n0,5,1\n").truth("y").asRows().inputs())
                .extracting(Row::toString)
                .containsExactly("a=5");
    }

    @Test
    void an_index_without_a_name_may_be_named() {
        assertThat(csv(",a,y\n7,5,1\n").truth("y").keyedBy("").asRows().keys()).contains(List.of("7"));
        assertThat(csv(",a\n7,5\n").as(Index.class)).containsExactly(new Index(7, 5));
        assertThat(csv(",a\n7,5\n").ignoring("").as(A.class)).containsExactly(new A(5));
    }

    @Test
    void a_column_without_a_name_elsewhere_is_no_index() {
        assertRefused(
                () -> csv("a,\n5,6\n").as(A.class),
                "nothing in A takes the column '' of people.csv; add components, or read with ignoring(\"\") or"
                        + " ignoringOtherColumns()");
        assertThat(csv("a,\n5,6\n").ignoring("").as(A.class)).containsExactly(new A(5));
    }

    @ParameterizedTest
    @CsvSource({
        "'customer_id,http_status,ph,bmi'",
        "'customerID,HTTPStatus,pH,BMI'",
        "'CustomerId,HttpStatus,PH,Bmi'",
        "'CUSTOMER_ID,HTTP_STATUS,PH,BMI'",
        "'customer id,http-status,p.h, bmi'"
    })
    void acronyms_are_found_in_any_case(String header) {
        assertThat(csv(header + "\nx,200,7,22\n").as(Customer.class)).containsExactly(new Customer("x", 200, 7, 22));
    }

    @ParameterizedTest
    @CsvSource({"creditAmount", "credit_amount", "CreditAmount", "Credit Amount", "CREDIT_AMOUNT", "credit.amount"})
    void a_column_is_found_by_its_letters(String header) {
        assertThat(csv(header + "\n5\n").as(Bill.class)).containsExactly(new Bill(5));
    }

    @Test
    void a_letter_of_two_code_points_is_found() {
        assertThat(csv("gro\u0308ße\n5\n").as(Size.class)).containsExactly(new Size(5));
    }

    @Test
    void the_nearest_spelling_wins() {
        assertThat(csv("credit_amount,creditAmount\n5,6\n")
                        .ignoringOtherColumns()
                        .as(Bill.class))
                .containsExactly(new Bill(6));
        assertThat(csv("CREDITAMOUNT,credit_amount\n5,6\n")
                        .ignoringOtherColumns()
                        .as(Bill.class))
                .containsExactly(new Bill(6));
    }

    @Test
    void two_columns_of_equal_letters_are_not_guessed_between() {
        assertRefused(
                () -> csv("CreditAmount,CREDIT AMOUNT\n5,6\n")
                        .ignoringOtherColumns()
                        .as(Bill.class),
                "the component 'creditAmount' of Bill may mean any of the columns 'CreditAmount', 'CREDIT AMOUNT' of"
                        + " people.csv; name the one it means by @Column(\"CreditAmount\")");
    }

    @Test
    void what_is_looked_for_is_said_as_it_is_written() {
        assertRefused(
                () -> csv("a\n1\n").as(Customer.class),
                "people.csv has no column for the component 'customerID' of Customer (looked for 'customerID' or"
                        + " 'customer_id'); its columns are 'a'; name the component's column by @Column(\"...\")");
    }
}
