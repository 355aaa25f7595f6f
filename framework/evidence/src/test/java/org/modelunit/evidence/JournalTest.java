package org.modelunit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.error.DataException;
import org.modelunit.recording.TestId;

class JournalTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("run").resolve("1-0123abcd.jsonl");
    }

    private static Shard header() {
        return new Shard("run", new Shard.Jvm(NOON, null, "17", "Linux"), 42, Map.of(), List.of(), List.of(), 0);
    }

    private static Attempt attempt(String name) {
        TestId test = new TestId("[method:" + name + "]", "a.B", name, "größer als: " + name);
        return new Attempt(test, TestStatus.PASSED, "ö \ud83d\ude00", NOON, List.of());
    }

    private List<String> names() {
        return Evidence.read(file.getParent()).tests().stream()
                .map(test -> test.test().methodName())
                .toList();
    }

    private boolean isComplete() {
        return Evidence.read(file.getParent()).complete();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 50, 200})
    void a_disk_that_was_full_for_a_while_costs_nothing(long room) {
        FullDisk disk = new FullDisk(Long.MAX_VALUE);
        Journal journal = Journal.begin(file, header(), disk);
        journal.append(attempt("first"));
        disk.has(room);
        journal.append(attempt("second"));
        assertThat(names()).isSubsetOf("first", "second").contains("first");
        disk.has(Long.MAX_VALUE);
        journal.append(attempt("third"));

        assertThat(names()).containsExactly("first", "second", "third");
        journal.finish(NOON);
        assertThat(names()).containsExactly("first", "second", "third");
        assertThat(isComplete()).isTrue();
    }

    @Test
    void what_could_not_be_cut_off_at_once_is_cut_off_later() throws IOException {
        FullDisk disk = new FullDisk(Long.MAX_VALUE);
        Journal journal = Journal.begin(file, header(), disk);
        disk.has(20);
        disk.cannotTruncate();
        journal.append(attempt("first"));
        assertThat(Files.readString(file)).doesNotEndWith("\n");
        disk.has(Long.MAX_VALUE);
        disk.canTruncate();
        journal.append(attempt("second"));
        journal.finish(NOON);

        assertThat(names()).containsExactly("first", "second");
        assertThat(isComplete()).isTrue();
    }

    @Test
    void a_disk_that_stays_full_is_an_error_at_the_end_and_leaves_whole_lines() throws IOException {
        FullDisk disk = new FullDisk(Long.MAX_VALUE);
        Journal journal = Journal.begin(file, header(), disk);
        journal.append(attempt("first"));
        disk.has(30);
        journal.append(attempt("second"));

        assertThatThrownBy(() -> journal.finish(NOON))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot finish the evidence in " + file + ": java.io.IOException: No space left on device");
        assertThat(names()).containsExactly("first");
        assertThat(isComplete()).isFalse();
        assertThat(Files.readString(file)).endsWith("\n");
    }

    @Test
    void a_run_that_cannot_begin_its_journal_fails() {
        assertThatThrownBy(() -> Journal.begin(file, header(), new FullDisk(10)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("No space left on device");
    }

    @Test
    void a_journal_that_was_cut_anywhere_keeps_every_whole_line() throws IOException {
        Journal journal = Journal.begin(file, header());
        List<String> all = List.of("first", "second", "third");
        all.forEach(name -> journal.append(attempt(name)));
        byte[] whole = Files.readAllBytes(file);
        int lines = -1;
        for (int length = 0; length <= whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            lines += length > 0 && whole[length - 1] == '\n' ? 1 : 0;
            if (lines < 0) {
                assertThatThrownBy(this::names)
                        .isInstanceOf(DataException.class)
                        .hasMessageContaining("its JVM ended before it had written anything");
            } else {
                boolean isCut = whole[length - 1] != '\n';
                assertThat(names()).isEqualTo(all.subList(0, lines));
                assertThat(lost()).isEqualTo(isCut ? 1 : 0);
            }
        }
    }

    private int lost() {
        return Evidence.read(file.getParent()).shards().get(0).lost();
    }

    @Test
    void a_damaged_line_is_lost_and_counted_and_all_others_are_read() throws IOException {
        Journal journal = Journal.begin(file, header());
        List.of("first", "second", "third", "fourth").forEach(name -> journal.append(attempt(name)));
        String text = Files.readString(file);
        int half = text.indexOf('\n', text.indexOf("second"));
        Files.writeString(file, text.substring(0, half - 20) + text.substring(half + 1)); // the next continues it

        assertThat(names()).containsExactly("first", "fourth");
        assertThat(lost()).isEqualTo(1);
        journalEnds(text.length());
        assertThat(isComplete()).isFalse();
    }

    /** Finishes a journal over what lies there: the count of what is lost outlives it. */
    private void journalEnds(int length) throws IOException {
        Shard shard = JournalReader.read(file).finishedAt(NOON);
        ShardFile.write(file.resolveSibling("1-0123abcd.json"), shard);
        Files.delete(file);
        assertThat(length).isPositive();
        assertThat(lost()).isEqualTo(1);
    }

    @Test
    void a_message_of_any_length_is_read_back() {
        Journal journal = Journal.begin(file, header());
        String longest = "x".repeat(21_000_000);
        journal.append(new Attempt(attempt("a").test(), TestStatus.FAILED, longest, NOON, List.of()));
        journal.finish(NOON);

        assertThat(Evidence.read(file.getParent()).tests().get(0).last().message())
                .hasSize(longest.length());
    }

    /** Runs in a JVM whose files may not grow beyond a limit. */
    public static void main(String[] arguments) {
        Journal journal = Journal.begin(Path.of(arguments[0]), header());
        for (int i = 0; i < 100; i++) {
            journal.append(attempt("test" + i));
        }
        try {
            journal.finish(NOON);
        } catch (UncheckedIOException e) {
            System.out.print("red");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_real_limit_leaves_whole_lines_and_a_red_run() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process limited = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -f 4 && exec \"$@\"",
                        "sh",
                        java,
                        "-XX:-UsePerfData",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        JournalTest.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(limited.getInputStream().readAllBytes());
        assertThat(limited.waitFor(1, TimeUnit.MINUTES)).isTrue();

        assertThat(printed).isEqualTo("red");
        assertThat(Files.readString(file)).endsWith("\n");
        assertThat(names()).hasSizeBetween(3, 99).startsWith("test0", "test1", "test2");
        assertThat(isComplete()).isFalse();
    }
}
