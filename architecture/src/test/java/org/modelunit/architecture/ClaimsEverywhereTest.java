package org.modelunit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.claim.Bar;
import org.modelunit.claim.ForestReading;
import org.modelunit.claim.KindsOfClaims;
import org.modelunit.claim.Measured;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.ClaimEvidence;
import org.modelunit.evidence.Evidence;
import org.modelunit.figure.ForestPlot;

/** Red claims of every kind, and where they show: failure, evidence, card, console and report name the same numbers. */
class ClaimsEverywhereTest {

    private static final Pattern NUMBER = Pattern.compile("[-−]?\\d[\\d,]*(\\.\\d+)?");
    private static final Pattern WRITTEN = Pattern.compile("<text[^>]*>([^<]*)</text>");
    private static final Pattern DATA = Pattern.compile("id=\"modelunit-data\">([A-Za-z0-9+/=]+)<");

    /** How many slices a failure lists. */
    private static final int LISTED = 8;

    @TempDir
    static Path directory;

    private static String console;
    private static List<ClaimEvidence> evidence;
    private static List<Step> steps;

    /** A claim in Allure's results: its name, its text, and what is written on its picture if it has one. */
    private record Step(String name, String status, String text, String card) {}

    @BeforeAll
    static void claim() throws Exception {
        Path output = directory.resolve("console.txt");
        Process process = new ProcessBuilder(ShortJvm.command(
                        "-Dmodelunit.output=" + directory.resolve("modelunit"),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "com.example.claims.RedClaims"))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        console = Files.readString(output);
        assertThat(console).contains("ModelUnit claims");
        evidence = evidence();
        steps = steps();
    }

    private static List<ClaimEvidence> evidence() throws IOException {
        try (Stream<Path> runs = Files.list(directory.resolve("modelunit/evidence"))) {
            return Evidence.read(runs.filter(Files::isDirectory).findFirst().orElseThrow()).tests().stream()
                    .flatMap(test -> test.last().claims().stream())
                    .toList();
        }
    }

    private static List<Step> steps() throws IOException {
        Path results = directory.resolve("modelunit/allure-results");
        ObjectMapper mapper = new ObjectMapper();
        List<Step> steps = new ArrayList<>();
        try (Stream<Path> files = Files.list(results)) {
            for (Path file : files.filter(path -> path.toString().endsWith("-result.json"))
                    .toList()) {
                for (JsonNode step : mapper.readTree(file.toFile()).path("steps")) {
                    steps.add(new Step(
                            step.path("name").asText(),
                            step.path("status").asText(),
                            attachment(results, step, "facts: "),
                            written(attachment(results, step, "card: "))));
                }
            }
        }
        return steps;
    }

    private static String written(String svg) {
        return WRITTEN.matcher(svg).results().map(text -> text.group(1)).collect(Collectors.joining("\n"));
    }

    private static String attachment(Path results, JsonNode step, String kind) throws IOException {
        for (JsonNode attachment : step.path("attachments")) {
            if (attachment.path("name").asText().startsWith(kind)) {
                return Files.readString(
                        results.resolve(attachment.path("source").asText()));
            }
        }
        return "";
    }

    private static Step step(ClaimEvidence claim) {
        String title = claim.id().property() + " on " + claim.id().subject() + ": " + claim.requirement();
        String ofCheck = claim.id().subject() + " to " + claim.requirement();
        return steps.stream()
                .filter(step -> step.name().equals(title) || step.name().equals(ofCheck))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no step is called: " + title));
    }

    @Test
    void every_kind_of_claim_is_kept_as_evidence_and_shown_as_a_step() {
        int kinds = KindsOfClaims.all().size() + 2; // a tensor, and a kind that only the tests know

        assertThat(evidence).hasSize(kinds);
        assertThat(evidence).extracting(ClaimEvidence::status).allMatch(VerdictStatus::isRed);
        assertThat(steps).hasSize(kinds);
        assertThat(steps).extracting(Step::status).containsOnly("failed");
    }

