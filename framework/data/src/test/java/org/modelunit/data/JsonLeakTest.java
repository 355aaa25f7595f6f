package org.modelunit.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.modelunit.privacy.ShownValues;
import org.modelunit.privacy.Told;
import org.modelunit.settings.RowsShown;
import org.modelunit.settings.RowsShown.Mode;

/** A file of JSON Lines with a secret in every value: no error tells one, and each names file and line. */
class JsonLeakTest extends JsonLinesTestKit {

    private static final String SECRET = "Zaphod4711";

    record Whole(int cell) {}

    record Day(LocalDate cell) {}

    record Vector(double[] cell) {}

    record Picky(String cell) {
        Picky {
            Integer.parseInt(cell);
        }
    }

    private static Callable<?> as(JsonLines file, Class<? extends Record> type) {
        return () -> file.ignoringOtherColumns().as(type);
    }

    /** Errors of a value: {@code modelunit.rows.columns} shows it. */
    private Map<String, Callable<?>> values() {
        Map<String, Callable<?>> occasions = new LinkedHashMap<>();
        for (String value : List.of("\"" + SECRET + "\"", "47110000000000", "4711.5")) {
            for (Class<? extends Record> type : List.of(Whole.class, Day.class)) {
                occasions.put(type + value, () -> as(file(value), type).call());
            }
        }
        occasions.put("picky", () -> as(file("\"" + SECRET + "\""), Picky.class).call());
        occasions.put("a number", () -> file("\"" + SECRET + "\"").rows().get(0).number("cell"));
        occasions.put(
                "a truth", () -> file("\"" + SECRET + "\"").truthNumber("cell").asRows());
        return occasions;
    }

    /** Errors of a line: the parser's own words are shown where everything is. */
    private Map<String, Callable<?>> lines() {
        Map<String, Callable<?>> occasions = new LinkedHashMap<>();
        occasions.put("a word", () -> file(SECRET).rows());
        occasions.put("an escape", () -> file("\"" + SECRET + "\\u47\"").rows());
        occasions.put("an end", () -> file("\"" + SECRET).rows());
        occasions.put("too much", () -> json("{\"cell\": \"" + SECRET + "\"} " + SECRET)
                .rows());
        occasions.put("half", () -> file("\"" + SECRET + "\\ud800\"").rows());
        occasions.put(
                "elements", () -> as(file("[\"" + SECRET + "\"]"), Vector.class).call());
        occasions.put("bytes", () -> json(("{\"cell\": \"" + SECRET + "é\"}").getBytes(StandardCharsets.ISO_8859_1))
                .rows());
        return occasions;
    }

    private JsonLines file(String value) {
        return json("{\"other\": \"" + SECRET + "\", \"cell\": " + value + "}");
    }

    private Stream<DynamicTest> each(Map<String, Callable<?>> occasions, String told, RowsShown rows) {
        return occasions.entrySet().stream()
                .map(occasion -> DynamicTest.dynamicTest(occasion.getKey(), () -> {
                    String text = Told.by(rows, occasion.getValue());
                    assertThat(text).contains("DataException: " + path());
                    if (told.isEmpty()) {
                        assertThat(text).doesNotContain("4711", "Zaphod");
                    } else {
                        assertThat(text).contains(told);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> no_secret_is_told_by_default() {
        return Stream.concat(each(values(), "", RowsShown.IDS), each(lines(), "", RowsShown.IDS));
    }

    @TestFactory
    Stream<DynamicTest> no_secret_is_told_where_other_columns_are_shown() {
        RowsShown other = new RowsShown(Mode.VALUES, List.of("other"), 5, 2048);
        return Stream.concat(each(values(), "", other), each(lines(), "", other));
    }

    @TestFactory
    Stream<DynamicTest> each_value_is_told_where_all_may_be_told() {
        return each(values(), "4711", new RowsShown(Mode.VALUES, List.of(ShownValues.ALL), 5, 2048));
    }

    @Test
    void an_array_is_not_shown_so_nothing_says_how_to_see_it() {
        assertThat(Told.by(RowsShown.IDS, as(file("[\"" + SECRET + "\"]"), Vector.class)))
                .contains("found an array; at index 0 stands a text")
                .doesNotContain("to see it");
    }

    @TestFactory
    Stream<DynamicTest> each_error_of_a_value_says_how_to_see_it() {
        return each(values(), "to see it, run with -Dmodelunit.rows=values ", RowsShown.IDS);
    }
}
