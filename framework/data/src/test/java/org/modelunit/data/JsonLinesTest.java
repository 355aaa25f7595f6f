package org.modelunit.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Metrics;
import org.modelunit.Row;
import org.modelunit.outcome.Classified;
import org.modelunit.provenance.Sha256;

class JsonLinesTest extends JsonLinesTestKit {

    private static final String PEOPLE = """
            {"id": 7, "name": "Ann", "age": 34, "address": {"city": "Bern", "geo": {"lat": 46.9}}, "risk": "good"}
            {"id": 8, "name": "Ben", "age": 17.0, "address": {"city": null}, "risk": "bad"}
            """;

    private enum Color {
        DARK_RED,
        BLUE
    }

    private record Person(
            String name, int age, @Column("address.city") Optional<String> city, OptionalDouble addressGeoLat) {}

    @Test
    void nested_values_are_columns_by_their_paths() {
        List<Row> rows = json(PEOPLE).rows();

        assertThat(rows.get(0).asMap().toString())
                .isEqualTo("{id=7, name=Ann, age=34, address.city=Bern, address.geo.lat=46.9, risk=good}");
        assertThat(rows.get(1).isMissing("address.city")).isTrue();
        assertThat(rows.get(1).find("address.geo.lat")).isEmpty();
        assertThat(rows.get(1).number("age")).isEqualTo(17);
    }

    @Test
    void records_are_bound_by_path_by_name_and_by_letters() {
        assertThat(json(PEOPLE).ignoring("id", "risk").as(Person.class))
                .containsExactly(
                        new Person("Ann", 34, Optional.of("Bern"), OptionalDouble.of(46.9)),
                        new Person("Ben", 17, Optional.empty(), OptionalDouble.empty()));
    }

    @Test
    void truth_key_name_and_digest_are_as_those_of_a_csv_file() {
        Dataset<Person, String> people =
                json(PEOPLE).truth("risk").keyedBy("id").as(Person.class);

        assertThat(people.truth()).containsExactly("good", "bad");
        assertThat(people.keys()).contains(List.of("7", "8"));
        assertThat(people.name()).isEqualTo("people");
        assertThat(people.source().name()).isEqualTo("people.jsonl");
        assertThat(people.source().sha256()).isEqualTo(Sha256.of(PEOPLE));
    }

    @Test
    void a_line_can_be_the_key() {
        assertThat(json("  {\"y\":1}\t\n{\"y\": 2}")
                        .truthNumber("y")
                        .keyedByContent()
                        .asRows()
                        .keys())
                .contains(List.of("{\"y\":1}", "{\"y\": 2}"));
    }

    @Test
    void numbers_nested_or_not_can_be_the_truth() {
        assertThat(json("{\"y\": {\"price\": 1.5e2}}\n{\"y\": {\"price\": 2}}")
                        .truthNumber("y.price")
                        .asRows()
                        .truth())
                .containsExactly(150.0, 2.0);
    }

    @Test
    void labels_may_be_numbers_and_booleans() {
        assertThat(json("{\"y\": 1}\n{\"y\": 0}").truth("y").asRows().truth()).containsExactly("1", "0");
        assertThat(json("{\"y\": true}").truth("y").asRows().truth()).containsExactly("true");
    }

    private record Everything(
            int whole,
            long large,
            float small,
            double real,
            boolean flag,
            boolean one,
            String text,
            Color color,
            LocalDate day,
            OptionalInt gone,
            Optional<Boolean> none,
            @Default("5") int five) {}

    @Test
    void every_type_is_read() {
        assertThat(
                        json("{\"whole\": -3, \"large\": 9007199254740993, \"small\": 0.1, \"real\": 1E-3, \"flag\": false, \"one\": 1,"
                                        + " \"text\": \"a \\\"b\\\"\\n\\u00e9\\ud83d\\ude00\", \"color\": \"dark red\","
                                        + " \"day\": \"2026-03-31\", \"gone\": null, \"none\": null, \"five\": null}")
                                .as(Everything.class))
                .containsExactly(new Everything(
                        -3,
                        9007199254740993L,
                        0.1f,
                        0.001,
                        false,
                        true,
                        "a \"b\"\né\uD83D\uDE00",
                        Color.DARK_RED,
                        LocalDate.of(2026, 3, 31),
                        OptionalInt.empty(),
                        Optional.empty(),
                        5));
    }

    private record Vectors(
            float[] f,
            double[] d,
            long[] l,
            List<Float> list,
            List<List<Integer>> nested,
            float[][] matrix,
            String[] words,
            Optional<double[]> gone) {}