    @Test
    void a_failure_says_what_evidence_says() {
        SoftAssertions softly = new SoftAssertions();
        for (ClaimEvidence claim : evidence) {
            String text = step(claim).text();
            claim.facts().forEach(fact -> softly.assertThat(text)
                    .contains(fact.name(), fact.value().strip(), fact.note().strip()));
        }
        softly.assertAll();
    }

    @Test
    void a_failure_and_a_card_name_the_numbers_of_the_evidence() {
        SoftAssertions softly = new SoftAssertions();
        for (ClaimEvidence claim : evidence) {
            Step step = step(claim);
            claim.measured().ifPresent(measured -> {
                for (double number : required(measured)) {
                    requireNamed(softly, claim, "failure", step.text(), number);
                    requireNamed(softly, claim, "card", step.card(), number);
                }
                for (double bound : bounds(measured)) {
                    requireNamed(softly, claim, "card", step.card(), bound);
                }
                List<Double> bounds = bounds(measured); // the peak of one process has none
                softly.assertThat(bounds.isEmpty() || bounds.stream().anyMatch(bound -> names(step.text(), bound)))
                        .as(claim.sentence())
                        .isTrue();
            });
            claim.forestPlots().stream().limit(1).forEach(plot -> {
                for (double number : required(plot)) {
                    requireNamed(softly, claim, "failure", step.text(), number);
                    requireNamed(softly, claim, "card", step.card(), number);
                }
            });
        }
        softly.assertAll();
    }

    private static List<Double> required(Measured measured) {
        List<Double> numbers = new ArrayList<>(List.of(measured.measurement().value()));
        measured.bars().stream().map(Bar::value).forEach(numbers::add);
        if (measured.burden().isProof()) {
            measured.measurement().passMarks().stream().filter(Double::isFinite).forEach(numbers::add);
        }
        return numbers;
    }

    private static List<Double> bounds(Measured measured) {
        return Stream.of(
                        measured.measurement().bounds().lower(),
                        measured.measurement().bounds().upper())
                .filter(Double::isFinite)
                .toList();
    }

    private static List<Double> required(ForestPlot plot) {
        List<Double> numbers = new ArrayList<>(
                ForestReading.bars(plot).stream().map(Bar::value).toList());
        plot.rows().stream().limit(LISTED).map(ForestPlot.Row::value).forEach(numbers::add);
        return numbers;
    }

    private static void requireNamed(
            SoftAssertions softly, ClaimEvidence claim, String where, String text, double number) {
        softly.assertThat(names(text, number))
                .as(where + " of '" + claim.sentence() + "' names " + number)
                .isTrue();
    }

    /** Whether some number of a text is this one, but for its rounding; a weak spot's card shows what the failure calls worse by. */
    private static boolean names(String text, double number) {
        return NUMBER.matcher(text).results().map(MatchResult::group).anyMatch(found -> {
            int point = found.indexOf('.');
            int digits = point < 0 ? 0 : found.length() - point - 1;
            double value = Double.parseDouble(found.replace(",", "").replace('−', '-'));
            return Math.abs(Math.abs(value) - Math.abs(number)) <= 0.5 * Math.pow(10, -digits) * (1 + 1e-9);
        });
    }

    @Test
    void a_kind_that_only_a_users_package_knows_shows_everywhere() throws IOException {
        ClaimEvidence claim = evidence.stream()
                .filter(one -> one.id().property().equals("median time"))
                .findFirst()
                .orElseThrow();

        assertThat(claim.measured().orElseThrow().measurement().value()).isEqualTo(28);
        assertThat(claim.requirement()).isEqualTo("at most 21.5 ms with 95% confidence");
        assertThat(step(claim).card()).contains("observed 28.0", "median time on the shop");
        assertThat(console)
                .contains("RedClaims$Claims#of_a_kind_of_its_own: median time on the shop observed 28.0 ms,"
                        + " required at most 21.5 ms with 95% confidence");
        assertThat(report()).contains("median time on the shop: at most 21.5 ms with 95% confidence");
    }

    private static String report() throws IOException {
        Matcher data = DATA.matcher(Files.readString(directory.resolve("modelunit/report/index.html")));
        assertThat(data.find()).as("the report has data").isTrue();
        byte[] packed = Base64.getDecoder().decode(data.group(1));
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
