package org.modelunit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.claims.MarkedClaims;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run on data of which every cell is a mark of its own: no file of any kind, and no line, holds one, unless that is allowed. */
@Tag("slow")
class LeakRunTest {

    private static final Map<String, Pattern> MARKS = new TreeMap<>(Map.of(
            "name", Pattern.compile("Nm\\d+zq"),
            "city", Pattern.compile("Ct\\d+zq"),
            "income", Pattern.compile("7[.,]?3[.,]?1[.,]?0[.,]?0\\d\\d[.,]?37"),
            "born", Pattern.compile("3000-\\d\\d-\\d\\d"),
            "label", Pattern.compile("Tr7zq"),
            "truth", Pattern.compile("8[.,]?4[.,]?2[.,]?0[.,]?[01]\\d\\d[.,]?53")));
    private static final Pattern DATA = Pattern.compile("'[^']+':'([^']*)'");

    @TempDir
    Path directory;

    private Path run(boolean isOnServer, List<String> options, String... settings) throws Exception {
        List<String> command = ShortJvm.command();
        command.add("-Dmodelunit.output=" + directory.resolve("modelunit"));
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                MarkedClaims.class.getName(),
                directory.resolve("failures.txt").toString()));
        command.addAll(List.of(settings));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("console.txt").toFile());
        builder.environment().remove("CI");
        if (isOnServer) {
            builder.environment().put("CI", "true");
        }
        Process process = builder.start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        assertThat(directory.resolve("console.txt")).content().contains("ModelUnit claims");
        return directory;
    }

    /** Returns the marks by the column that they are of, with the files that hold them. */
    private static Map<String, TreeSet<String>> marks(Path directory) throws IOException {
        Map<String, TreeSet<String>> marks = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = text(file);
                MARKS.forEach((column, mark) -> mark.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .forEach(found -> marks.computeIfAbsent(column, key -> new TreeSet<>())
                                .add(found + " in " + kind(directory, file))));
            }
        }
        return marks;
    }

    private static String kind(Path directory, Path file) {
        return directory.relativize(file).toString().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|\\d{4}-[\\dT_-]+", "*");
    }

    /** A report holds its data in base 64. */
    private static String text(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (!file.toString().endsWith(".html")) {
            return text;
        }
        StringBuilder data = new StringBuilder();
        DATA.matcher(text).results().map(found -> found.group(1)).forEach(base64 -> {
            try {
                data.append(new String(Base64.getDecoder().decode(base64), StandardCharsets.ISO_8859_1));
            } catch (IllegalArgumentException e) {
                data.append(base64); // no data of the report's
            }
        });
        return data.toString();
    }

    @Test
    void no_value_is_told_by_default() throws Exception {
        Path told = run(false, List.of());

        assertThat(marks(told)).isEmpty();
        assertThat(told.resolve("failures.txt")).content().contains("failure of data", "failure of tensors");
        assertThat(told.resolve("modelunit/report/index.html")).exists();
    }

    @Test
    void no_value_is_told_on_a_build_server_that_is_not_asked_to() throws Exception {
        Path told = run(true, List.of(), "modelunit.rows=values", "modelunit.rows.columns=*");

        assertThat(marks(told)).isEmpty();
    }

    @Test
    void values_of_one_column_are_told_where_only_they_are_allowed_and_no_more_than_allowed() throws Exception {
        Path told = run(
                false, List.of("-Dmodelunit.rows=values", "-Dmodelunit.rows.columns=city", "-Dmodelunit.rows.limit=2"));

        assertThat(marks(told)).containsOnlyKeys("city");
        String failures = Files.readString(told.resolve("failures.txt"));
        for (String message : failures.split("\\nfailure of |Expected ")) {
            assertThat(MARKS.get("city")
                            .matcher(message)
                            .results()
                            .map(MatchResult::group)
                            .distinct())
                    .as(message)
                    .hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void each_mark_is_seen_where_all_may_be_told() throws Exception {
        Path told = run(true, List.of("-Dmodelunit.rows=values", "-Dmodelunit.rows.columns=*"));

        assertThat(marks(told)).containsOnlyKeys(MARKS.keySet());
    }
}
