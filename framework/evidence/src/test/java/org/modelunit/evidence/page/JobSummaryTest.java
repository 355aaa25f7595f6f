package org.modelunit.evidence.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobSummaryTest {

    @TempDir
    Path directory;

    Path file;

    @BeforeEach
    void begin_with_what_others_wrote() throws IOException {
        file = Files.writeString(directory.resolve("step_summary"), "# Of another step");
    }

    private void add(String module, String markdown) {
        JobSummary.add(Map.of(JobSummary.VARIABLE, file.toString()), directory.resolve(module), () -> markdown);
    }

    @Test
    void where_there_is_no_variable_nothing_is_written() throws IOException {
        JobSummary.add(Map.of(), directory.resolve("credit"), () -> "one");
        JobSummary.add(Map.of(JobSummary.VARIABLE, " "), directory.resolve("credit"), () -> "one");

        assertThat(file).hasContent("# Of another step");
        assertThat(directory.toFile().list()).containsExactly("step_summary");
    }

    @Test
    void what_others_wrote_stays() {
        add("credit", "NOT GATED\n");

        assertThat(file)
                .content()
                .startsWith("# Of another step\n<!-- modelunit ")
                .contains("\n\nNOT GATED\n");
    }

    @Test
    void each_module_has_one_block_which_its_gate_replaces() throws IOException {
        add("credit", "NOT GATED\n");
        add("fraud", "NOT GATED fraud\n");
        Files.writeString(file, Files.readString(file) + "# Of a later command\n");
        add("credit", "DO NOT RELEASE\n");
        add("credit", "DO NOT RELEASE\n");

        assertThat(file)
                .content()
                .containsSubsequence("# Of another step", "DO NOT RELEASE", "NOT GATED fraud", "# Of a later command")
                .containsOnlyOnce("DO NOT RELEASE")
                .doesNotContain("NOT GATED\n");
    }

    @Test
    void modules_that_end_together_lose_nothing() {
        List<String> modules =
                IntStream.range(0, 16).mapToObj(i -> "module " + i + ".").toList();

        List<Thread> threads = modules.stream()
                .map(module -> new Thread(() -> add(module, module)))
                .toList();
        threads.forEach(Thread::start);
        threads.forEach(JobSummaryTest::join);

        assertThat(file).content().contains(modules);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_file_that_cannot_be_written_changes_nothing_else() {
        Path inTheWay = file.resolve("step_summary");

        JobSummary.add(Map.of(JobSummary.VARIABLE, inTheWay.toString()), directory, () -> "one");
        JobSummary.add(Map.of(JobSummary.VARIABLE, "\u0000"), directory, () -> "one");

        assertThat(file).hasContent("# Of another step");
    }
}
