package org.modelunit.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.privacy.ShowingRows;

/** Messages show what cannot be seen, and advise what works: each advice is followed once. */
@ExtendWith(ShowingRows.class)
class CsvMessagesTest extends CsvTestKit {

    private record X(double x) {}

    private record MaybeX(OptionalDouble x) {}

    private record Pair(int a, String b) {}

    private record One(int a) {}

    enum Drink {
        CAFÉ
    }

    private record Order(Drink drink) {}

    @Test
    void labels_that_print_alike_are_told_apart() {
        assertRefused(
                () -> csv("y,Caf\u00e9,Bar\nCafe\u0301,0.9,0.1\n")
                        .truth("y")
                        .scores("Caf\u00e9", "Bar")
                        .evaluation(),
                "people.csv:2, column 'y': expected one of 'Caf\u00e9', 'Bar', but found 'Cafe\u0301'; correct the cell, or name"
                        + " the column that holds this label's scores; it looks like 'Caf\u00e9', but holds U+0065 U+0301 where"
                        + " that holds U+00E9, which is another Unicode normal form");
        assertRefused(
                () -> csv("y,bad,good\nbad\u00a0,0.9,0.1\n")
                        .truth("y")
                        .scores("bad", "good")
                        .evaluation(),
                "people.csv:2, column 'y': expected one of 'bad', 'good', but found 'bad\\u00A0'; correct the cell, or name"
                        + " the column that holds this label's scores; it looks like 'bad', but holds U+00A0 where that holds"
                        + " nothing");
    }

    @Test
    void a_score_column_that_is_not_there_is_named_before_the_labels_that_have_no_scores() {
        assertRefused(
                () -> csv("y,churn,stay\nchurn,0.9,0.1\n")
                        .truth("y")
                        .scores("chrun", "stay")
                        .evaluation(),
                "there is no column 'chrun' for the score of 'chrun' in people.csv; its columns are 'y', 'churn', 'stay'; did"
                        + " you mean 'churn'?");
    }

    @Test
    void a_category_and_a_column_that_print_alike_are_told_apart() {
        assertRefused(
                () -> csv("drink\ncafe\u0301\n").as(Order.class),
                "people.csv:2, column 'drink': expected one of 'CAFÉ', but found 'cafe\u0301'; correct the cell, or add a"
                        + " constant to Drink; did you mean 'CAFÉ'?");
        assertRefused(
                () -> csv("\u0430ge,y\n5,6\n").truth("age").asRows(), // a Cyrillic a
                "there is no column 'age' for the truth in people.csv; its columns are '\u0430ge', 'y'; it looks like"
                        + " '\u0430ge', but holds U+0061 where that holds U+0430");
        assertRefused(
                () -> csv("Age,y\n5,6\n").truth("age").asRows(),
                "there is no column 'age' for the truth in people.csv; its columns are 'Age', 'y'; did you mean 'Age'?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\u22125|write the sign as '-' and not as '\u2212' (U+2212 MINUS SIGN)|-5",
                "\u20135|write the sign as '-' and not as '\u2013' (U+2013 EN DASH)|-5",
                "\u0665|write the digits 0 to 9 and not '\u0665' (U+0665 ARABIC-INDIC DIGIT FIVE)|5",
                "\u20ac5|'\u20ac' (U+20AC EURO SIGN) belongs to no number|5",
                "1_000|'_' belongs to no number|1000"
            })
    void a_number_says_which_character_is_in_the_way(String text, String remedy, String mended) {
        assertRefused(
                () -> csv("x\n" + text + "\n").as(X.class),
                "people.csv:2, column 'x': expected a number, but found '" + text + "'; correct the cell: " + remedy);
        assertThat(csv("x\n" + mended + "\n").as(X.class)).hasSize(1);
    }

    @Test
    void a_blank_that_is_no_space_is_named() {
        assertRefused(
                () -> csv("x\n5\u00a0\n").as(X.class),
                "people.csv:2, column 'x': expected a number, but found '5\\u00A0'; take away '\\u00A0' (U+00A0 NO-BREAK SPACE)"
                        + " around it");
    }

    @Test
    void a_percentage_is_written_as_a_share() {
        assertRefused(
                () -> csv("x\n45%\n").as(X.class),
                "people.csv:2, column 'x': expected a number, but found '45%'; write 0.45, or 45 if the model takes percent");
        assertThat(csv("x\n0.45\n").as(X.class)).containsExactly(new X(0.45));
    }

    @Test
    void a_word_may_mean_missing_and_those_declared_before_are_kept() {
        assertRefused(
                () -> csv("x\n?\nNA\n").missing("?").as(MaybeX.class),
                "people.csv:3, column 'x': expected a number, but found 'NA'; correct the cell, or if it means missing, say"
                        + " missing(\"?\", \"NA\")");
        assertThat(csv("x\n?\nNA\n").missing("?", "NA").as(MaybeX.class)).hasSize(2);
        assertRefused(
                () -> csv("x,y\n,1\n").missing("?").as(MaybeXY.class),
                "people.csv:2, column 'x': expected a number, but the cell is empty; if an empty cell means missing, too, say"
                        + " missing(\"\", \"?\")");
        assertThat(csv("x,y\n,1\n").missing("", "?").as(MaybeXY.class)).hasSize(1);
    }

