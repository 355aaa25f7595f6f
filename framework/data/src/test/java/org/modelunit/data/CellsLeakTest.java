package org.modelunit.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.privacy.ShownValues;
import org.modelunit.privacy.Told;
import org.modelunit.settings.RowsShown;
import org.modelunit.settings.RowsShown.Mode;

/** A file with a secret in every cell: no error tells one, and each names file, line, column and what was expected. */
class CellsLeakTest {

    private static final String SECRET = "Zaphod4711";
    private static final RowsShown ALL = new RowsShown(Mode.VALUES, List.of(ShownValues.ALL), 5, 2048);

    @TempDir
    Path directory;

    record Whole(int cell) {}

    record Real(double cell) {}

    record Flag(boolean cell) {}

    record Day(LocalDate cell) {}

    enum Color {
        RED
    }

    record Category(Color cell) {}

    record Picky(String cell) {
        Picky {
            Integer.parseInt(cell);
        }
    }

    private Csv csv(String cell) throws IOException {
        return csv("cell,risk,p\n", cell + ",bad," + SECRET + "\n");
    }

    private Csv csv(String header, String line) throws IOException {
        Path file = directory.resolve("people.csv");
        Files.writeString(file, header + line, StandardCharsets.UTF_8);
        return Csv.of(file);
    }

    private Map<String, Callable<?>> occasions() {
        Map<String, Callable<?>> occasions = new LinkedHashMap<>();
        Stream.of(Whole.class, Real.class, Flag.class, Day.class, Category.class, Picky.class)
                .forEach(type -> Stream.of(SECRET, " " + SECRET, "4" + SECRET, SECRET + "%", "\u0661" + SECRET)
                        .forEach(cell -> occasions.put(
                                type.getSimpleName() + " of '" + cell + "'",
                                () -> csv(cell).ignoringOtherColumns().as(type))));
        Stream.of("4711.5", "99994711%", "9999999994711", "4711e999", "Infinity4711", "1,4711")
                .forEach(cell -> occasions.put(
                        cell,
                        () -> csv("\"" + cell + "\"").ignoringOtherColumns().as(Whole.class)));
        occasions.put(
                "a row's number",
                () -> csv(SECRET).truth("risk").asRows().inputs().get(0).number("cell"));
        occasions.put("a true number", () -> csv(SECRET).truthNumber("cell").asRows());
        occasions.put("a score", () -> csv("risk,p,q\n", "bad," + SECRET + ",1\n")
                .truth("risk")
                .score("bad", "p")
                .score("good", "q")
                .evaluation());
        occasions.put(
                "a predicted number",
                () -> csv("p,y\n", SECRET + ",1\n").truthNumber("y").evaluationOf("p"));
        occasions.put("a label without scores", () -> csv("y,a,b\n", SECRET + ",0.5,0.5\n")
                .truth("y")
                .scores("a", "b")
                .evaluation());
        occasions.put("a decision", () -> csv("y,d\n", "a," + SECRET + "\n")
                .truth("y")
                .labels("a", "b")
                .decided("d")
                .evaluation());
        return occasions;
    }

    private Stream<DynamicTest> each(Said said) {
        return occasions().entrySet().stream()
                .map(occasion -> DynamicTest.dynamicTest(occasion.getKey(), () -> said.check(occasion.getValue())));
    }

    private interface Said {
        void check(Callable<?> occasion) throws Exception;
    }

    @TestFactory
    Stream<DynamicTest> no_secret_is_told_by_default() {
        return each(occasion -> assertThat(Told.by(RowsShown.IDS, occasion))
                .contains("Exception: " + directory)
                .doesNotContain("4711", "Zaphod"));
    }

    @TestFactory
    Stream<DynamicTest> no_secret_is_told_where_other_columns_are_shown() {
        RowsShown other = new RowsShown(Mode.VALUES, List.of("other"), 5, 2048);
        return each(occasion -> assertThat(Told.by(other, occasion)).doesNotContain("4711", "Zaphod"));
    }

    @TestFactory
    Stream<DynamicTest> each_occasion_tells_it_where_all_may_be_told() {
        return each(occasion -> assertThat(Told.by(ALL, occasion)).contains("4711"));
    }

    @TestFactory
    Stream<DynamicTest> the_advice_of_each_message_works() {
        return each(occasion -> {
            String told = Told.by(RowsShown.IDS, occasion);
            assertThat(told).contains("to see it, run with -Dmodelunit.rows=values ");
            String column = told.replaceFirst("(?s).*?-Dmodelunit\\.rows\\.columns=([^\\s')]+).*", "$1");
            assertThat(Told.by(new RowsShown(Mode.VALUES, List.of(column), 5, 2048), occasion))
                    .contains("4711");
        });
    }

    @Test
    void a_cell_that_is_not_shown_is_found_by_file_line_column_and_kind() {
        assertThat(Told.by(
                        RowsShown.IDS, () -> csv(SECRET).ignoringOtherColumns().as(Whole.class)))
                .startsWith("org.modelunit.error.DataException: " + directory.resolve("people.csv")
                        + ":2, column 'cell': expected a whole number, but found a text of 10 characters; correct the"
                        + " cell: a letter belongs to no number; to see it, run with -Dmodelunit.rows=values"
                        + " -Dmodelunit.rows.columns=cell\n");
    }

    @Test
    void a_text_that_was_declared_to_mean_missing_is_no_secret() {
        assertThat(Told.by(
                        RowsShown.IDS,
                        () -> csv("?").missing("?").ignoringOtherColumns().as(Whole.class)))
                .contains("found '?', which means missing")
                .doesNotContain("to see it");
    }

    @Test
    void one_character_of_a_text_is_told_where_it_is_a_sign_that_is_in_the_way() {
        assertThat(Told.by(
                        RowsShown.IDS, () -> csv("38€").ignoringOtherColumns().as(Whole.class)))
                .contains("'€' (U+20AC EURO SIGN) belongs to no number");
    }
}
