package org.modelunit.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.Row;
import org.modelunit.column.Labels;
import org.modelunit.settings.RowsShown;
import org.modelunit.settings.RowsShown.Mode;
import org.modelunit.settings.Settings;

class ShownValuesTest {

    record Person(String name, int age) {}

    private static final Person ADA = new Person("Ada", 36);

    @AfterEach
    void restore() {
        Settings.uninstall();
    }

    private static ShownValues showing(String... columns) {
        return with(new RowsShown(Mode.VALUES, List.of(columns), 5, 2048));
    }

    private static ShownValues with(RowsShown rows) {
        Settings.install(ShowingRows.of(rows));
        return ShownValues.now();
    }

    @Test
    void nothing_is_shown_by_default() {
        ShownValues shown = ShownValues.now();

        assertThat(shown.value("name", "Ada")).isEqualTo("a text of 3 characters");
        assertThat(shown.value("name", "\uD83D\uDE00")).isEqualTo("a text of 1 character");
        assertThat(shown.value("age", 36)).isEqualTo("a number");
        assertThat(shown.value("born", List.of())).isEqualTo("another value");
        assertThat(shown.row(ADA)).isEmpty();
        assertThat(shown.whichIs(ADA)).isEmpty();
        assertThat(shown.isUsedUp()).isFalse();
    }

    @Test
    void arrays_are_shown_by_their_elements() {
        record Passenger(float[] numeric, String sex) {}
        Passenger passenger = new Passenger(new float[] {1, 2}, "m");

        assertThat(showing("numeric").row(passenger)).isEqualTo("numeric=[1.0, 2.0]");
        assertThat(showing("*").row(passenger)).isEqualTo("Passenger[numeric=[1.0, 2.0], sex=m]");
        assertThat(showing("*").row(new int[][] {{1}, {2, 3}})).isEqualTo("[[1], [2, 3]]");
        assertThat(showing("*").row(new double[9])).endsWith("0.0, … (9)]");
    }

    @Test
    void named_columns_are_shown_of_records_maps_and_rows_of_text() {
        Row row = Row.of(Row.Header.of(List.of("name", "age")), List.of("Ada", "36"));
        Map<String, Object> map = new LinkedHashMap<>(Map.of("age", 36));
        map.put("name", "Ada");

        for (Object input : List.of(ADA, row, map)) {
            assertThat(showing("age").row(input)).isEqualTo("age=36");
            assertThat(showing("age", "town").row(input)).isEqualTo("age=36");
            assertThat(showing("town").row(input)).isEmpty();
            assertThat(showing("Age").row(input)).isEmpty();
        }
        assertThat(row.asMap()).containsExactly(Map.entry("name", "Ada"), Map.entry("age", "36"));
    }

    @Test
    void what_has_no_columns_is_shown_where_all_are() {
        assertThat(showing("age").row("Ada")).isEmpty();
        assertThat(showing("age").row(new double[] {36})).isEmpty();
        assertThat(showing("*").row("Ada")).isEqualTo("Ada");
        assertThat(showing("*").row(new double[] {36})).isEqualTo("[36.0]");
        assertThat(showing("*").row(ADA)).isEqualTo("Person[name=Ada, age=36]");
        assertThat(showing("*").whichIs(ADA)).isEqualTo(", which is Person[name=Ada, age=36]");
    }

    @Test
    void an_input_that_cannot_be_printed_is_no_second_error() {
        assertThat(showing("*").row(new Object() {
                    @Override
                    public String toString() {
                        throw new IllegalStateException();
                    }
                }))
                .isEmpty();
        assertThat(showing("name").row(null)).isEmpty();
    }

    @Test
    void a_message_shows_as_many_rows_as_it_may() {
        ShownValues shown = with(new RowsShown(Mode.VALUES, List.of("age"), 2, 2048));

        assertThat(shown.row("no columns")).isEmpty();
        assertThat(List.of(shown.row(ADA), shown.row(ADA), shown.row(ADA))).containsExactly("age=36", "age=36", "");
        assertThat(shown.isUsedUp()).isTrue();
        assertThat(ShownValues.now().row(ADA)).isEqualTo("age=36");
    }

