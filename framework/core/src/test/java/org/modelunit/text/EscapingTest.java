package org.modelunit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Each escape gives back the text itself to whoever reads its format as its standard says, and nothing besides. */
class EscapingTest {

    static Stream<String> texts() {
        return Stream.of(
                        HostileTexts.all(), HostileText.names(), List.of("", " ", "a", "0.81", "|", "\\", "\\|", "a\\"))
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void markup_is_read_as_the_text(String text) throws Exception {
        String escaped = Markup.escaped(text);
        String xml = "<p a=\"" + escaped + "\" b='" + escaped + "'>" + escaped + "</p>";

        Element element = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();

        String held = text.replace("\r\n", "\n").replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", " ");
        String whole = held.codePoints()
                .map(c -> c >= 0xD800 && c <= 0xDFFF ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertThat(element.getTextContent()).isEqualTo(whole.replace('\r', '\n'));
        for (String name : List.of("a", "b")) {
            assertThat(element.getAttribute(name)).isEqualTo(whole.replaceAll("[\\r\\n\\t]", " "));
        }
        assertThat(element.getAttributes().getLength()).isEqualTo(2);
        assertThat(element.getElementsByTagName("*").getLength()).isZero();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_cell_of_a_table_of_comma_separated_values_is_read_as_the_text(String text) {
        List<String> cells = cells("a," + CsvCell.of(text) + ",b");

        assertThat(cells).hasSize(3).startsWith("a").endsWith("b");
        assertThat(cells.get(1)).isIn(text, "'" + text);
        assertThat(cells.get(1)).doesNotContainPattern("^[\\s\\p{Cntrl}\\p{Z}\uFEFF]*[=@＝＋－＠]");
    }

    /** Reads one record as RFC 4180 says. */
    private static List<String> cells(String record) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < record.length(); i++) {
            char c = record.charAt(i);
            if (c == '"' && isQuoted && i + 1 < record.length() && record.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"' && (isQuoted || cell.isEmpty())) {
                isQuoted = !isQuoted;
            } else if (c == ',' && !isQuoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    @ParameterizedTest
    @MethodSource("texts")
    void markdown_is_read_as_the_text(String text) {
        String escaped = MarkdownText.escaped(text);

        StringBuilder read = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            boolean isEscape = escaped.charAt(i) == '\\';
            i += isEscape ? 1 : 0;
            if (!isEscape) {
                assertThat(escaped.charAt(i))
                        .as("an unescaped sign at %s of %s", i, escaped)
                        .matches(c -> "`*_{}[]<>#+-!|~&=:@$\n\r".indexOf(c) < 0);
            }
            read.append(escaped.charAt(i));
        }
        assertThat(read).hasToString(PrintableText.of(text));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_cell_of_a_table_in_markdown_ends_where_we_say(String text) {
        for (String markdown : List.of(text, MarkdownText.escaped(text), "`" + text + "`")) {
            String row = "| a | " + MarkdownText.cell(markdown) + " | b |";

            assertThat(row.replaceAll("\\\\.", "").chars().filter(c -> c == '|'))
                    .as(row)
                    .hasSize(4);
            assertThat(row).doesNotContain("\n", "\r");
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_string_of_json_holds_nothing_that_ends_it_or_a_page(String text) {
        String quoted = JsonText.quoted(text);
        String inside = quoted.substring(1, quoted.length() - 1);

        assertThat(quoted).startsWith("\"").endsWith("\"");
        assertThat(inside.replaceAll("\\\\(u[0-9a-f]{4}|[nrt\"\\\\])", ""))
                .doesNotContain("\"", "\\", "<", ">", "&", "'", "\n", "\r", "\t")
                .matches(rest -> rest.chars().allMatch(c -> c >= ' '));
        assertThat(new String(quoted.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(quoted);
    }
}
