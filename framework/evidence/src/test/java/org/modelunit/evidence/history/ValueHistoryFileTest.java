package org.modelunit.evidence.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Filter;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.summary.ReleaseSummary;
import org.modelunit.evidence.summary.SampleBuild;
import org.modelunit.evidence.summary.SummarySources;
import org.modelunit.recording.SampleVerdicts;

class ValueHistoryFileTest {

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = ValueHistoryFile.of(directory, "", "shop:credit");
    }

    private static RunValues run(String id) {
        SampleBuild build = new SampleBuild()
                .run(id)
                .claim("recall", VerdictStatus.SHOWN)
                .verdict("slices", SampleVerdicts.slices("accuracy", VerdictStatus.REFUTED))
                .verdict("check", SampleVerdicts.check("closeness", VerdictStatus.MISSED));
        return ReleaseSummary.of(SummarySources.of(build.evidence())).values();
    }

    private static List<String> ids(ValueHistory history) {
        return history.runs().stream().map(RunValues::run).toList();
    }

    @Test
    void it_lies_beside_the_evidence_or_where_a_setting_says() {
        assertThat(file).isEqualTo(directory.toAbsolutePath().resolve("history/values/shop_credit.json"));
        assertThat(ValueHistoryFile.of(directory, directory + "/cache", "../../etc"))
                .isEqualTo(directory.toAbsolutePath().resolve("cache/values/.._.._etc.json"));
        assertThat(ValueHistoryFile.of(directory, "", "").getFileName()).hasToString("claims.json");
    }

    @Test
    void before_the_first_run_it_is_empty() {
        assertThat(ValueHistoryFile.read(file)).isEqualTo(ValueHistory.EMPTY);
    }

    @Test
    void what_was_kept_is_read_back_as_it_was() {
        RunValues run = run("run-1");
        ValueHistoryFile.keep(file, run);

        assertThat(ValueHistoryFile.read(file)).isEqualTo(new ValueHistory(List.of(run), List.of()));
    }

    @Test
    void a_run_that_runs_again_replaces_its_own_entry_in_its_place() {
        Stream.of("run-1", "run-2", "run-1").forEach(id -> ValueHistoryFile.keep(file, run(id)));

        assertThat(ids(ValueHistoryFile.read(file))).containsExactly("run-1", "run-2");
    }

    @Test
    void the_last_ten_runs_are_kept() {
        IntStream.range(0, 14).forEach(i -> ValueHistoryFile.keep(file, run("run-" + i)));

        assertThat(ids(ValueHistoryFile.read(file)))
                .containsExactly(
                        IntStream.range(4, 14).mapToObj(i -> "run-" + i).toArray(String[]::new));
    }

    @Test
    void runs_that_end_at_once_are_all_kept() {
        IntStream.range(0, 8).parallel().forEach(i -> ValueHistoryFile.keep(file, run("run-" + i)));

        assertThat(ids(ValueHistoryFile.read(file)))
                .containsExactlyInAnyOrder(
                        IntStream.range(0, 8).mapToObj(i -> "run-" + i).toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{\"schema\": \"modelunit-history/9\", \"runs\": []}",
                "{\"schema\": \"modelunit-history/1\", \"runs\": [null]}",
                "{\"schema\": \"modelunit-history/1\", \"runs\": [], \"more\": 1}",
                "{\"schema\": \"modelunit-history/1\", \"runs\": [{\"run\": \"a\", \"session\": \"\", \"started\":"
                        + " \"never\", \"commit\": \"\", \"things\": {}, \"claims\": []}]}",
                "\u001b[2J<script>"
            })
    void a_hostile_history_is_told_in_printable_text_and_written_anew(String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);

        ValueHistory history = ValueHistoryFile.read(file);
        assertThat(history.runs()).isEmpty();
        assertThat(history.troubles())
                .singleElement()
                .asString()
                .startsWith("the values of earlier runs in ")
                .doesNotContain("\u001b", directory.toString());

        ValueHistoryFile.keep(file, run("run-1"));
        assertThat(ids(ValueHistoryFile.read(file))).containsExactly("run-1");
    }

    @Test
    void a_history_that_is_cut_anywhere_or_too_deep_breaks_nothing() throws IOException {
        ValueHistoryFile.keep(file, run("run-1"));
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length - 1; length += 97) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(ValueHistoryFile.read(file).troubles()).hasSize(1);
        }
        Files.write(file, "[".repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
        assertThat(ValueHistoryFile.read(file).troubles()).hasSize(1);
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(ValueHistoryFile.read(file).troubles()).hasSize(1);
    }

    @Test
    void a_place_that_cannot_be_written_breaks_no_run() throws IOException {
        Path blocked = Files.writeString(directory.resolve("blocked"), "a file where a directory should be");

        ValueHistoryFile.keep(blocked.resolve("values").resolve("claims.json"), run("run-1"));

        assertThat(blocked).isRegularFile();
        assertThat(ValueHistoryFile.read(directory).troubles()).hasSize(1);
    }

    @Test
    void what_is_logged_of_a_place_that_cannot_be_written_names_no_path_of_the_machine() throws IOException {
        Path blocked = Files.writeString(directory.resolve("blocked"), "a file where a directory should be");
        List<String> told = new CopyOnWriteArrayList<>();
        Logger logger = Logger.getLogger(ValueHistoryFile.class.getName());
        Filter before = logger.getFilter();
        logger.setFilter(line -> {
            told.add(new SimpleFormatter().formatMessage(line));
            return false;
        });
        try {
            ValueHistoryFile.keep(blocked.resolve("values").resolve("claims.json"), run("run-1"));
        } finally {
            logger.setFilter(before);
        }

        assertThat(told)
                .filteredOn(line -> line.startsWith("the values of this run are not kept in claims.json: "))
                .isNotEmpty();
        assertThat(told).noneMatch(line -> line.contains(directory.toString()));
    }

    @Test
    void the_past_of_a_claim_and_of_a_slice_is_found_by_its_key() {
        ValueHistory history = ValueHistory.EMPTY.with(run("run-1")).with(run("run-2"));
        String slices = history.runs().get(0).claims().stream()
                .filter(claim -> claim.ref().kind().equals("slices"))
                .findFirst()
                .orElseThrow()
                .ref()
                .key();

        assertThat(history.past(slices, "west"))
                .extracting(PastValue::run, PastValue::value, PastValue::status)
                .containsExactly(
                        tuple("run-1", 0.55, VerdictStatus.REFUTED), tuple("run-2", 0.55, VerdictStatus.REFUTED));
        assertThat(history.past(slices, "West")).isEmpty();
        assertThat(history.past("0123456789abcdef", "")).isEmpty();
    }

    @Test
    void the_modules_of_a_build_are_one_run() {
        RunValues one = run("run-1");
        RunValues other =
                new RunValues("run-2", one.session(), one.started().plusSeconds(1), "", "", one.things(), List.of());
        ValueHistory merged =
                ValueHistory.merged(List.of(ValueHistory.EMPTY.with(one), ValueHistory.EMPTY.with(other)));

        assertThat(ids(merged)).containsExactly("run-1+run-2");
        assertThat(merged.before(List.of("run-2")).runs()).isEmpty();
        assertThat(merged.last(one.claims().get(0).ref().key())).isPresent();
    }
}