    @Test
    void arrays_fill_arrays_and_lists() {
        Vectors read = json("{\"f\": [0.1, 2, -3e-2], \"d\": [], \"l\": [9007199254740993, 2.0], \"list\": [0.5],"
                        + " \"nested\": [[1], [], [2, 3]], \"matrix\": [[1, 2], [3]], \"words\": [\"a\", \"\\u00e9]\"],"
                        + " \"gone\": null}")
                .as(Vectors.class)
                .get(0);

        assertThat(read.f).containsExactly(0.1f, 2, -0.03f);
        assertThat(read.d).isEmpty();
        assertThat(read.l).containsExactly(9007199254740993L, 2);
        assertThat(read.list).containsExactly(0.5f);
        assertThat(read.nested).containsExactly(List.of(1), List.of(), List.of(2, 3));
        assertThat(read.matrix[1]).containsExactly(3);
        assertThat(read.words).containsExactly("a", "é]");
        assertThat(read.gone).isEmpty();
    }

    @Test
    void rows_have_arrays_as_they_are_written() {
        assertThat(json("{\"vector\": [0.25, 1]}").rows().get(0).get("vector")).isEqualTo("[0.25, 1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void any_line_breaks_blank_lines_and_byte_order_marks_are_read(String lineBreak) {
        String text = String.join(lineBreak, "\uFEFF{\"a\": 1}", "", "  \t", "\uFEFF{\"a\": 2}", "");

        assertThat(json(text).rows()).extracting(row -> row.get("a")).containsExactly("1", "2");
        assertRefused(
                () -> json(text + "{\"a\": \"x\"}").rows().get(2).number("a"),
                "people.jsonl:5, column 'a': expected a number, but found a text of 1 character; correct the cell, or if it"
                        + " means missing, name it in missing(…); to see it, run with -Dmodelunit.rows=values"
                        + " -Dmodelunit.rows.columns=a");
    }

    @Test
    void columns_may_come_later_and_in_any_order() {
        List<Row> rows = json("{\"b\": 1}\n{\"a\": 2, \"b\": 3}\n{\"b\": 4, \"a\": 5, \"c\": 6}")
                .rows();

        assertThat(rows.get(0).columns()).containsExactly("b", "a", "c");
        assertThat(rows)
                .extracting(Row::cells)
                .containsExactly(List.of("1", "", ""), List.of("3", "2", ""), List.of("4", "5", "6"));
    }

    @Test
    void a_file_may_have_as_many_columns_and_as_long_values_as_there_are() {
        String wide = IntStream.range(0, 20_000)
                .mapToObj(i -> "\"g" + i + "\": " + i)
                .collect(Collectors.joining(", ", "{", "}\n"));
        assertThat(json(wide + wide).truth("g7").asRows().inputs().get(1).get("g19999"))
                .isEqualTo("19999");

        String text = "x".repeat(21 << 20);
        assertThat(json("{\"a\": \"" + text + "\"}").rows().get(0).get("a")).hasSize(21 << 20);
    }

    @Test
    void texts_that_were_declared_mean_missing_to_records_and_rows() {
        JsonLines file = json("{\"a\": \"NA\"}\n{\"a\": NaN}\n{\"a\": 1}\n{\"a\": null}\n{}\n{\"b\": -999}")
                .missing("NA", "NaN", "-999");
        record A(OptionalInt a, OptionalInt b) {}

        assertThat(file.as(A.class))
                .extracting(A::a)
                .containsExactly(
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        OptionalInt.of(1),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty());
        assertThat(file.as(A.class).get(5).b).isEmpty();
        assertThat(file.rows())
                .extracting(row -> row.isMissing("a"))
                .containsExactly(true, true, false, true, true, true);
    }

    @Test
    void the_empty_text_is_a_text() {
        record A(Optional<String> a) {}

        assertThat(json("{\"a\": \"\"}").as(A.class)).containsExactly(new A(Optional.of("")));
        assertThat(json("{\"a\": \"\"}").missing("").as(A.class)).containsExactly(new A(Optional.empty()));
    }

    @Test
    void an_object_that_is_null_or_empty_has_no_column_of_its_own() {
        assertThat(json("{\"a\": null, \"x\": {}}\n{\"a\": {\"b\": 1}}")
                        .rows()
                        .get(0)
                        .columns())
                .containsExactly("a.b");
    }

    @Test
    void to_ignore_an_object_is_to_ignore_what_it_holds() {
        record Name(String name) {}

        assertThat(json(PEOPLE).ignoring("address", "id", "age", "risk").as(Name.class))
                .containsExactly(new Name("Ann"), new Name("Ben"));
        assertThat(json(PEOPLE).ignoring("address.geo").rows().get(0).columns())
                .containsExactly("id", "name", "age", "address.city", "risk");
    }

    @Test
    void predictions_made_elsewhere_are_read() {
        Evaluation<Row, Classified> evaluation =
                json("{\"y\": \"a\", \"p\": {\"a\": 0.9, \"b\": 0.1}}\n{\"y\": \"b\", \"p\": {\"a\": 0.8, \"b\": 0.2}}")
                        .truth("y")
                        .score("a", "p.a")
                        .score("b", "p.b")
                        .evaluation();

        assertThat(evaluation.value(Metrics.accuracy())).isEqualTo(0.5);
        assertThat(json("{\"y\": 1, \"p\": 1.5}")
                        .truthNumber("y")
                        .evaluationOf("p")
                        .value(Metrics.meanAbsoluteError()))
                .isEqualTo(0.5);
    }
}
