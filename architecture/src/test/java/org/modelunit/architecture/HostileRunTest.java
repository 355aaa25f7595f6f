package org.modelunit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.claims.HostileClaims;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.evidence.ClaimEvidence;
import org.modelunit.evidence.Evidence;
import org.modelunit.text.PrintableText;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A run that calls everything by names that do harm, and all that it writes: nothing is obeyed, forged, lost or taken for another. */
@Tag("slow")
class HostileRunTest {

    private static final Pattern FORMULA = Pattern.compile("(?s)[\\s\"]*[=+@].*");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NAMES = HostileClaims.names();

    @TempDir
    static Path directory;

    private static String console;
    private static Evidence evidence;
    private static List<JsonNode> results;

    @BeforeAll
    static void run() throws Exception {
        Path output = directory.resolve("console.txt");
        ProcessBuilder builder = new ProcessBuilder(ShortJvm.command(
                        "-Dmodelunit.output=" + directory.resolve("modelunit"),
                        "-Dfile.encoding=UTF-8",
                        "-Dsun.stdout.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        HostileClaims.class.getName()))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Process process = builder.start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        console = Files.readString(output);
        assertThat(console).contains("ModelUnit claims");
        try (Stream<Path> runs = Files.list(directory.resolve("modelunit/evidence"))) {
            evidence = Evidence.read(runs.filter(Files::isDirectory).findFirst().orElseThrow());
        }
        results = new ArrayList<>();
        for (Path file : files("-result.json")) {
            results.add(JSON.readTree(file.toFile()));
        }
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("modelunit/allure-results"))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    @Test
    void the_console_shows_what_it_could_not_print_and_no_line_is_forged() {
        assertThat(console.replace(System.lineSeparator(), "\n").codePoints())
                .filteredOn(character -> character != '\n' && PrintableText.isHidden(character))
                .isEmpty();
        assertThat(console.lines())
                .filteredOn(line -> line.startsWith("ModelUnit blocked  by nothing"))
                .isEmpty();
        assertThat(console).contains(" ModelUnit blocked by nothing\\u001B[2J\\uD800\\u202E\\u0000 observed");
    }

    @Test
    void evidence_names_everything_as_it_was_named() {
        assertThat(claims().map(claim -> claim.provenance().model().name()).distinct())
                .containsAll(NAMES);
        assertThat(claims().map(claim -> claim.provenance().dataset()).distinct())
                .containsAll(NAMES);
        assertThat(claims().map(claim -> claim.id().property())).containsAll(NAMES);
        assertThat(evidence.tests()).hasSize(13 * NAMES.size());
    }

    private static Stream<ClaimEvidence> claims() {
        return evidence.tests().stream().flatMap(test -> test.last().claims().stream());
    }

    @Test
    void what_was_found_is_told_apart_by_a_half_of_a_pair_alone() {
        List<String> halves =
                NAMES.stream().filter(name -> name.startsWith("half")).toList();

        assertThat(halves).hasSize(4);
        assertThat(claims().filter(claim -> claim.id().property().startsWith("half"))
                        .map(claim -> claim.provenance().contentDigest())
                        .distinct())
                .hasSameSizeAs(halves);
    }

    @Test
    void evidence_can_be_read_by_any_reader_of_json() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        try (Stream<Path> files = Files.walk(directory.resolve("modelunit/evidence"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.toString().endsWith(".jsonl")) {
                    for (String line : Files.readAllLines(file)) {
                        softly.assertThatCode(() -> JSON.readTree(line)).doesNotThrowAnyException();
                    }
                }
            }
        }
        softly.assertAll();
    }

    @Test
    void allure_has_every_test_and_every_claim() {
        assertThat(results).hasSize(13 * NAMES.size());
        assertThat(results.stream()
                        .mapToInt(result -> result.path("steps").size())
                        .sum())
                .isEqualTo((int) claims().count());
    }

    @Test
    void allure_names_hold_nothing_that_cannot_be_seen() {
        SoftAssertions softly = new SoftAssertions();
        for (JsonNode result : results) {
            for (JsonNode step : result.path("steps")) {
                softly.assertThat(hidden(step.path("name").asText())).isEmpty();
                softly.assertThat(hidden(
                                step.path("statusDetails").path("message").asText()))
                        .isEmpty();
                step.path("attachments").forEach(attachment -> softly.assertThat(
                                hidden(attachment.path("name").asText()))
                        .isEmpty());
            }
        }
        softly.assertAll();
    }

    private static List<String> hidden(String text) {
        return text.codePoints()
                .filter(character -> character != '\n' && PrintableText.isHidden(character))
                .mapToObj(PrintableText::codePoint)
                .toList();
    }

    @Test
    void failures_of_claims_hold_nothing_that_cannot_be_seen_nor_written_in_xml() {
        SoftAssertions softly = new SoftAssertions();
        for (JsonNode result : results) {
            if (isOurs(result)) {
                String message = result.path("statusDetails").path("message").asText();
                softly.assertThat(hidden(message)).as(message).isEmpty();
            }
        }
        softly.assertAll();
        assertThat(results.stream().filter(HostileRunTest::isOurs)).hasSizeGreaterThan(4 * NAMES.size());
    }

    /** Whether the test's error is one of ours, and not one of the test itself, which says what it likes. */
    private static boolean isOurs(JsonNode result) {
        String path = result.path("name").asText();
        String name = path.substring(path.lastIndexOf('›') + 1).strip();
        return Stream.of("fails", "recall", "slices", "data", "model throws", "latency", "load", "speed")
                .anyMatch(name::startsWith);
    }

    @Test
    void pictures_are_well_formed_and_hold_no_script() throws Exception {
        SoftAssertions softly = new SoftAssertions();
        List<Path> pictures = files(".svg");
        for (Path picture : pictures) {
            softly.assertThatCode(() -> look(Files.readString(picture)))
                    .as(picture.toString())
                    .doesNotThrowAnyException();
        }
        softly.assertAll();
        assertThat(pictures).hasSizeGreaterThan(4 * NAMES.size());
    }

    private static void look(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        NodeList elements = document.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            assertThat(element.getTagName()).isNotIn("script", "foreignObject", "a", "image", "use", "img", "x");
            for (int j = 0; j < element.getAttributes().getLength(); j++) {
                String name = element.getAttributes().item(j).getNodeName();
                assertThat(name).doesNotStartWith("on").doesNotContain("href");
            }
        }
    }

    @Test
    void no_cell_of_a_table_is_a_formula() throws IOException {
        List<Path> tables = files(".csv");

        assertThat(tables).isNotEmpty();
        for (Path table : tables) {
            assertThat(cells(Files.readString(table))).as(table.toString()).noneMatch(cell -> FORMULA.matcher(cell)
                    .matches());
        }
    }

    private static List<String> cells(String csv) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean isQuoted = false;
        for (char sign : csv.toCharArray()) {
            isQuoted ^= sign == '"';
            if (!isQuoted && (sign == ',' || sign == '\n' || sign == '\r')) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (sign != '"') {
                cell.append(sign);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    @Test
    void texts_beside_a_claim_hold_nothing_that_cannot_be_seen() throws IOException {
        for (Path text : files(".txt")) {
            assertThat(hidden(Files.readString(text))).as(text.toString()).isEmpty();
        }
    }

    @Test
    void the_report_is_made_of_all_of_it() throws IOException {
        String page = Files.readString(directory.resolve("modelunit/report/index.html"));

        assertThat(page).doesNotContain("<script>alert", "<img src=x", "\u001b").contains("</html>");
        assertThat(console).doesNotContain("could not be read", "Could not read");
    }
}
