package org.modelunit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.modelunit.error.DataException;
import org.modelunit.privacy.ShowingRows;

/** What is said about files that are none, and about values that are something else than a record wants. */
@ExtendWith(ShowingRows.class)
class JsonLinesErrorsTest extends JsonLinesTestKit {

    private static final String ONE_EACH =
            "; write one JSON object in each line (in pandas to_json(file, orient=\"records\", lines=True), with jq -c"
                    + " '.[]')";

    private record Whole(int a) {}

    private record Inner(@Column("a.b") int a) {}

    private record Flag(boolean a) {}

    private record Texts(String a) {}

    private record Vector(float[] a) {}

    private record Words(List<String> a) {}

    private record Maybe(OptionalInt a, Optional<float[]> b) {}

    private record Shared(@Default("[1]") float[] a) {}

    private void assertNoWhole(String value, String message) {
        assertRefused(() -> json("{\"a\": " + value + "}").as(Whole.class), "people.jsonl:1, column 'a': " + message);
    }

    @Test
    void a_value_that_is_not_there_is_no_null() {
        String remedy =
                "; if it may be missing, make the component 'a' of Whole an OptionalInt, or give it a value by @Default";
        assertNoWhole("null", "expected a whole number, but found null" + remedy);
        assertRefused(
                () -> json("{\"a\": 1}\n{}").as(Whole.class),
                "people.jsonl:2, column 'a': expected a whole number, but the line has none" + remedy);
        assertRefused(
                () -> json("{\"a\": \"?\"}").missing("?").as(Whole.class),
                "people.jsonl:1, column 'a': expected a whole number, but found '?', which means missing" + remedy);
        assertRefused(
                () -> json("{\"y\": null}").truth("y").asRows(),
                "people.jsonl:1, column 'y': expected a text, but found null; every row needs the truth, leave out rows"
                        + " without it");
    }

    @Test
    void a_value_of_another_kind() {
        assertNoWhole(
                "\"38\"", "expected a whole number, but found '38'; write it without quotes, or read it as a String");
        assertNoWhole("1.5", "expected a whole number, but found '1.5'; use a double for numbers with a decimal point");
        assertNoWhole(
                "3000000000",
                "expected a whole number, but found '3000000000'; an int holds at most 2147483647, so use a long");
        assertNoWhole("true", "expected a whole number, but found 'true'; correct the value, or read it as what it is");
        assertNoWhole("[1]", "expected a whole number, but found an array; read it as an array or a List");
        assertNoWhole(
                "\"\"",
                "expected a whole number, but the text is empty; write a value, or read it as a String, or if it means"
                        + " missing, say missing(\"\")");
        assertNoWhole(
                "NaN",
                "expected a whole number, but found 'NaN'; NaN and infinity would reach the model as numbers; correct the cell, or if it means"
                        + " missing, say missing(\"NaN\")");
        assertRefused(
                () -> json("{\"a\": \"true\"}").as(Flag.class),
                "people.jsonl:1, column 'a': expected true or false (or yes or no, 1 or 0), but found 'true'; write it without"
                        + " quotes, or read it as a String");
        assertRefused(
                () -> json("{\"a\": \"1, 2\"}").as(Vector.class),
                "people.jsonl:1, column 'a': expected an array in which each element is a number, but found '1, 2'; write it in"
                        + " brackets");
        assertRefused(
                () -> json("{\"a\": 1}").as(Vector.class),
                "people.jsonl:1, column 'a': expected an array in which each element is a number, but found '1'; write it in"
                        + " brackets");
        assertRefused(
                () -> json("{\"a\": [1]}").as(Texts.class),
                "people.jsonl:1, column 'a': expected a text, but found an array; read it as an array or a List");
    }

    @Test
    void a_text_loses_its_quotes_only_where_json_takes_it_without() {
        String string = ", or read it as a String";
        assertNoWhole(
                "\"abc\"",
                "expected a whole number, but found 'abc'; correct the cell" + string
                        + ", or if it means missing, say missing(\"abc\")");
        assertNoWhole(
                "\"3 8\"",
                "expected a whole number, but found '3 8'; correct the cell: ' ' (U+0020 SPACE) belongs to no number"
                        + string);
        for (String number : List.of("+38", "038")) {
            assertNoWhole(
                    "\"" + number + "\"",
                    "expected a whole number, but found '" + number
                            + "'; write it without quotes, as JSON writes numbers: no sign but '-', no zero before other digits"
                            + string);
        }
        assertRefused(
                () -> json("{\"a\": \"Yes\"}").as(Flag.class),
                "people.jsonl:1, column 'a': expected true or false (or yes or no, 1 or 0), but found 'Yes'; write true or false,"
                        + " without quotes" + string);
        assertThat(json("{\"a\": 38}").as(Whole.class)).containsExactly(new Whole(38));
        assertThat(json("{\"a\": true}").as(Flag.class)).containsExactly(new Flag(true));
    }