    private record MaybeXY(OptionalDouble x, int y) {}

    @Test
    void what_must_be_there_is_not_advised_to_be_missing() {
        assertRefused(
                () -> csv("y,p\n1,NA\n").truthNumber("y").evaluationOf("p"),
                "people.csv:2, column 'p': expected a number, but found 'NA'; correct the cell, or leave out the row");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE", "UTF-16"})
    void utf_16_is_recognised_with_and_without_a_mark(String charset) {
        byte[] bytes = "a,b\n1,Größe\n".getBytes(Charset.forName(charset));

        assertThat(refusal(bytes)).endsWith("; the file looks like UTF-16, save it as UTF-8");
        assertThat(refusal("a,b\n1,x\n".getBytes(Charset.forName(charset))))
                .endsWith("; the file looks like UTF-16, save it as UTF-8");
    }

    @Test
    void a_nul_is_named_with_its_line() {
        assertRefused(
                () -> csv("a,b\n1,longer than that\0\n").as(Pair.class),
                "people.csv:2 holds the character U+0000, which belongs to no text; take it away, or write the file again");
    }

    private String refusal(byte[] bytes) {
        try {
            csv(bytes).as(Pair.class);
            return "";
        } catch (org.modelunit.error.DataException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void lines_that_are_comments() {
        assertRefused(
                () -> csv("# made by hand\na,b\n1,x\n").as(Pair.class),
                "people.csv:2: expected 1 cell as in the first line, but found 2; if the first line is a comment, take it away");
        assertRefused(
                () -> csv("a,b\n# half\n1,x\n").as(Pair.class),
                "people.csv:2: expected 2 cells as in the first line, but found 1; if this line is a comment, take it away");
        assertRefused(
                () -> csv("sep=;\na;b\n1;x\n").separatedBy(';').as(Pair.class),
                "people.csv:1 tells a spreadsheet the separator and names no columns; take that line away, and say"
                        + " separatedBy(';')");
        assertThat(csv("a;b\n1;x\n").separatedBy(';').as(Pair.class)).hasSize(1);
    }

    @Test
    void too_many_cells_and_too_few() {
        assertRefused(
                () -> csv("a,b\n1,x,y\n").as(Pair.class),
                "people.csv:2: expected 2 cells as in the first line, but found 3; put a cell that holds ',' in quotes");
        assertThat(csv("a,b\n1,\"x,y\"\n").as(Pair.class)).containsExactly(new Pair(1, "x,y"));
        assertRefused(
                () -> csv("a,b\n1,x\n2\n").as(Pair.class),
                "people.csv:3: expected 2 cells as in the first line, but found 1; complete the line, or where a cell holds a"
                        + " line break, put it in quotes");
        assertRefused(
                () -> csv("a;b\n1;x,y\n").as(Pair.class),
                "people.csv:2: expected 1 cell as in the first line, but found 2; if cells are separated by ';', say"
                        + " separatedBy(';')");
        assertThat(csv("a;b\n1;x,y\n").separatedBy(';').as(Pair.class)).containsExactly(new Pair(1, "x,y"));
    }

    @Test
    void a_long_cell_is_cut_and_a_hidden_character_is_shown() {
        assertRefused(
                () -> csv("x\n" + "9".repeat(300) + "z\n").as(X.class),
                "people.csv:2, column 'x': expected a number, but found '" + "9".repeat(100)
                        + "…'; correct the cell: 'z' belongs to no number");
        assertRefused(
                () -> csv("x\n\"\u001b[2K\nModelUnit blocked  by nothing\"\n").as(X.class),
                "people.csv:2, column 'x': expected a number, but found '\\u001B[2K\\nModelUnit blocked  by nothing';"
                        + " take away '\\u001B' (U+001B ESCAPE) around it");
    }

    @Test
    void files_that_end_anyhow_are_read() {
        for (String text :
                new String[] {"a\n1", "a\n1\n", "a\r\n1\r\n", "a\n1\n\n\n", "a\r1\r", "\uFEFFa\n1\n", "\"a\"\n\"1\"\n"
                }) {
            assertThat(csv(text).as(One.class)).as(text).containsExactly(new One(1));
        }
        assertRefused(() -> csv("").as(One.class), "people.csv is empty; its first line should name the columns");
        assertRefused(() -> csv("\n\n").as(One.class), "people.csv is empty; its first line should name the columns");
        assertRefused(
                () -> csv("a\n").as(One.class),
                "people.csv names 1 column in its first line, but has no rows below; look at what wrote the file");
        assertRefused(
                () -> csv("a,a\n1,2\n").as(One.class),
                "people.csv:1: the column 'a' occurs twice, as column 1 and as column 2; give each column a name of its own");
    }

    @Test
    void latin_1_is_not_utf_8() {
        assertRefused(
                () -> csv("b,a\nGröße,1\n".getBytes(StandardCharsets.ISO_8859_1))
                        .as(Pair.class),
                "people.csv:2 is not UTF-8: found the byte 0xF6; save the file as UTF-8 (it may be Windows-1252 or ISO 8859-1)");
    }
}
