package org.modelunit.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.modelunit.Dataset;
import org.modelunit.Row;
import org.modelunit.Split;
import org.modelunit.privacy.ShowingRows;
import org.modelunit.provenance.Sha256;

@ExtendWith(ShowingRows.class)
class DatasetOfCsvTest extends CsvTestKit {

    private record Person(int age) {}

    private static final String PEOPLE = "id,age,risk\na,34,good\nb,17,bad\na,50,good\n";

    @Test
    void truth_stands_beside_records() {
        Dataset<Person, String> people =
                csv(PEOPLE).ignoring("id").truth("risk").as(Person.class);

        assertThat(people.inputs()).containsExactly(new Person(34), new Person(17), new Person(50));
        assertThat(people.truth()).containsExactly("good", "bad", "good");
    }

    @Test
    void truth_stands_beside_rows_and_not_in_them() {
        Dataset<Row, Double> ages = csv(PEOPLE).truthNumber("age").asRows();

        assertThat(ages.truth()).containsExactly(34.0, 17.0, 50.0);
        assertThat(ages.inputs()).extracting(Row::toString).startsWith("id=a, risk=good");
    }

    @Test
    void numbers_are_the_truth_of_records() {
        record Id(String id) {}
        Dataset<Id, Double> ages =
                csv(PEOPLE).ignoring("risk").truthNumber("age").as(Id.class);

        assertThat(ages.truth()).containsExactly(34.0, 17.0, 50.0);
    }

    @Test
    void the_file_gives_name_and_digest() {
        Dataset<Row, String> people = csv(PEOPLE).truth("risk").asRows();

        assertThat(people.name()).isEqualTo("people");
        assertThat(people.source().name()).isEqualTo("people.csv");
        assertThat(people.source().sha256())
                .isEqualTo(Sha256.of(PEOPLE))
                .isEqualTo("99a912c4f3eea296bc2d9e5852e411d2d2726ab4f5a0a88d64ce2b7c4e1d13d4")
                .isEqualTo(people.contentDigest());
    }

    @Test
    void the_digest_is_of_all_bytes() {
        String one = csv("\uFEFF" + PEOPLE).truth("risk").asRows().contentDigest();
        String other = csv(PEOPLE.replace("\n", "\r\n")).truth("risk").asRows().contentDigest();

        assertThat(List.of(one, other)).doesNotContain(Sha256.of(PEOPLE)).doesNotHaveDuplicates();
    }

    @Test
    void a_column_can_be_the_key_and_needs_no_component() {
        Dataset<Person, String> people = csv(PEOPLE).truth("risk").keyedBy("id").as(Person.class);

        assertThat(people.keys()).contains(List.of("a", "b", "a"));
    }

    @Test
    void the_content_can_be_the_key_whatever_is_ignored() {
        List<String> keys = List.of("a\u001f34\u001fgood", "b\u001f17\u001fbad", "a\u001f50\u001fgood");

        assertThat(csv(PEOPLE)
                        .ignoring("id")
                        .truth("risk")
                        .keyedByContent()
                        .as(Person.class)
                        .keys())
                .contains(keys);
        assertThat(csv(PEOPLE).truthNumber("age").keyedByContent().asRows().keys())
                .contains(keys);
    }

    @Test
    void splits_by_its_keys() {
        Split split = new Split("by id", 0.5);
        Dataset<Row, Double> keyed =
                csv(PEOPLE).truthNumber("age").keyedBy("id").asRows();
        Dataset<Row, Double> plain = csv(PEOPLE).truthNumber("age").asRows();

        assertThat(keyed.training(split).inputs())
                .isEqualTo(plain.training(split, row -> row.get("id")).inputs());
        assertThat(plain.keys()).isEmpty();
    }

    @Test
    void no_column_of_the_truth() {
        assertRefused(
                () -> csv(PEOPLE).truth("class").as(Person.class),
                "there is no column 'class' for the truth in people.csv; its columns are 'id', 'age', 'risk'");
        assertRefused(
                () -> csv("age;risk\n1;good\n").truth("risk").asRows(),
                "there is no column 'risk' for the truth in people.csv; its columns are 'age;risk'; if cells are separated"
                        + " by ';', say separatedBy(';')");
    }

    @Test
    void an_ignored_truth() {
        assertRefused(
                () -> csv(PEOPLE).ignoring("risk").truth("risk").asRows(),
                "the column 'risk' of people.csv is to be ignored, but holds the truth");
    }

    @Test
    void a_missing_truth() {
        assertRefused(
                () -> csv("age,risk\n1,good\n2,?\n").missing("?").truth("risk").asRows(),
                "people.csv:3, column 'risk': expected a text, but found '?', which means missing; every row needs the truth,"
                        + " leave out rows without it");
        assertRefused(
                () -> csv("age,risk\n,good\n").truthNumber("age").asRows(),
                "people.csv:2, column 'age': expected a number, but the cell is empty; every row needs the truth, leave out"
                        + " rows without it");
    }

    @Test
    void a_true_number_that_is_none() {
        assertRefused(
                () -> csv("age,risk\nold,good\n").truthNumber("age").asRows(),
                "people.csv:2, column 'age': expected a number, but found 'old'; correct the cell, or leave out the"
                        + " row");
    }

    @Test
    void a_missing_key() {
        assertRefused(
                () -> csv("id,age\n,1\n").truthNumber("age").keyedBy("id").asRows(),
                "people.csv:2, column 'id': expected a text, but the cell is empty; every row needs the key, leave out rows"
                        + " without it");
    }
}