    @Test
    void an_object_where_other_lines_have_a_value() {
        assertRefused(
                () -> json("{\"a\": 1}\n{\"a\": {\"b\": 2}}")
                        .ignoringOtherColumns()
                        .as(Whole.class),
                "people.jsonl:2, column 'a': expected a whole number, but found an object; name one of its values by its path,"
                        + " as in @Column(\"customer.city\")");
        assertThat(json("{\"a\": 1}\n{\"a\": {\"b\": 2}}").rows())
                .extracting(row -> row.get("a"))
                .containsExactly("1", "{\"b\": 2}");
    }

    @Test
    void an_element_that_is_none() {
        String begin =
                "people.jsonl:1, column 'a': expected an array in which each element is a number, but found an array; at"
                        + " index 1 stands ";
        assertRefused(
                () -> json("{\"a\": [1, null]}").as(Vector.class),
                begin + "null; write a value, or leave the element out");
        assertRefused(
                () -> json("{\"a\": [1, \"2\"]}").as(Vector.class),
                begin + "a text; write it without quotes, or read it as a String");
        assertRefused(
                () -> json("{\"a\": [1, 1e39]}").as(Vector.class), begin + "a number; it is too large for a float");
        assertRefused(
                () -> json("{\"a\": [1, NaN]}").as(Vector.class),
                begin + "a number; NaN and infinity would reach the model as numbers; correct the cell");
        assertRefused(
                () -> json("{\"a\": [1, [2]]}").as(Vector.class), begin + "an array; read it as an array or a List");
        assertThat(json("{\"a\": [1, true, \"x\"]}").as(Words.class).get(0).a).containsExactly("1", "true", "x");
    }

    @Test
    void an_array_has_no_default_that_all_records_would_share() {
        assertRefused(
                () -> json("{\"a\": null}").as(Shared.class),
                "the component 'a' of Shared is an array, which all records would share as their @Default; make it a List, or an"
                        + " Optional of it");
        assertRefused(
                () -> json("{\"a\": null}").as(Vector.class),
                "people.jsonl:1, column 'a': expected an array in which each element is a number, but found null; if it may be"
                        + " missing, make the component 'a' of Vector an Optional<float[]>");
        assertThat(json("{\"a\": null, \"b\": null}").as(Maybe.class).get(0).b).isEmpty();
    }

    @Test
    void a_name_that_stands_twice() {
        assertRefused(
                () -> json("{\"a\": 1}\n{\"a\": 1, \"b\": {\"c\": 1, \"c\": 2}}")
                        .rows(),
                "people.jsonl:2 has a name twice in one object, up to character 27; a name stands for one value, so leave out"
                        + " one of the two");
        assertRefused(
                () -> json("{\"a.b\": 1}\n{\"a\": {\"b\": 2}}").rows(),
                "people.jsonl:2: two values are called 'a.b': one by a name with a point in it, and one by a name in an object;"
                        + " rename one of them");
        assertThat(json("{\"a.b\": 1}").rows().get(0).get("a.b")).isEqualTo("1");
    }

    @Test
    void lines_that_are_no_objects() {
        assertRefused(
                () -> json("[{\"a\": 1},\n{\"a\": 2}]").rows(),
                "people.jsonl:1 begins an array, but a line must be an object; if the file is one array, "
                        + ONE_EACH.substring(2));
        assertRefused(
                () -> json("{\"a\": 1}\n[1]").rows(),
                "people.jsonl:2 is an array, but a line must be an object, whose names are columns");
        assertRefused(
                () -> json("{\n  \"a\": 1\n}").rows(), "people.jsonl:1 ends in the middle of an object" + ONE_EACH);
        assertRefused(
                () -> json("{\"a\": 1} {\"a\": 2}").rows(), "people.jsonl:1 holds more than one value" + ONE_EACH);
        assertRefused(() -> json("{\"a\": 1}\n38").rows(), "people.jsonl:2 is no JSON object" + ONE_EACH);
        assertRefused(() -> json("a,b\n1,2\n").rows(), "people.jsonl:1 is no JSON object" + ONE_EACH);
        assertRefused(() -> json("{\"a\": \"x").rows(), "people.jsonl:1 ends in the middle of an object" + ONE_EACH);
    }

    @Test
    void what_is_no_json() {
        assertRefused(
                () -> json("{'a': 1}").rows(),
                "people.jsonl:1 is no JSON at character 2; names and texts stand in double quotes, so in Python write"
                        + " json.dumps(…), not str(…)");
        assertRefused(
                () -> json("{\"é\": \"\uD83D\uDE00\", \"a\": None}").rows(),
                "people.jsonl:1 is no JSON at character 17; 'None' is Python's, so write json.dumps(…) there, not str(…)");
        assertRefused(
                () -> json("{\"a\": 1,}").rows(),
                "people.jsonl:1 is no JSON at character 9; let a JSON library write the file");
    }