    @Test
    void a_value_that_stands_for_its_row_counts_as_one() {
        ShownValues shown = with(new RowsShown(Mode.VALUES, List.of("age"), 2, 2048));

        assertThat(List.of(
                        shown.valueOfRow("name", "Ada"),
                        shown.valueOfRow("age", 36),
                        shown.valueOfRow("age", 37),
                        shown.valueOfRow("age", 38)))
                .containsExactly("a text of 3 characters", "'36'", "'37'", "a number");
        assertThat(shown.isUsedUp()).isTrue();
    }

    @Test
    void a_message_shows_as_many_bytes_as_it_may_and_no_half_characters() {
        ShownValues shown = with(new RowsShown(Mode.VALUES, List.of("name"), 5, 9));

        assertThat(shown.value("name", "äöü")).isEqualTo("'äöü'");
        assertThat(shown.value("name", "äöü")).isEqualTo("'ä…'");
        assertThat(shown.value("name", "äöü")).isEqualTo("'…'");
        assertThat(shown.row(ADA)).isEmpty();
        assertThat(with(new RowsShown(Mode.VALUES, List.of("name"), 5, 5)).value("name", "a\uD83D\uDE00b"))
                .isEqualTo("'a\uD83D\uDE00…'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "age|-Dmodelunit.rows=values -Dmodelunit.rows.columns=age",
                "credit amount|-Dmodelunit.rows=values '-Dmodelunit.rows.columns=credit amount'",
                "a,b|-Dmodelunit.rows=values '-Dmodelunit.rows.columns=*'",
                "a\u001b[2Jb|-Dmodelunit.rows=values '-Dmodelunit.rows.columns=*'",
                "*|-Dmodelunit.rows=values '-Dmodelunit.rows.columns=*'"
            })
    void the_options_that_show_a_column_can_be_pasted(String column, String options) {
        assertThat(ShownValues.now().options(column)).isEqualTo(options);
        assertThat(ShownValues.now().advice(column)).isEqualTo("; to see it, run with " + options);
    }

    @Test
    void the_options_add_to_what_is_set() {
        assertThat(showing("age").options("name")).isEqualTo("-Dmodelunit.rows.columns=age,name");
        assertThat(showing("age").advice("age")).isEmpty();
        assertThat(showing("*").advice("age")).isEmpty();
        assertThat(with(new RowsShown(Mode.IDS, List.of("age"), 5, 2048)).options("age"))
                .isEqualTo("-Dmodelunit.rows=values");
        assertThat(with(new RowsShown(Mode.WITHHELD, List.of("age"), 5, 2048)).options("age"))
                .isEqualTo("-Dmodelunit.rows=values (with CI=true, modelunit.rows=values counts on the command line"
                        + " alone)");
    }

    @Test
    void the_message_of_somebody_else_is_shown_where_all_columns_are() {
        NumberFormatException parsing = new NumberFormatException("For input string: \"Ada\"");
        parsing.setStackTrace(foreign("").getStackTrace());

        assertThat(ForeignError.inWords(parsing))
                .isEqualTo("NumberFormatException (its message may quote the row; to see it, run with"
                        + " -Dmodelunit.rows=values '-Dmodelunit.rows.columns=*')");
        showing("name");
        assertThat(ForeignError.inWords(parsing)).doesNotContain("Ada");
        showing("*");
        assertThat(ForeignError.inWords(parsing)).isEqualTo("NumberFormatException (For input string: \"Ada\")");
        assertThat(ForeignError.asCause(parsing)).isSameAs(parsing);
    }

    @Test
    void the_message_of_somebody_else_is_no_longer_than_a_message_may_be() {
        with(new RowsShown(Mode.VALUES, List.of("*"), 5, 40));
        IllegalStateException brief = foreign("no Ada");
        IllegalStateException lengthy = foreign("Ada, ".repeat(20));
        IllegalStateException caused = foreign("no Ada");
        caused.initCause(lengthy);

        assertThat(ForeignError.inWords(brief)).isEqualTo("IllegalStateException (no Ada)");
        assertThat(ForeignError.asCause(brief)).isSameAs(brief);
        assertThat(ForeignError.inWords(lengthy)).isEqualTo("IllegalStateException (Ada, Ada, Ada, Ad…");
        assertThat(ForeignError.asCause(lengthy)).hasMessageContaining("its message is not shown");
        assertThat(ForeignError.asCause(caused).getCause()).hasMessageContaining("its message is not shown");
        assertThat(FunctionFailure.of("the slicing 'x'", 3, "", lengthy).getMessage())
                .endsWith("IllegalStateException (Ada, Ada, Ada, Ad…");
    }

