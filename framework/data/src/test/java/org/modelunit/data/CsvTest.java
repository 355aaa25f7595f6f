package org.modelunit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.Row;

class CsvTest extends CsvTestKit {

    @Test
    void reads_rows_of_text() {
        List<Row> rows = csv("name,age\nAnna,34\nBen,\n").rows();

        assertThat(rows).extracting(Row::columns).containsOnly(List.of("name", "age"));
        assertThat(rows).extracting(Row::cells).containsExactly(List.of("Anna", "34"), List.of("Ben", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void reads_any_line_breaks_with_or_without_a_last_one(String lineBreak) {
        String text = String.join(lineBreak, "a,b", "1,2", "3,4");

        assertThat(csv(text).rows()).hasSize(2).isEqualTo(csv(text + lineBreak).rows());
    }

    @Test
    void reads_as_many_columns_and_as_long_cells_as_there_are() {
        String header = IntStream.range(0, 20_000).mapToObj(i -> "g" + i).collect(Collectors.joining(","));
        List<Row> wide = csv(header + "\n" + "1,".repeat(19_999) + "2\n").rows();
        assertThat(wide.get(0).get("g19999")).isEqualTo("2");
        assertThat(csv(header + "\n" + "1,".repeat(19_999) + "2\n")
                        .truth("g7")
                        .asRows()
                        .inputs()
                        .get(0)
                        .columns())
                .hasSize(19_999);

        String text = "x".repeat(17 << 20);
        assertThat(csv("a,b\n\"" + text + "\",1\n").rows().get(0).get("a")).hasSize(17 << 20);
    }

    @Test
    void reads_quoted_cells() {
        assertThat(csv("a,b\n\"x,\ny\",\"say \"\"hi\"\"\"\n").rows().get(0).cells())
                .containsExactly("x,\ny", "say \"hi\"");
    }

    @Test
    void skips_empty_lines_and_the_byte_order_mark() {
        assertThat(csv("\uFEFF\"a\",b\n\n1,2\n\n").rows())
                .extracting(Row::toString)
                .containsExactly("a=1, b=2");
    }

    @Test
    void reads_an_empty_cell_of_a_single_column_where_it_is_quoted() {
        assertThat(csv("a\n\"\"\n1\n").rows()).extracting(row -> row.get("a")).containsExactly("", "1");
    }

    @Test
    void reads_other_separators() {
        assertThat(csv("a;b\n1,5;2\n").separatedBy(';').rows().get(0).cells()).containsExactly("1,5", "2");
        assertThat(csv("a\tb\n1\t2\n").separatedBy('\t').rows().get(0).cells()).containsExactly("1", "2");
    }

    @Test
    void rows_lack_ignored_columns_alone() {
        assertThat(csv("a,b,c\n1,2,3\n").ignoring("b").ignoringOtherColumns().rows())
                .extracting(Row::toString)
                .containsExactly("a=1, c=3");
    }

    @Test
    void each_step_leaves_the_one_before_as_it_was() {
        Csv all = csv("a,b\n1,2\n");
        assertThat(all.ignoring("b").rows().get(0).columns()).containsExactly("a");

        assertThat(all.rows().get(0).columns()).containsExactly("a", "b");
        assertThat(all).hasToString("CSV file " + path());
    }

    @Test
    void a_quote_cannot_separate_cells() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> csv("a\n").separatedBy('"'))
                .withMessage("neither a quote nor a line break can separate cells");
    }

    @Nested
    class Errors {

        @Test
        void no_file() {
            Path path = Path.of("data", "applicants.csv");

            assertRefused(
                    () -> Csv.of(path).rows(),
                    "there is no file " + path + "; it was looked for at " + path.toAbsolutePath()
                            + ". Give an absolute path, one from the directory that the tests run in,"
                            + " or Resource.path(\"...\") for a file on the class path");
        }

        @Test
        void a_directory() {
            assertRefused(() -> Csv.of(directory).rows(), directory + " is a directory, but a file was expected");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "\n\n", "\uFEFF"})
        void an_empty_file(String text) {
            assertRefused(() -> csv(text).rows(), "people.csv is empty; its first line should name the columns");
        }

        @Test
        void a_header_only() {
            assertRefused(
                    () -> csv("name,age\n").rows(),
                    "people.csv names 2 columns in its first line, but has no rows below; look at what wrote the file");
        }

        @Test
        void a_header_that_names_a_column_twice() {
            assertRefused(
                    () -> csv("age,name,age\n1,2,3\n").rows(),
                    "people.csv:1: the column 'age' occurs twice, as column 1 and as column 3;"
                            + " give each column a name of its own");
        }

        @Test
        void a_line_with_more_or_fewer_cells() {
            assertRefused(
                    () -> csv("a,b\n\"1\n\n1\",2\n\n1\n").rows(),
                    "people.csv:6: expected 2 cells as in the first line, but found 1; complete the line, or where a cell holds"
                            + " a line break, put it in quotes");
            assertRefused(
                    () -> csv("a,b\n\"1\n\n1\",2\n\n1,2,3\n").rows(),
                    "people.csv:6: expected 2 cells as in the first line, but found 3; put a cell that holds ',' in quotes");
        }

        @Test
        void a_quote_that_is_never_closed() {
            assertRefused(
                    () -> csv("a,b\n1,2\n1,\"x\n3,4\n5,6\n").rows(),
                    "people.csv:3: the record that begins here is malformed (Unclosed quoted field at end of input);"
                            + " close each quote, and double the quotes that belong to a text");
        }

        @Test
        void a_text_behind_a_quote() {
            assertRefused(
                    () -> csv("a,b\n\"x\"y,2\n").rows(),
                    "people.csv:2: the record that begins here is malformed (Unexpected character after closing quote:"
                            + " 'y' (0x79)); close each quote, and double the quotes that belong to a text");
        }

        @Test
        void a_byte_that_is_not_utf_8() {
            assertRefused(
                    () -> csv("name\nAnna\nJürgen\n".getBytes(StandardCharsets.ISO_8859_1))
                            .rows(),
                    "people.csv:3 is not UTF-8: found the byte 0xFC;"
                            + " save the file as UTF-8 (it may be Windows-1252 or ISO 8859-1)");
        }

        @Test
        void a_character_that_the_end_of_the_file_cuts_off() {
            assertRefused(
                    () -> csv(new byte[] {'a', '\n', (byte) 0xC3}).rows(),
                    "people.csv:2 is not UTF-8: found the byte 0xC3;"
                            + " save the file as UTF-8 (it may be Windows-1252 or ISO 8859-1)");
        }

        @Test
        void files_of_other_kinds() {
            assertRefused(
                    () -> csv("\uFEFFname\nAnna\n".getBytes(StandardCharsets.UTF_16LE))
                            .rows(),
                    "people.csv:1 is not UTF-8: found the byte 0xFF; the file looks like UTF-16, save it as UTF-8");
            assertRefused(
                    () -> csv(new byte[] {0x1F, (byte) 0x8B, 8, 0}).rows(),
                    "people.csv:1 is not UTF-8: found the byte 0x8B; the file is compressed by gzip, unpack it");
            assertRefused(
                    () -> csv(new byte[] {'P', 'K', 3, 4, (byte) 0x99}).rows(),
                    "people.csv:1 is not UTF-8: found the byte 0x99;"
                            + " the file is a ZIP archive, perhaps a workbook: save it as CSV in UTF-8");
        }

        @Test
        void a_column_to_ignore_that_is_not_there() {
            assertRefused(
                    () -> csv("name,age\nAnna,3\n").ignoring("telephone").rows(),
                    "there is no column 'telephone' to ignore in people.csv; its columns are 'name', 'age'");
        }
    }
}