    @Test
    void files_without_anything() {
        assertRefused(() -> json(" \n\n").rows(), "people.jsonl is empty; each of its lines should be a JSON object");
        assertRefused(() -> json("").rows(), "people.jsonl is empty; each of its lines should be a JSON object");
        assertRefused(
                () -> json("{}\n{}").rows(),
                "people.jsonl has objects without any values; look at what wrote the file");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> JsonLines.of(directory.resolve("none.jsonl")).rows())
                .withMessageStartingWith("there is no file ");
    }

    @Test
    void names_that_are_not_there() {
        assertRefused(
                () -> json("{\"a\": {\"b\": 1}}").ignoring("c").rows(),
                "there is no column 'c' to ignore in people.jsonl; its columns are 'a.b'");
        assertRefused(
                () -> json("{\"a\": {\"label\": 1}}").truth("a.labl").asRows(),
                "there is no column 'a.labl' for the truth in people.jsonl; its columns are 'a.label'; did you mean"
                        + " 'a.label'?");
        assertRefused(
                () -> json("{\"a\": 1, \"b\": 2}").as(Whole.class),
                "nothing in Whole takes the column 'b' of people.jsonl; add components, or read with ignoring(\"b\") or"
                        + " ignoringOtherColumns()");
        assertRefused(
                () -> json("{\"a\": {\"b\": 2}}").as(Whole.class),
                "people.jsonl has no column for the component 'a' of Whole (looked for 'a'); its columns are 'a.b'; 'a'"
                        + " is an object, so name a value in it, such as 'a.b' (in a record by @Column(\"a.b\"))");
        assertRefused(
                () -> json("{\"a\": {\"b\": 2}}").truth("a").asRows(),
                "there is no column 'a' for the truth in people.jsonl; its columns are 'a.b'; 'a' is an object, so name a value in"
                        + " it, such as 'a.b' (in a record by @Column(\"a.b\"))");
        assertThat(json("{\"a\": {\"b\": 2}}").as(Inner.class)).containsExactly(new Inner(2));
        assertRefused(
                () -> json("{\"y\": 1, \"a\": 2}").truth("y").keyedBy("y").asRows(),
                "the column 'y' of people.jsonl is named both as the truth and as the key; name a column of its own for each");
    }

    @Test
    void texts_that_are_none() {
        assertRefused(
                () -> json(new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xE9, '"', '}'})
                        .rows(),
                "people.jsonl:1 is not UTF-8: found the byte 0xE9; save the file as UTF-8 (it may be Windows-1252 or ISO"
                        + " 8859-1)");
        assertRefused(
                () -> json("{\"a\": \"é\"}".getBytes(StandardCharsets.UTF_16)).rows(),
                "people.jsonl:1 is not UTF-8: found the byte 0xFE; the file looks like UTF-16, save it as UTF-8");
        assertRefused(
                () -> json("\n{\"a\": \"x\\u0000\"}").rows(),
                "people.jsonl:2, column 'a': the text holds the character U+0000, which belongs to no text; take it away, or"
                        + " write the file again");
        assertRefused(
                () -> json("{\"a\": \"\\ud83d\"}").rows(),
                "people.jsonl:1, column 'a': the text holds half of a surrogate pair, which belongs to no text; take it away, or"
                        + " write the file again");
    }

    @Test
    void what_would_take_a_parser_apart() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> json("{\"a\":" + "[".repeat(100_000)).rows())
                .withMessageStartingWith(path() + ":1 is no line that can be read: Document nesting depth (1001)");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> json("{\"a\":".repeat(100_000)).rows())
                .withMessageStartingWith(path() + ":1 is no line that can be read: Document nesting depth (1001)");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> json("{\"a\":" + "1".repeat(100_000) + "}").rows())
                .withMessageStartingWith(path() + ":1 is no line that can be read: Number value length (");
        assertThat(json("{\"\": 1, \"\u202Ea\\n\": 2}").rows().get(0).columns()).containsExactly("", "\u202Ea\n");
    }

    @Test
    void a_name_for_each_of_many_lines_is_read_into_records_and_refused_as_rows() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append("{\"a\": 1, \"user").append(i).append("\": 2}\n");
        }
        assertThat(json(text.toString()).ignoringOtherColumns().as(Whole.class)).hasSize(20_000);
        assertRefused(
                () -> json(text.toString()).rows(),
                "people.jsonl has 20001 names of values in 20000 lines, too many for rows that have a cell for each; read it into"
                        + " records, or let the names be values");
    }
}