    @Test
    void a_message_of_ours_is_shown_unless_code_of_somebody_else_has_called_ours() {
        Labels labels = Labels.of("bad", "good");
        IllegalArgumentException thrown = thrown(() -> labels.indexOf("Ada"));
        List<StackTraceElement> trace = List.of(thrown.getStackTrace());
        assertThat(ForeignError.isShown(thrown)).isTrue();

        thrown.setStackTrace(
                within(trace, new StackTraceElement("java.util.ArrayList", "forEach", "ArrayList.java", 1)));
        assertThat(ForeignError.isShown(thrown)).isTrue();

        thrown.setStackTrace(within(trace, new StackTraceElement("shop.Model", "score", "Model.java", 7)));
        assertThat(ForeignError.isShown(thrown)).isFalse();
        assertThat(ForeignError.inWords(thrown)).startsWith("IllegalArgumentException (its message may quote the row;");
    }

    /** What AssertJ catches was thrown below AssertJ. */
    private static IllegalArgumentException thrown(Runnable doing) {
        try {
            doing.run();
        } catch (IllegalArgumentException e) {
            return e;
        }
        throw new AssertionError("nothing was thrown");
    }

    /** A trace of ours with another caller in it. */
    private static StackTraceElement[] within(List<StackTraceElement> trace, StackTraceElement caller) {
        List<StackTraceElement> places = new ArrayList<>(trace);
        places.add(1, caller);
        return places.toArray(StackTraceElement[]::new);
    }

    @Test
    void a_column_that_somebody_else_has_misspelt_is_named() {
        Row row = Row.of(Row.Header.of(List.of("age")), List.of("36"));
        IllegalArgumentException thrown = thrown(() -> row.get("aeg"));
        thrown.setStackTrace(
                within(List.of(thrown.getStackTrace()), new StackTraceElement("shop.Model", "score", "Model.java", 7)));

        assertThat(ForeignError.inWords(thrown)).contains("there is no column 'aeg'");
    }

    @Test
    void a_cause_keeps_its_types_and_places_without_its_messages() {
        IllegalStateException thrown = new IllegalStateException("Ada", new IllegalArgumentException("36"));
        thrown.addSuppressed(new IllegalStateException("Ada"));
        thrown.setStackTrace(new StackTraceElement[] {new StackTraceElement("shop.Model", "score", "Model.java", 7)});

        Throwable cause = ForeignError.asCause(thrown);

        assertThat(cause.getStackTrace()).isEqualTo(thrown.getStackTrace());
        assertThat(cause.toString()).startsWith("java.lang.IllegalStateException: its message is not shown");
        assertThat(cause.getCause().toString()).startsWith("java.lang.IllegalArgumentException: its message");
        assertThat(cause.getSuppressed()).hasSize(1);
        assertThat(cause.getMessage()).doesNotContain("Ada");
    }

    @Test
    void causes_that_go_in_a_circle_come_to_an_end() {
        IllegalStateException one = foreign("Ada");
        one.initCause(foreign("36"));
        one.getCause().initCause(one);

        assertThat(ForeignError.asCause(one).getCause().getCause()).isNull();
    }

    private static IllegalStateException foreign(String message) {
        IllegalStateException error = new IllegalStateException(message);
        error.setStackTrace(new StackTraceElement[] {new StackTraceElement("shop.Model", "score", "Model.java", 7)});
        return error;
    }

    @Test
    void what_the_jvm_says_is_shown() {
        String none = null;
        try {
            none.length();
        } catch (NullPointerException e) {
            assertThat(ForeignError.asCause(e)).isSameAs(e);
            assertThat(ForeignError.inWords(e)).startsWith("NullPointerException (Cannot invoke");
        }
        NullPointerException own = new NullPointerException("Ada");
        own.setStackTrace(foreign("").getStackTrace());
        assertThat(ForeignError.inWords(own)).doesNotContain("Ada");
    }
}
