package org.modelunit.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.modelunit.Row;

/** What a writer writes by the rules of RFC 4180 is read as it was, and each row is found in the line where it begins. */
class CsvRoundTripTest {

    /** The header is the first of the rows; its cells are made distinct. */
    record Table(char separator, String lineBreak, List<List<String>> cells) {

        String text() {
            return cells.stream()
                    .map(row -> row.stream().map(this::quoted).collect(Collectors.joining(String.valueOf(separator))))
                    .collect(Collectors.joining(lineBreak));
        }

        private String quoted(String cell) {
            boolean plain = !cell.isEmpty() && cell.chars().noneMatch(c -> c == separator || "\"\r\n".indexOf(c) >= 0);
            return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
        }
    }

    @Property(tries = 300)
    void rows_come_back_as_they_were_written(@ForAll("tables") Table table) throws IOException {
        withFile(table, path -> {
            List<Row> rows = Csv.of(path).separatedBy(table.separator).rows();

            assertThat(rows.get(0).columns()).isEqualTo(table.cells.get(0));
            assertThat(rows)
                    .extracting(Row::cells)
                    .containsExactlyElementsOf(table.cells.subList(1, table.cells.size()));
        });
    }

    @Property(tries = 300)
    void lines_are_counted_as_an_editor_counts_them(@ForAll("tables") Table table) throws IOException {
        withFile(table, path -> {
            List<? extends FileLine> lines =
                    TableSource.of(new CsvFormat(table.separator), path).read().lines();

            for (int row = 0; row < lines.size(); row++) {
                String before = new Table(table.separator, table.lineBreak, table.cells.subList(0, row + 1)).text();
                assertThat(lines.get(row).number())
                        .isEqualTo((before + table.lineBreak + "x").lines().count());
            }
        });
    }

    @Provide
    Arbitrary<Table> tables() {
        Arbitrary<String> cells = Arbitraries.strings()
                .withChars('a', 'é', '€', ' ', ',', ';', '"', '\n', '\r', '\t')
                .ofMaxLength(6)
                .edgeCases(config -> config.add("\r\n", "\"", "\"\"", ",", "\n", "\uD83D\uDE00"));
        Arbitrary<List<List<String>>> rows = Arbitraries.integers()
                .between(1, 4)
                .flatMap(width -> cells.list().ofSize(width).list().ofMinSize(2).ofMaxSize(6));
        return net.jqwik.api.Combinators.combine(
                        Arbitraries.of(',', ';', '\t'), Arbitraries.of("\n", "\r\n"), rows.map(this::distinctHeader))
                .as(Table::new);
    }

    private List<List<String>> distinctHeader(List<List<String>> rows) {
        List<String> header = rows.get(0);
        List<String> distinct = IntStream.range(0, header.size())
                .mapToObj(column -> header.get(column) + column)
                .toList();
        return IntStream.range(0, rows.size())
                .mapToObj(row -> row == 0 ? distinct : rows.get(row))
                .toList();
    }

    private interface Reading {
        void of(Path path);
    }

    private static void withFile(Table table, Reading reading) throws IOException {
        Path path = Files.createTempFile("table", ".csv");
        try {
            Files.writeString(path, table.text());
            reading.of(path);
        } finally {
            Files.delete(path);
        }
    }
}
